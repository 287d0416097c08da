package org.zhuzhoukg.extract;

/** What the tokens of a nominal group are in it: whom it is of, or part of what is measured. */
final class GroupParts {

  private GroupParts() {}

  /** 甲、乙等企业: what is counted or measured is what 等 sums up. */
  static int afterList(Tokens tokens, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      if (tokens.category(i) == 'E') {
        return i + 1;
      }
    }
    return from;
  }

  /** 甲公司、乙公司等30家企业, 甲公司等3家: who is counted is not whom the number is of. */
  static boolean isExample(Tokens tokens, int i) {
    boolean isListed = false;
    if (tokens.category(i) == Category.AREA
        && ",&E".indexOf(tokens.category(Math.min(i + 1, tokens.size() - 1))) < 0) {
      return false;
    }
    for (int k = i + 1; k < tokens.size() && "oIgeqAd&,En".indexOf(tokens.category(k)) >= 0; k++) {
      if (tokens.value(k) instanceof Amount amount) {
        return isListed && Resolver.COUNTED.contains(amount.unit());
      }
      if (isListed && Sums.is(tokens, k)) {
        return true;
      }
      isListed |= ",&E".indexOf(tokens.category(k)) >= 0;
    }
    return false;
  }

  /** 民营的华岳科技: an enterprise and what kind of one it is. */
  static boolean isOwner(Tokens tokens, int from, int to) {
    return to - from > 1
        && tokens.category(to - 1) == Category.ENTITY
        && tokens.category(to - 2) == 'd'
        && tokens.value(to - 1) instanceof Word word
        && word.detail().equals("Enterprise");
  }

  /** An area, or a body that something is measured of. */
  static boolean isSubject(Tokens tokens, int i) {
    char category = tokens.category(i);
    boolean isProduct = tokens.value(i) instanceof Word word && word.detail().equals("Product");
    return !isProduct
        && (category == Category.AREA
            || category == Category.ENTITY
            || category == Category.QUOTED);
  }

  /** “四上”企业, not “甲”产量: a name of a kind, right before what is counted. */
  static boolean isQuotedModifier(View view, Tokens tokens, int i, int to) {
    boolean isBefore =
        tokens.category(i) == Category.QUOTED
            && i + 1 < to
            && "oIg".indexOf(tokens.category(i + 1)) >= 0;
    return isBefore && !Measures.is("measure", view.at(tokens.start(to - 1), tokens.end(to - 1)));
  }

  /** 对美国出口, 发往全国的邮包: what is measured has to do with it, but is not its own. */
  static boolean isObject(View view, Tokens tokens, int i) {
    boolean isBehindVerb =
        i > 0 && tokens.category(i) == Category.AREA && "Lz".indexOf(tokens.category(i - 1)) >= 0;
    return isBehindVerb || isBehindPreposition(view, tokens, i);
  }

  private static boolean isBehindPreposition(View view, Tokens tokens, int i) {
    return i > 0
        && "F&,".indexOf(tokens.category(i - 1)) >= 0
        && "对向从自与经由、和".indexOf(view.array()[tokens.end(i - 1) - 1]) >= 0;
  }
}
