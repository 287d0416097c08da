package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.Set;

/**
 * Tells whom a figure is of by the names of its own list, or of what was built. Of one document.
 */
final class Owners {

  private static final Set<String> BUILT = Set.of("Infrastructure", "Project");

  private final View view;
  private final Context context;
  private final Subjects subjects;

  Owners(View view, Context context, Subjects subjects) {
    this.view = view;
    this.context = context;
    this.subjects = subjects;
  }

  /** Whom a figure is of that names nobody right before it; empty if neither tells. */
  Optional<Named> of(Draft draft, Tokens tokens, Optional<Indicator> measured) {
    if (draft.place().isPresent()) {
      return ofList(draft, draft.place().get(), tokens);
    }
    boolean isOfBuilding =
        measured.filter(named -> Measures.is("built", named.label())).isPresent();
    return isOfBuilding ? built(draft.quantity(), tokens) : bracketed(draft.quantity(), tokens);
  }

  /** 甲区、乙区分别有30家、20家，各占60%、40%: of the members of the list, or of the list before. */
  private Optional<Named> ofList(Draft draft, Draft.Place place, Tokens tokens) {
    Optional<Named> member = draft.indicator().flatMap(range -> member(range, tokens));
    if (place.index() == 0 && (draft.indicator().isPresent() || !place.part().isEmpty())) {
      context.listOwners.clear();
    }
    member.ifPresent(context.listOwners::add);
    return member.isEmpty() && context.listOwners.size() == place.size()
        ? Optional.of(context.listOwners.get(place.index()))
        : member;
  }

  /** 东岭集团（684亿元）: a figure alone in a bracket is of the name before it. */
  private Optional<Named> bracketed(int quantity, Tokens tokens) {
    int name = quantity - 2;
    boolean isAlone =
        name >= 0
            && tokens.category(quantity - 1) == Category.OPEN
            && (quantity + 1 == tokens.size() || tokens.category(quantity + 1) == Category.CLOSE);
    boolean isName =
        isAlone
            && "Ae".indexOf(tokens.category(name)) >= 0
            && tokens.value(name) instanceof Word word
            && !word.detail().isEmpty()
            && !subjects.isThing(view, tokens, name);
    return isName ? Optional.of(named(name, tokens)) : Optional.empty();
  }

  /** 东岭集团、华岳科技出口额分别为: each value is of its own member. */
  private Optional<Named> member(Draft.Range range, Tokens tokens) {
    int first = ownerIn(view, range, tokens, subjects);
    return first < 0 ? Optional.empty() : Optional.of(named(first, tokens));
  }

  /** The index of the name that a member of a list begins with; -1 if it begins with none. */
  static int ownerIn(View view, Draft.Range range, Tokens tokens, Subjects subjects) {
    int i = range.from();
    while (i < range.to() && tokens.category(i) == 'd') {
      i++;
    }
    boolean isOwner =
        i < range.to()
            && (tokens.category(i) == Category.ENTITY
                || isGoverned(view, i, tokens)
                || isSummed(i, tokens))
            && !subjects.isThing(view, tokens, i);
    return isOwner ? i : -1;
  }

  /** A city, a county: figures are of it; of 东盟 they are those of the trade with it. */
  private static boolean isGoverned(View view, int i, Tokens tokens) {
    return tokens.category(i) == Category.AREA
        && tokens.end(i) - tokens.start(i) > 2
        && "市县区州旗镇乡盟".indexOf(view.array()[tokens.end(i) - 1]) >= 0;
  }

  /** 云泽、东岭两县: one of several areas that are summed up. */
  private static boolean isSummed(int area, Tokens tokens) {
    int i = area;
    while (i < tokens.size() && "A,&".indexOf(tokens.category(i)) >= 0 && !Sums.is(tokens, i)) {
      i++;
    }
    return i > area && i < tokens.size() && tokens.category(i) == Category.AREA;
  }

  /** 建设云泽至东岭高速公路，全长76公里: of what was named last that is built. */
  private Optional<Named> built(int quantity, Tokens tokens) {
    for (int i = quantity - 1; i >= 0; i--) {
      boolean isBuilt = tokens.value(i) instanceof Word word && BUILT.contains(word.detail());
      if (isBuilt && tokens.category(i) == Category.ENTITY && !isPlace(i, tokens)) {
        return Optional.of(named(i, tokens));
      }
    }
    return Optional.empty();
  }

  /** 在云泽国际陆港投用: where it is. */
  private boolean isPlace(int i, Tokens tokens) {
    return i > 0
        && tokens.category(i - 1) == 'F'
        && "在于至往向".indexOf(view.array()[tokens.end(i - 1) - 1]) >= 0;
  }

  private Named named(int i, Tokens tokens) {
    return subjects.named(tokens, i, view.at(tokens.start(i), tokens.end(i)));
  }
}
