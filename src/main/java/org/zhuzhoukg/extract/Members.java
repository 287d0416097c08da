package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what the members of a list measure, and remembers them for the list's next values. */
final class Members {

  /** What is said of what was measured before where another measure of it is set beside. */
  private static final Set<String> SIZES = Set.of("规模", "总量", "总额", "总值");

  private final View view;
  private final Context context;
  private final Indicators indicators;
  private final Subjects subjects;

  Members(View view, Context context, Indicators indicators, Subjects subjects) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
    this.subjects = subjects;
  }

  /** What a member of a list measures: its own words, the head of the last, or the list before. */
  Optional<Indicator> of(Draft draft, Optional<Indicator> said, Tokens tokens, List<String> trace) {
    Draft.Place place = draft.place().orElseThrow();
    Optional<Indicator> member = said;
    Optional<Indicator> tail =
        place.tail().flatMap(range -> indicators.of(view, tokens, range, context));
    if (!place.part().isEmpty()) {
      boolean isWhole = place.tail().filter(range -> range.to() - range.from() > 1).isPresent();
      String head =
          tail.map(it -> isWhole || it.head().isEmpty() ? it.label() : it.head()).orElse("");
      member = Optional.of(new Indicator(Optional.empty(), place.part() + head, head, "", true));
    } else if (said.isEmpty() && context.list.size() == place.size()) {
      member = Optional.of(context.list.get(place.index()));
      trace.add("indicator: " + member.get().label() + ", the same place of the list before");
    } else if (said.isEmpty()
        && draft.indicator().isEmpty()
        && context.list.size() > place.size()) {
      return Optional.of(some(draft, tokens, context.list));
    } else if (said.isEmpty() && draft.indicator().isEmpty() && hasLevels(place)) {
      member = Optional.of(some(draft, tokens, context.levels));
      trace.add("indicator: " + member.get().label() + ", of the levels before");
    } else if (before().isPresent() && isSizeOrGrowth(draft, said, tokens)) {
      member = before().map(it -> isGrowth(draft, tokens) ? it.with(said.get().label()) : it);
    } else if (isOwner(draft, tokens)) {
      member = tail.or(this::before);
    } else if ((said.isEmpty() || isArea(draft, tokens))
        && draft.indicator().isPresent()
        && tail.isPresent()) {
      member =
          Optional.of(
              tail.get().on(towards(draft, tokens) + words(draft.indicator().get(), tokens)));
    } else if (said.isPresent()
        && tail.isPresent()
        && isShort(draft, said.get(), tail.get(), tokens)) {
      member = Optional.of(completed(said.get(), tail.get(), place, tokens));
    }
    Optional<Indicator> found = member.or(() -> tail).or(() -> context.indicator);
    found.ifPresent(indicator -> remember(place, indicator));
    return found;
  }

  /** 前两项分别增长3%和4%, 后两项: what a value is of where the values are of some of those told. */
  private Indicator some(Draft draft, Tokens tokens, List<Indicator> told) {
    Draft.Place place = draft.place().orElseThrow();
    int first = isFormer(draft, tokens) ? 0 : told.size() - place.size();
    return told.get(first + place.index());
  }

  private Optional<Indicator> before() {
    return context.indicator.or(() -> context.before).or(() -> context.ranked);
  }

  /** 规模和增速分列: whether a member is another measure of what was measured. */
  private static boolean isSizeOrGrowth(Draft draft, Optional<Indicator> said, Tokens tokens) {
    return said.filter(named -> SIZES.contains(named.label())).isPresent()
        || isGrowth(draft, tokens);
  }

  /** 增速 in 规模和增速分列: whether a member is the growth of what was measured. */
  private static boolean isGrowth(Draft draft, Tokens tokens) {
    return draft
        .indicator()
        .filter(range -> range.to() - range.from() == 1 && tokens.category(range.from()) == 'G')
        .isPresent();
  }

  /** 东岭集团、华岳科技分列: whether a member only says whom its value is of. */
  private boolean isOwner(Draft draft, Tokens tokens) {
    return draft
        .indicator()
        .filter(range -> Owners.ownerIn(view, range, tokens, subjects) == range.to() - 1)
        .isPresent();
  }

  private Indicator completed(Indicator said, Indicator tail, Draft.Place place, Tokens tokens) {
    String label = said.label();
    return tail.on(label, shared(place.tail().orElseThrow(), label, tokens));
  }

  /** Whether a member lacks what the last of its list says of all: 进口、出口通关时间, not 技师、高级技师. */
  private boolean isShort(Draft draft, Indicator said, Indicator tail, Tokens tokens) {
    Draft.Range range = draft.place().orElseThrow().tail().orElseThrow();
    boolean isPaired =
        range.to() - range.from() > 1
            && tokens.category(range.from()) == Category.INDICATOR
            && tokens.end(range.from()) - tokens.start(range.from()) == said.label().length()
            && tail.label().length() > said.label().length() + 1;
    boolean isHeadless = range.to() < tokens.size() && tokens.category(range.to()) == 'd';
    return (!indicators.measures(said) || isPaired)
        && !isHeadless
        && !tail.label().endsWith(said.label());
  }

  /** 货运量1.7亿吨，周转量412亿吨公里，分别增长5.1%、6.4%. */
  private boolean hasLevels(Draft.Place place) {
    return place.part().isEmpty() && context.levels.size() >= place.size();
  }

  /** 前两项分别增长3%和4%: not the last of the levels before. */
  private boolean isFormer(Draft draft, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i >= 0 && !Category.isBoundary(tokens.category(i))) {
      if (ListMembers.pointer(i, tokens).equals("former")) {
        return true;
      }
      i--;
    }
    return false;
  }

  /** 对 if the list of a draft stands behind it. */
  private String towards(Draft draft, Tokens tokens) {
    int i = draft.indicator().orElseThrow().to() - 1;
    while (i >= 0 && "A,&oIg".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isTowards = i >= 0 && view.at(tokens.start(i), tokens.end(i)).equals("对");
    return isTowards ? "对" : "";
  }

  /**
   * What the members of a list share with the last: what stands behind as many characters as the
   * member has, if a word begins there; else only the head.
   */
  private String shared(Draft.Range tail, String member, Tokens tokens) {
    if (Sums.isBehind(tokens, tail.from())) {
      return "";
    }
    boolean isJoined = false;
    int from = tokens.start(tail.from()) + member.length();
    int end = tokens.end(tail.to() - 1);
    boolean isPair = member.length() <= 2 && from < tokens.end(tail.from());
    for (int i = tail.from(); i < tail.to(); i++) {
      isJoined |= tokens.category(i) == '&';
      isPair |= !isJoined && tokens.start(i) == from && tokens.category(i) != Category.OTHER;
    }
    int last = tail.to() - 1;
    boolean isAfterName = last > tail.from() && tokens.category(last) == Category.INDICATOR;
    return isPair ? view.at(from, end) : isAfterName ? view.at(tokens.start(last), end) : "";
  }

  private void remember(Draft.Place place, Indicator indicator) {
    if (place.index() == 0 && context.list.size() == place.size()) {
      context.list.set(0, indicator);
      return;
    }
    if (place.index() == 0) {
      context.list.clear();
    }
    if (place.index() < context.list.size()) {
      context.list.set(place.index(), indicator);
    } else {
      context.list.add(indicator);
    }
  }

  private static boolean isArea(Draft draft, Tokens tokens) {
    return draft
        .indicator()
        .filter(range -> tokens.category(range.to() - 1) == Category.AREA)
        .isPresent();
  }

  /** The words of a member; of 三大贸易伙伴东盟 the area. */
  private String words(Draft.Range range, Tokens tokens) {
    boolean isArea = tokens.category(range.to() - 1) == Category.AREA;
    int from = isArea ? range.to() - 1 : range.from();
    return view.at(tokens.start(from), tokens.end(range.to() - 1));
  }
}
