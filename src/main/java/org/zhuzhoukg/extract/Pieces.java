package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.List;
import org.zhuzhoukg.text.Span;

/**
 * A sentence divided for finding names: words that end, precede or break names, names already
 * known, single characters that are no word, and all else. Of one thread.
 */
final class Pieces {

  /** A character that belongs to no word. */
  static final char UNKNOWN = 'o';

  /** Words of the vocabulary that may be part of a name. */
  static final char ORDINARY = 'g';

  /** What no name goes over. */
  static final char HARD = '#';

  /** A number. */
  static final char NUMBER = 'N';

  /** A time. */
  static final char TIME = 'T';

  private static final String IN_NAMES = "和达而中同兴成新";

  private static final String MARKS = "▲△●■◆★※";

  private static final String SOFT_TOKENS = "ogeAsIQa";

  private final List<Trie<Word>> tries;
  private char[] letters = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private Word[] words = new Word[256];
  private int size;
  private char[] chars;
  private int limit;
  private int longest;

  Pieces(Naming naming, Trie<Word> learned) {
    tries = List.of(naming.words(), learned, naming.catalogued());
  }

  /** Divides the sentence that has been read into tokens. */
  void read(View view, Span sentence, Tokens tokens) {
    size = 0;
    chars = view.array();
    limit = sentence.end();
    int at = sentence.start();
    int token = 0;
    while (at < limit) {
      while (token < tokens.size() && tokens.end(token) <= at) {
        token++;
      }
      boolean isWithin = token < tokens.size() && tokens.start(token) <= at;
      boolean isRead = isWithin && tokens.category(token) != Category.QUOTED;
      at = isRead ? piece(tokens, token, at) : outside(at);
    }
  }

  private int piece(Tokens tokens, int token, int at) {
    char category = tokens.category(token);
    int stop = tokens.end(token);
    Word word = longest(at);
    boolean isSoft = isSoft(tokens, token) || beginsName(at, stop);
    boolean isPart = word != null && word.category() == Naming.BREAK && category != Category.OTHER;
    boolean reaches = at + longest >= stop;
    if (word != null && (reaches || (isSoft && !isPart))) {
      return add(word.category(), at, at + longest, word);
    }
    if (!isSoft) {
      return add(hard(category), at, stop, null);
    }
    if (category == Category.OTHER || stop - at == 1) {
      return add(isMark(at) ? HARD : UNKNOWN, at, at + 1, null);
    }
    return add(ORDINARY, at, ordinaryEnd(at, stop), null);
  }

  /** 达成铜业, 克而研究院: a character that is a word elsewhere, close before a name's last word. */
  private boolean beginsName(int at, int stop) {
    boolean mayBegin = stop - at == 1 && IN_NAMES.indexOf(chars[at]) >= 0 && longest(at) == null;
    boolean isJoining = size == 0 || chars[at - 1] == '、' || letters[size - 1] == HARD;
    boolean isForeign = size > 0 && letters[size - 1] == Naming.KNOWN && isForeign(size - 1);
    boolean isWithin = size > 0 && letters[size - 1] == UNKNOWN && chars[at] == '而';
    if (!mayBegin || !(isJoining || isForeign || isWithin)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(limit, at + 4); i++) {
      Word word = longest(i);
      if (word != null) {
        return word.category() == Naming.HEAD && (i > at + 1 || isWithin);
      }
    }
    return false;
  }

  private boolean isForeign(int i) {
    return words[i].detail().endsWith("!");
  }

  /** What the lexer passed over: in brackets and quotes. */
  private int outside(int at) {
    Word word = longest(at);
    if (word != null) {
      return add(word.category(), at, at + longest, word);
    }
    return add(Character.isLetter(chars[at]) ? UNKNOWN : HARD, at, at + 1, null);
  }

  /** ▲ and dashes, which stand before what a line says, and the point behind its number. */
  private boolean isMark(int at) {
    boolean isFirst = size == 0 || letters[size - 1] == HARD;
    return MARKS.indexOf(chars[at]) >= 0
        || (chars[at] == '-' && (isFirst || chars[at - 1] == '-' || chars[at + 1] == '-'))
        || (chars[at] == '.' && !isFirst && letters[size - 1] == NUMBER);
  }

  private static char hard(char category) {
    return Category.isQuantity(category) ? NUMBER : category == Category.TIME ? TIME : HARD;
  }

  /** A word gives way to a name's word that begins in it and goes beyond. */
  private int ordinaryEnd(int at, int stop) {
    for (int i = at + 1; i < stop; i++) {
      Word word = longest(i);
      boolean isHead = word != null && word.category() == Naming.HEAD && longest > 1;
      if (word != null && (i + longest > stop || (isHead && i + longest == stop))) {
        return i;
      }
    }
    return stop;
  }

  private static boolean isSoft(Tokens tokens, int token) {
    char category = tokens.category(token);
    boolean isNoun =
        category == 'L' && tokens.value(token) instanceof Word w && w.detail().equals("noun");
    return isNoun || SOFT_TOKENS.indexOf(category) >= 0;
  }

  /** The longest word that begins at a place; its length is in {@link #longest}. */
  private Word longest(int at) {
    longest = 0;
    Word found = null;
    for (int i = 0; i < tries.size(); i++) {
      found = longer(tries.get(i), at, found);
    }
    boolean isArea =
        longest > 2 && found.detail().equals("Area") && found.category() == Naming.KNOWN;
    longest -= isArea && at + longest + 1 < limit && Kinds.isHeaded(chars, at + longest) ? 1 : 0;
    return found;
  }

  private Word longer(Trie<Word> trie, int at, Word before) {
    Word found = before;
    int k = at;
    int node = trie.begin(chars[k++]);
    while (node != 0) {
      Word word = trie.payload(node);
      if (word != null && k - at > longest) {
        longest = k - at;
        found = word;
      }
      node = k < limit ? trie.step(node, chars[k++]) : 0;
    }
    return found;
  }

  private int add(char letter, int start, int end, Word word) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    letters[size] = letter;
    starts[size] = start;
    ends[size] = end;
    words[size++] = word;
    return end;
  }

  /** Where the sentence begins. */
  int from() {
    return size == 0 ? 0 : starts[0];
  }

  /** Where the sentence ends. */
  int to() {
    return size == 0 ? 0 : ends[size - 1];
  }

  int size() {
    return size;
  }

  char letter(int i) {
    return letters[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The word of a piece that is one of naming; null for others. */
  Word word(int i) {
    return words[i];
  }

  /** Whether a piece is a word that ends names of things of a class. */
  boolean isHead(int i, String type) {
    return letters[i] == Naming.HEAD && words[i].detail().equals(type);
  }

  /** Whether a piece is a name of a thing of a class. */
  boolean isKnown(int i, String type) {
    return letters[i] == Naming.KNOWN && words[i].detail().replace("!", "").equals(type);
  }
}
