package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sentence as the rules of names and relations see it: a letter for each name, post and number,
 * and the characters between them. The letters are told in relations.txt.
 */
final class Skeleton implements CharSequence {

  static final char POST = 'P';
  private static final char NUMBER = 'N';
  private static final char TIME = 'T';
  private static final char PUBLICATION = 'B';

  private static final Map<String, Character> LETTERS =
      Map.ofEntries(
          Map.entry("Area", 'A'),
          Map.entry("Enterprise", 'E'),
          Map.entry("Park", 'K'),
          Map.entry("Cluster", 'U'),
          Map.entry("Industry", 'Y'),
          Map.entry("Policy", 'O'),
          Map.entry("Project", 'J'),
          Map.entry("Platform", 'F'),
          Map.entry("GovernmentBody", 'G'),
          Map.entry("Institute", 'I'),
          Map.entry("Association", 'S'),
          Map.entry("Organization", 'R'),
          Map.entry("Person", 'H'),
          Map.entry("Product", 'D'),
          Map.entry("Designation", 'Z'),
          Map.entry("Event", 'V'),
          Map.entry("Infrastructure", 'X'),
          Map.entry("Topic", 'C'),
          Map.entry("", PUBLICATION));

  private final View view;
  private char[] letters = new char[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private Object[] values = new Object[256];
  private int size;
  private String text = "";

  Skeleton(View view) {
    this.view = view;
  }

  /** The letter of a class of things; white space if it has none. */
  static char letter(String type) {
    return LETTERS.getOrDefault(type, ' ');
  }

  /** Builds the letters of a sentence from its pieces and the names found in it. */
  void read(Pieces pieces, List<Name> names) {
    size = 0;
    int next = 0;
    int at = pieces.size() == 0 ? 0 : pieces.start(0);
    for (int i = 0; i < pieces.size(); i++) {
      for (int k = Math.max(at, pieces.start(i)); k < pieces.end(i); k = at) {
        while (next < names.size() && names.get(next).end() <= k) {
          next++;
        }
        boolean isName = next < names.size() && names.get(next).start() <= k;
        int start = next < names.size() ? names.get(next).start() : Integer.MAX_VALUE;
        at = isName ? name(names.get(next)) : piece(pieces, i, k, start);
      }
      at = Math.max(at, pieces.end(i));
    }
    text = new String(letters, 0, size);
  }

  private int name(Name name) {
    return add(LETTERS.get(name.type()), name.start(), name.end(), name);
  }

  private int piece(Pieces pieces, int i, int at, int nextName) {
    char letter = pieces.letter(i);
    boolean isWhole = at == pieces.start(i) && pieces.end(i) <= nextName;
    if (isWhole && letter == Naming.POST) {
      return add(POST, at, pieces.end(i), pieces.word(i));
    }
    boolean isRanking = view.charAt(pieces.end(i) - 1) == '强';
    if (isWhole && !isRanking && (letter == Pieces.NUMBER || letter == Pieces.TIME)) {
      return add(letter == Pieces.TIME ? TIME : NUMBER, at, pieces.end(i), null);
    }
    char c = view.charAt(at);
    if (c == '《' || c == '》') {
      return at + 1;
    }
    return add(c < 0x80 ? Character.toLowerCase(c) : c, at, at + 1, null);
  }

  private int add(char letter, int start, int end, Object value) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    letters[size] = letter;
    starts[size] = start;
    ends[size] = end;
    values[size++] = value;
    return end;
  }

  /** Appends another sentence behind a break of line. */
  void append(Skeleton other) {
    int at = other.size == 0 ? 0 : other.starts[0];
    add('\n', at, at, null);
    for (int i = 0; i < other.size; i++) {
      add(other.letters[i], other.starts[i], other.ends[i], other.values[i]);
    }
    text = new String(letters, 0, size);
  }

  void clear() {
    size = 0;
  }

  /** Takes the letters of another. */
  void copy(Skeleton other) {
    size = 0;
    for (int i = 0; i < other.size; i++) {
      add(other.letters[i], other.starts[i], other.ends[i], other.values[i]);
    }
    text = other.text;
  }

  /** Makes names of the words that a catalogue has and that are none by themselves: 服饰. */
  boolean name(Trie<Word> catalogue) {
    int before = size;
    for (int i = 0; i < size; i++) {
      int node = values[i] == null ? catalogue.begin(letters[i]) : 0;
      Word word = null;
      int to = i;
      for (int k = i + 1; node != 0; k++) {
        Word here = catalogue.payload(node);
        if (here != null && k - i > 1) {
          word = here;
          to = k;
        }
        node = k < size && values[k] == null ? catalogue.step(node, letters[k]) : 0;
      }
      if (word != null && !word.reference().isEmpty() && LETTERS.containsKey(word.detail())) {
        put(i, to, Name.of(starts[i], ends[to - 1], word, "catalogue"));
      }
    }
    return size < before;
  }

  /** Makes a name of the letters from one to before another, as of a word that means it. */
  void put(int from, int to, Name meant) {
    letters[from] = LETTERS.get(meant.type());
    ends[from] = ends[to - 1];
    values[from] = meant;
    int moved = size - to;
    System.arraycopy(letters, to, letters, from + 1, moved);
    System.arraycopy(starts, to, starts, from + 1, moved);
    System.arraycopy(ends, to, ends, from + 1, moved);
    System.arraycopy(values, to, values, from + 1, moved);
    size -= to - from - 1;
    text = new String(letters, 0, size);
  }

  /** The name that a letter stands for; null if it stands for none. */
  Name name(int i) {
    return values[i] instanceof Name name ? name : null;
  }

  /** The post that a letter stands for; null if it stands for none. */
  Word post(int i) {
    return letters[i] == POST && values[i] instanceof Word word ? word : null;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public char charAt(int index) {
    return letters[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
