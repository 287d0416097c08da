package org.zhuzhoukg.extract;

/** Finds the name behind words that tell its kind or its place. */
final class Modifiers {

  private Modifiers() {}

  /** 本土房企华岳置业, 云泽市华岳置业, 云泽市的华岳置业: the name behind what tells its kind or place. */
  static int behind(View view, Tokens tokens, int from, Draft.Range clause) {
    int i = from;
    while (i < clause.to()
        && i < from + 3
        && ("ogA".indexOf(tokens.category(i)) >= 0
            || (tokens.category(i) == 'd' && i > from && tokens.category(i - 1) == 'A')
            || isPlaceOfOther(tokens, i)
            || isFirms(view, tokens, i))) {
      i++;
    }
    boolean isName =
        i > from
            && i < clause.to()
            && tokens.category(i) == Category.ENTITY
            && !isChainHere(view, tokens, i);
    return isName && tokens.isAdjacent(i - 1) ? i : inner(tokens, from, clause.to());
  }

  /** 江州省云泽市: the area within the other. */
  private static int inner(Tokens tokens, int from, int to) {
    boolean isWhere = from > 0 && "Fz".indexOf(tokens.category(from - 1)) >= 0;
    int i = from;
    while (!isWhere
        && i + 1 < to
        && tokens.category(i) == Category.AREA
        && tokens.category(i + 1) == Category.AREA
        && tokens.isAdjacent(i)
        && !Sums.is(tokens, i + 1)) {
      i++;
    }
    return i;
  }

  /** 全市陶瓷产业链产值: what an industry makes in an area is of the area. */
  private static boolean isChainHere(View view, Tokens tokens, int i) {
    return tokens.category(i - 1) == Category.AREA
        && "全我本该".indexOf(view.array()[tokens.start(i - 1)]) >= 0
        && "链业".indexOf(view.array()[tokens.end(i) - 1]) >= 0;
  }

  /** 互联网企业华岳科技: the kind of firm. */
  private static boolean isFirms(View view, Tokens tokens, int i) {
    return tokens.category(i) == Category.INDICATOR
        && view.at(tokens.start(i), tokens.end(i)).endsWith("企业");
  }

  /** 云泽高新区龙头企业华岳科技: the park is only where the other is. */
  private static boolean isPlaceOfOther(Tokens tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.value(i) instanceof Word word
        && word.detail().equals("Park")
        && "og".indexOf(tokens.category(i + 1)) >= 0
        && tokens.category(i + 2) == Category.ENTITY;
  }
}
