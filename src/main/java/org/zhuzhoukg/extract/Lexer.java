package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.List;

/**
 * Divides a sentence into tokens in one pass: times, quantities, ranks, words of the vocabulary,
 * and runs of what is none of these. Of one thread.
 */
final class Lexer {

  private static final int LONGEST_ISLAND = 18;

  /** Words that count what may be told of as one more of its kind. */
  private static final String COUNTERS = "个家列座艘架台辆所款";

  private final Trie<Word> words;
  private final TimeScanner times = new TimeScanner();
  private final QuantityScanner quantities;
  private final RankScanner ranks = new RankScanner();
  private final NumberScanner ordinal = new NumberScanner();
  private final Countables countables;
  private final Composition composition = new Composition();
  private List<Trie<Word>> tries;
  private char[] chars;
  private int limit;
  private Tokens tokens;
  private int runStart;
  private final Lookahead ahead;

  Lexer(Vocabulary vocabulary) {
    words = vocabulary.words();
    tries = List.of(words);
    quantities = new QuantityScanner(vocabulary);
    ahead = new Lookahead(vocabulary);
    countables = new Countables(vocabulary);
  }

  /** Sets the names that only the document at hand has. */
  void setLocal(Trie<Word> names) {
    tries = List.of(words, names);
    ahead.setNames(tries);
  }

  /** Reads the tokens of a range of a view. */
  void read(View view, int start, int stop, Tokens into) {
    chars = view.array();
    limit = stop;
    tokens = into;
    tokens.clear();
    runStart = start;
    int i = start;
    while (i < stop) {
      int next = token(i);
      if (next > i) {
        runStart = next;
        i = next;
      } else {
        i = skip(i);
      }
    }
    flush(stop);
    Borrowing.apply(tokens);
    Nouns.apply(tokens, chars);
    countables.apply(tokens, chars);
    Proportions.apply(tokens, chars);
  }

  /** A word of Latin letters and digits is not looked into, nor 第三届. */
  private int skip(int i) {
    if (chars[i] == '第' && ordinal.scan(chars, i + 1, limit)) {
      return Math.min(limit, ordinal.end + 1);
    }
    if (!QuantityScanner.isLatin(chars[i])) {
      return i + 1;
    }
    int end = i + 1;
    while (end < limit
        && (QuantityScanner.isLatin(chars[end])
            || NumberScanner.isDigit(chars[end])
            || chars[end] == '&'
            || chars[end] == '-')) {
      end++;
    }
    return end;
  }

  private void flush(int end) {
    if (runStart < end) {
      tokens.add(Category.OTHER, runStart, end, null);
    }
  }

  private int add(int start, int end, char category, Object value) {
    flush(start);
    tokens.add(category, start, end, value);
    return end;
  }

  /** Reads the token that begins at a place; the same place if none does. */
  private int token(int i) {
    char c = chars[i];
    char mark = mark(c);
    if (mark != 0) {
      return add(i, i + 1, mark, null);
    }
    if (c == '【') {
      return bracketed(i);
    }
    if (c == '”' || c == '》' || c == '’' || c == '‘') {
      return skip(i, i + 1);
    }
    if (c == '(' || c == '“' || c == '《' || c == '"') {
      return island(i);
    }
    if (TimeScanner.mayBegin(c)
        && !Lookahead.isAfterwards(chars, i)
        && times.scan(chars, i, limit)) {
      return add(i, times.end(), Category.TIME, times.words());
    }
    return wordOrNumber(i);
  }

  private int wordOrNumber(int i) {
    int longest = 0;
    Word found = null;
    for (int t = 0; t < tries.size(); t++) {
      Trie<Word> trie = tries.get(t);
      int k = i;
      int node = trie.begin(chars[k++]);
      while (node != 0) {
        Object payload = trie.payload(node);
        if (payload != null && k - i > longest && ahead.counts((Word) payload, chars, k, limit)) {
          longest = k - i;
          found = (Word) payload;
        }
        node = k < limit ? trie.step(node, chars[k++]) : 0;
      }
    }
    boolean isDigit = NumberScanner.isDigit(chars[i]);
    if (longest < 2 || isDigit || isBoundWord(found) || Cursor.is(chars, i + 1, limit, "分之")) {
      int number = number(i, longest);
      if (number > i) {
        return number;
      }
    }
    return longest == 0 ? i : add(i, i + longest, found.category(), found);
  }

