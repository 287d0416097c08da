package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;

/** Says what figures measure: by their own words, or what was measured before. Of one document. */
final class Measured {

  private static final Set<Statistic> MOVEMENTS =
      EnumSet.of(
          Statistic.GROWTH,
          Statistic.GROWTH_ANNUAL_AVERAGE,
          Statistic.CHANGE,
          Statistic.DIFFERENCE,
          Statistic.SHARE);
  private static final Set<String> EACH = Set.of("人均", "户均", "亩均");
  private static final Indicator PEOPLE = new Indicator(Optional.empty(), "人口", "", "stock", true);

  private final View view;
  private final Context context;
  private final Indicators indicators;
  private final Members members;
  private final Ranked ranked;

  Measured(View view, Context context, Indicators indicators, Ranked ranked) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
    this.ranked = ranked;
    members = new Members(view, context, indicators, indicators.subjects());
  }

  /** What a draft measures; empty if nobody can say. */
  Optional<Indicator> of(Draft draft, Tokens tokens, List<String> trace) {
    Optional<Indicator> carried = context.indicator;
    Optional<Indicator> said =
        draft
            .indicator()
            .or(() -> Ranked.contest(draft, tokens))
            .map(range -> draft.quantity() < range.from() ? Ranked.trimmed(range, tokens) : range)
            .filter(range -> !isCompared(draft, range, tokens))
            .map(range -> Sized.of(draft, Counted.of(draft, range, view, tokens), view, tokens))
            .map(range -> behindEach(range, tokens))
            .flatMap(range -> indicators.of(view, tokens, range, context))
            .map(named -> Counted.named(draft, named))
            .filter(named -> before().isEmpty() || !indicators.isEach(named))
            .filter(named -> !isState(draft, named));
    if (said.filter(Indicator::isWorth).isPresent() && before().isPresent()) {
      return before();
    }
    if (said.isPresent() && isTopic(said.get(), carried)) {
      return carried;
    }
    if (draft.place().isPresent()) {
      return members.of(draft, said, tokens, trace);
    }
    if (ranked.isPopulation(draft, tokens)) {
      return before();
    }
    if (said.isEmpty() && carried.isEmpty() && context.before.isEmpty()) {
      said = done(tokens, draft.quantity() - 1);
    }
    if (said.isEmpty() && countsPeople(draft, tokens)) {
      return Optional.of(PEOPLE);
    }
    if (said.isEmpty() && carried.isEmpty() && Ranked.isOfOrder(draft, tokens)) {
      context.ranked.ifPresent(c -> trace.add("indicator: " + c.label() + ", carried over"));
      return context.ranked;
    }
    return carriedOver(draft, said, tokens, trace)
        .or(() -> rankedAmong(draft, tokens))
        .or(() -> draft.indicator().flatMap(range -> context.before));
  }

  /** 培训1.2万人次: a verb that may be a name says what is counted, if nothing else does. */
  private Optional<Indicator> done(Tokens tokens, int i) {
    boolean isName =
        i >= 0
            && tokens.value(i) instanceof Word word
            && tokens.category(i) == 'L'
            && word.detail().equals("noun");
    return isName
        ? Optional.of(
            new Indicator(Optional.empty(), view.at(tokens.start(i), tokens.end(i)), "", "", false))
        : Optional.empty();
  }

  /** 企业30家，有9家亏损: how those are that are counted. */
  private boolean isState(Draft draft, Indicator named) {
    return before().isPresent()
        && draft.indicator().filter(range -> draft.quantity() < range.from()).isPresent()
        && Measures.is("state", named.label());
  }

  /** 比农户高出300元: what stands behind 比 is what something is compared to. */
  private boolean isCompared(Draft draft, Draft.Range range, Tokens tokens) {
    int start = tokens.start(range.from());
    return draft.direction() >= range.to()
        && "kH".indexOf(tokens.category(draft.direction())) >= 0
        && ("比较".indexOf(view.array()[start]) >= 0
            || (start > 0 && "比较".indexOf(view.array()[start - 1]) >= 0));
  }

  /** 居全国软件企业前50强: a rank by what nobody says is one of those it is among. */
  private Optional<Indicator> rankedAmong(Draft draft, Tokens tokens) {
    return draft
        .scope()
        .filter(scope -> Ranked.isRank(draft))
        .map(scope -> isArea(scope.from(), tokens) ? behind(scope) : scope)
        .filter(scope -> scope.from() < scope.to())
        .map(scope -> view.at(tokens.start(scope.from()), tokens.end(scope.to() - 1)))
        .map(
            words ->
                new Indicator(
                    Optional.empty(), words.replace("“", "").replace("”", ""), "", "", false));
  }

  private static boolean isArea(int i, Tokens tokens) {
    return tokens.category(i) == Category.AREA;
  }

  private static Draft.Range behind(Draft.Range range) {
    return new Draft.Range(range.from() + 1, range.to());
  }

  private Optional<Indicator> before() {
    return context.indicator.or(() -> context.before);
  }

  /** 出口均价为每吨3814元: the words before the verb, if those behind it say only of how many. */
  private Draft.Range behindEach(Draft.Range range, Tokens tokens) {
    int to = range.from();
    while (to > 0 && "VFTmd".indexOf(tokens.category(to - 1)) >= 0) {
      to--;
    }
    int from = to;
    while (from > 0 && "oIgd".indexOf(tokens.category(from - 1)) >= 0) {
      from--;
    }
    boolean isEach =
        to < range.from()
            && from < to
            && Measures.is("each", view.at(tokens.start(range.from()), tokens.end(range.to() - 1)));
    return isEach ? new Draft.Range(from, to) : range;
  }

  /** What was measured before, as a whole or as the head of what the draft says. */
  private Optional<Indicator> carriedOver(
      Draft draft, Optional<Indicator> said, Tokens tokens, List<String> trace) {
    Optional<Indicator> carried = context.indicator;
    boolean isMovement = draft.rule().statistic().filter(MOVEMENTS::contains).isPresent();
    Optional<Indicator> fit = ofUnit(draft, tokens, carried, said);
    if (fit.isPresent()) {
      trace.add("indicator: " + fit.get().head() + ", carried over");
      return said.map(named -> fit.get().on(named.label())).or(() -> fit);
    }
    Optional<Indicator> towards = towards(draft, said, tokens);
    if (towards.isPresent()) {
      return towards;
    }
    if (said.isEmpty() || isOfEachCase(draft, tokens, carried)) {
      carried.ifPresent(c -> trace.add("indicator: " + c.label() + ", carried over"));
      return carried.map(c -> ofEach(draft, c, tokens));
    }
    boolean takesHead =
        isMovement
            && !said.get().isKnown()
            && !Resolver.isCount(draft, tokens)
            && carried.filter(Indicator::isOfSectors).isPresent();
    if (!takesHead) {
      return said;
    }
    trace.add("indicator: " + carried.get().head() + ", carried over");
    return Optional.of(carried.get().on(said.get().label()));
  }

  /** 对美国出口2亿元，对日本则下降8%: the same with another. */
  private Optional<Indicator> towards(Draft draft, Optional<Indicator> said, Tokens tokens) {
    int i = draft.quantity() - 1;
    while (i > 0 && "FTJUDVmyhM".indexOf(tokens.category(i)) >= 0) {
      i--;
    }
    boolean isTowards =
        said.isEmpty()
            && i > 0
            && tokens.category(i) == Category.AREA
            && view.at(tokens.start(i - 1), tokens.end(i - 1)).equals("对");
    String area = isTowards ? view.at(tokens.start(i), tokens.end(i)) : "";
    return context
        .indicator
        .filter(carried -> isTowards && carried.label().startsWith("对"))
        .map(carried -> carried.on("对" + area));
  }

  /** 机电产品出口势头良好，出口318亿元: less than what was said right before, without a figure. */
  private boolean isTopic(Indicator said, Optional<Indicator> carried) {
    return context.said.isEmpty()
        && context.levels.isEmpty()
        && said.label().equals(said.head())
        && carried.filter(topic -> topic.label().endsWith(said.label())).isPresent();
  }

  /** 给予补助，单个项目最高300万元: what is granted in each case. */
  private boolean isOfEachCase(Draft draft, Tokens tokens, Optional<Indicator> carried) {
    int before = draft.indicator().map(range -> range.from() - 1).orElse(-1);
    return before >= 0
        && view.at(tokens.start(before), tokens.end(before)).equals("单个")
        && carried.filter(indicators::isLasting).isPresent();
  }

  /** 收入7亿元、毛利率33%，奶粉3亿元: what was measured in the same unit, where the last was not. */
  private Optional<Indicator> ofUnit(
      Draft draft, Tokens tokens, Optional<Indicator> carried, Optional<Indicator> said) {
    String unit = tokens.amount(draft.quantity()).unit();
    Indicator last = context.byUnit.get(unit);
    boolean isOther =
        last != null
            && carried.filter(indicators::measures).isPresent()
            && context.byUnit.containsValue(carried.get())
            && !carried.get().equals(last);
    boolean isName = said.isEmpty() || (!said.get().isKnown() && !indicators.measures(said.get()));
    return unit.equals("CNY") && isOther && isName ? Optional.of(last) : Optional.empty();
  }

  /** 生产总值186亿元，人均3万元: the same, of one. */
  private Indicator ofEach(Draft draft, Indicator carried, Tokens tokens) {
    String each =
        draft
            .indicator()
            .map(range -> view.at(tokens.start(range.from()), tokens.end(range.to() - 1)))
            .filter(EACH::contains)
            .orElse("");
    return carried.ofEach(each);
  }

  /** 全镇三万多人. */
  private static boolean countsPeople(Draft draft, Tokens tokens) {
    int before = draft.quantity() - 1;
    return before >= 0
        && tokens.category(before) == Category.AREA
        && tokens.amount(draft.quantity()).unit().equals("person");
  }
}
