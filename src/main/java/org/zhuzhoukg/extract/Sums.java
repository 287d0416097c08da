package org.zhuzhoukg.extract;

/** Finds the words that sum up a list: 甲、乙、丙三大产业增加值. */
final class Sums {

  private Sums() {}

  /** Where a list of a range is summed up, behind its last mark; -1 if it is not. */
  static int find(Tokens tokens, int start, int end) {
    for (int i = end - 1; i > start && ",&".indexOf(tokens.category(i)) < 0; i--) {
      if (is(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether what stands at an index is of all members of a list that is summed up before it. */
  static boolean isBehind(Tokens tokens, int at) {
    int i = at;
    while (i > 0 && "oIg".indexOf(tokens.category(i)) >= 0 && !is(tokens, i)) {
      i--;
    }
    return is(tokens, i);
  }

  /** Whether a token is such a word. */
  static boolean is(Tokens tokens, int i) {
    return tokens.value(i) instanceof Word word && word.detail().equals("sum");
  }
}
