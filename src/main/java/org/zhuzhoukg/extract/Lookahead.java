package org.zhuzhoukg.extract;

import java.util.List;

/** Says whether a word counts by what follows it: 为 before a number, 比 before an area. */
final class Lookahead {

  private static final int LONGEST_BASE = 10;

  private final TimeScanner times = new TimeScanner();
  private final RankScanner ranks = new RankScanner();
  private final QuantityScanner quantities;
  private List<Trie<Word>> tries;
  private char[] chars;
  private int limit;

  Lookahead(Vocabulary vocabulary) {
    quantities = new QuantityScanner(vocabulary);
    tries = List.of(vocabulary.words());
  }

  /** Sets the names that may be compared with. */
  void setNames(List<Trie<Word>> names) {
    tries = names;
  }

  /** Whether a word counts, by what stands at the place behind it. */
  boolean counts(Word word, char[] text, int next, int stop) {
    chars = text;
    limit = stop;
    return switch (word.condition()) {
      case NONE -> true;
      case QUANTITY -> isQuantityAhead(next);
      case BASE -> isBaseAhead(next);
      case COUNT -> isQuantityAhead(next) || isWordAhead(next, "I");
      case EITHER -> isQuantityAhead(next) || isBaseAhead(next);
    };
  }

  private boolean isQuantityAhead(int i) {
    int at = i;
    while (at < limit && "了到过：:".indexOf(chars[at]) >= 0) {
      at++;
    }
    return at < limit
        && ((mayBeginQuantity(chars, at) && quantities.scan(chars, at, limit))
            || ranks.scan(chars, at, limit));
  }

  private boolean isBaseAhead(int i) {
    if (i >= limit) {
      return false;
    }
    if (TimeScanner.mayBegin(chars[i]) && times.scan(chars, i, limit)) {
      return true;
    }
    return isWordAhead(i, "Ae") || comparesAhead(i);
  }

  private boolean isWordAhead(int i, String categories) {
    for (Trie<Word> trie : tries) {
      int k = i;
      int node = k < limit ? trie.begin(chars[k++]) : 0;
      while (node != 0) {
        Word word = trie.payload(node);
        if (word != null && categories.indexOf(word.category()) >= 0) {
          return true;
        }
        node = k < limit ? trie.step(node, chars[k++]) : 0;
      }
    }
    return false;
  }

  /** 比上榨季提高, 比计划快: what is compared with is no word, but how it compares follows. */
  private boolean comparesAhead(int i) {
    if ("由为达是从".indexOf(chars[i]) >= 0) {
      return false;
    }
    for (int k = i + 1; k < Math.min(limit, i + LONGEST_BASE); k++) {
      if (Lexer.mark(chars[k]) != 0) {
        return false;
      }
      if ("高低多少快慢增减提降升涨".indexOf(chars[k]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** 达产后年产值: 后 belongs to what stands before it, and begins no time. */
  static boolean isAfterwards(char[] chars, int i) {
    return chars[i] == '后' && i > 0 && "产成用运工营标市园业效".indexOf(chars[i - 1]) >= 0;
  }

  /** Whether a quantity may begin at a place; most text is passed by this. */
  static boolean mayBeginQuantity(char[] chars, int i) {
    char c = chars[i];
    if (NumberScanner.isDigit(c) || c == '-') {
      return i == 0 || !QuantityScanner.isLatin(chars[i - 1]);
    }
    return ChineseNumber.isNumeral(c) || "约大超逾突过高多不至最起低少小近接将逼未控概差半破上翻跌".indexOf(c) >= 0;
  }
}