  private static boolean isBoundWord(Word word) {
    return word != null && "VkHFU".indexOf(word.category()) >= 0;
  }

  private int number(int i, int longest) {
    if (NumberScanner.isDigit(chars[i]) && composition.scan(chars, i, limit)) {
      flush(i);
      composition.addTo(tokens);
      return composition.end();
    }
    if (ranks.scan(chars, i, limit)) {
      return ranks.end() - i > longest ? rank(i) : i;
    }
    if (chars[i] == '第' && isOrdinalCount(i)) {
      return add(i, quantities.end(), Category.COUNT, quantities.amount());
    }
    if ((Lookahead.mayBeginQuantity(chars, i) || (i == runStart && NumberScanner.isDigit(chars[i])))
        && quantities.scan(chars, i, limit)
        && quantities.end() - i > longest) {
      return add(i, quantities.end(), quantities.kind(), quantities.amount());
    }
    return i;
  }

  private int rank(int i) {
    runStart = add(i, ranks.end(), Category.RANK, ranks.amount());
    return ranks.isOfSize() ? add(runStart, runStart + 1, 'F', null) : runStart;
  }

  /** 第四家上市公司: how many there are by now. */
  private boolean isOrdinalCount(int i) {
    return quantities.scan(chars, i + 1, limit)
        && quantities.kind() == Category.COUNT
        && COUNTERS.indexOf(chars[quantities.end() - 1]) >= 0
        && quantities.amount().value() != null
        && quantities.amount().value().compareTo(BigDecimal.ONE) > 0;
  }

  /** The category of a mark; 0 if a char is none. */
  static char mark(char c) {
    return switch (c) {
      case '，', ' ' -> Category.COMMA;
      case '；', '|', '。', '！', '？' -> Category.SEMICOLON;
      case '：' -> Category.COLON;
      case '、' -> Category.ENUMERATION;
      case ')' -> Category.CLOSE;
      default -> 0;
    };
  }

  /** What stands in brackets or quotes: passed over, taken as one name, or looked into. */
  private int island(int i) {
    char close = closing(chars[i]);
    int end = i + 1;
    boolean hasDigit = false;
    boolean hasComma = false;
    boolean isNested = false;
    int longest = chars[i] == '《' ? 60 : chars[i] == '(' ? 40 : LONGEST_ISLAND;
    while (end < limit && chars[end] != close && end - i <= longest) {
      isNested |= chars[end] == '“';
      hasDigit |= NumberScanner.isDigit(chars[end]);
      hasComma |= "，；。".indexOf(chars[end]) >= 0;
      end++;
    }
    boolean isClosed = end < limit && chars[end] == close;
    if (chars[i] == '(') {
      return isClosed && !hasDigit ? skip(i, end + 1) : add(i, i + 1, Category.OPEN, null);
    }
    if (TimeScanner.mayBegin(chars[i]) && times.scan(chars, i, limit)) {
      return add(i, times.end(), Category.TIME, times.words());
    }
    if (!isClosed || end == i + 1 || hasComma || isNested) {
      return skip(i, i + 1);
    }
    char category = chars[i] == '《' ? Category.ENTITY : Category.QUOTED;
    return add(i, end + 1, category, chars[i] == '《' ? Names.TITLE : null);
  }

  /** 【港口】 before a paragraph is no part of what it says. */
  private int bracketed(int i) {
    int end = i + 1;
    while (end < limit && chars[end] != '】' && end - i < LONGEST_ISLAND) {
      end++;
    }
    return skip(i, Math.min(limit, end + 1));
  }

  private int skip(int from, int to) {
    flush(from);
    return to;
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '《' -> '》';
      case '"' -> '"';
      default -> '”';
    };
  }
}
