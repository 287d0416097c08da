package org.zhuzhoukg.extract;

/** Finds the noun behind an amount that says how large it is: 建成18万平方米标准厂房, 9公里的土路. */
final class Sized {

  private Sized() {}

  /**
   * The noun right behind an amount, if the words before that name no measure; else those words.
   */
  static Draft.Range of(Draft draft, Draft.Range range, View view, Tokens tokens) {
    int before = range.to() - 1;
    boolean isLeft =
        draft.rule().name().equals("left")
            && before < draft.quantity()
            && !Resolver.isCount(draft, tokens)
            && !tokens.amount(draft.quantity()).unit().equals("percent")
            && !isMeasure(range, view, tokens);
    if (!isLeft) {
      return range;
    }
    int from = draft.quantity() + 1;
    boolean isOf = from < tokens.size() && tokens.category(from) == 'd';
    from = isOf ? from + 1 : from;
    int to = from;
    while (to < tokens.size() && "oIg".indexOf(tokens.category(to)) >= 0) {
      to++;
    }
    boolean isNoun = to > from && tokens.end(to - 1) - tokens.start(from) > 1;
    boolean isNamed = isNoun && tokens.category(to - 1) == Category.INDICATOR;
    return isNoun
            && isLast(to, tokens)
            && !Measures.is("work", view.at(tokens.start(from), tokens.end(to - 1)))
            && (isNamed || isOf || isVerb(draft, range, tokens))
        ? new Draft.Range(from, to)
        : range;
  }

  /** 种两亩黄精, 留下的1470亩厂区: what stands before the amount names nothing. */
  private static boolean isVerb(Draft draft, Draft.Range range, Tokens tokens) {
    int first = tokens.start(range.from());
    boolean isAlone = range.to() - range.from() == 1;
    boolean isShort = isAlone && tokens.end(range.from()) - first == 1;
    boolean isOf = tokens.category(draft.quantity() - 1) == 'd';
    boolean isCounted =
        isAlone && range.from() > 0 && tokens.category(range.from() - 1) == Category.TAKEN;
    return isOf || isCounted || (isShort && tokens.category(range.from()) == Category.OTHER);
  }

  private static boolean isMeasure(Draft.Range range, View view, Tokens tokens) {
    for (int i = range.from(); i < range.to(); i++) {
      boolean isKnown = tokens.category(i) == Category.INDICATOR;
      if (isKnown && Measures.is("measure", view.at(tokens.start(i), tokens.end(i)))) {
        return true;
      }
    }
    int last = range.to() - 1;
    return Measures.is("size", view.at(tokens.start(range.from()), tokens.end(last)));
  }

  private static boolean isLast(int i, Tokens tokens) {
    return i == tokens.size()
        || Category.isBoundary(tokens.category(i))
        || "FLzdm".indexOf(tokens.category(i)) >= 0;
  }
}
