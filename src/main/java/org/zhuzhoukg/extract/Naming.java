package org.zhuzhoukg.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * What the language says about names, from names.txt and naming.txt, and names of a catalogue. Does
 * not change once all are added; threads may share it.
 */
final class Naming {

  static final char HEAD = 's';
  static final char BREAK = 'b';
  static final char MODIFIER = 'm';
  static final char WORD = 'w';
  static final char POST = 'P';
  static final char ROLE = 'r';
  static final char FOLLOWS = 'v';
  static final char SPEAKS = 'l';
  static final char SURNAME = 'x';
  static final char KNOWN = 'n';
  static final char MEASURED = 'q';

  private static final String FOREIGN = "!";
  private static final String LEVELS = "市县区省";

  private final Trie<Word> words = new Trie<>();
  private final Trie<Word> catalogued = new Trie<>();
  private final Map<Character, Trie<Word>> aside = new HashMap<>();

  private Naming() {
    for (char letter : new char[] {FOLLOWS, SPEAKS, SURNAME, MEASURED}) {
      aside.put(letter, new Trie<>());
    }
  }

  /** Reads the two files. */
  static Naming read() {
    Naming naming = new Naming();
    for (String resource : new String[] {"naming.txt", "names.txt"}) {
      for (String[] fields : Vocabulary.lines(resource)) {
        naming.add(fields);
      }
    }
    return naming;
  }

  private void add(String[] fields) {
    char letter = fields[0].charAt(0);
    String detail = fields[0].length() > 2 ? fields[0].substring(2) : "";
    Word word = new Word(letter, detail);
    Trie<Word> trie = aside.getOrDefault(letter, words);
    for (int i = 1; i < fields.length; i++) {
      trie.add(fields[i], word);
    }
  }

  /** Adds a catalogue's name; 市政府 is that of every city. */
  void addCatalogued(String name, String reference) {
    String type = Kinds.typeOf(reference);
    if (!type.isEmpty()) {
      boolean isGeneral = LEVELS.indexOf(name.charAt(0)) >= 0;
      catalogued.add(
          name,
          isGeneral ? new Word(HEAD, type) : new Word(KNOWN, type, reference, Word.Condition.NONE));
    }
  }

  /** Names that a catalogue's things have, and that are no words of the language. */
  Trie<Word> catalogued() {
    return catalogued;
  }

  /** Whether everybody knows a name as that of a foreign area. */
  boolean isForeign(String name) {
    Word word = words.get(name);
    return word != null && word.category() == KNOWN && word.detail().endsWith(FOREIGN);
  }

  /** Words that tell where names begin and end. */
  Trie<Word> words() {
    return words;
  }

  /** Words of a letter that count only beside a name. */
  Trie<Word> words(char letter) {
    return aside.get(letter);
  }

  /** Whether a word of such a letter begins at a place. */
  boolean isAt(char letter, CharSequence text, int at) {
    Trie<Word> trie = aside.get(letter);
    boolean isFound = false;
    int k = at;
    int node = k < text.length() ? trie.begin(text.charAt(k++)) : 0;
    while (node != 0 && !isFound) {
      isFound = trie.payload(node) != null;
      node = k < text.length() ? trie.step(node, text.charAt(k++)) : 0;
    }
    return isFound;
  }
}
