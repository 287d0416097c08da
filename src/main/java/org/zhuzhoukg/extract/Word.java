package org.zhuzhoukg.extract;

/**
 * A word of the vocabulary.
 *
 * @param category the letter that rules call its kind by; see words.txt
 * @param detail what the category says further: a thing's class, a status; else empty
 * @param reference the catalogue's reference, if the word is a name in it; else empty
 * @param condition what must follow for the word to count
 */
record Word(char category, String detail, String reference, Condition condition) {

  /** What must follow a word. */
  enum Condition {
    /** Anything. */
    NONE,
    /** A quantity, or a word of bound before one. */
    QUANTITY,
    /** A time, an area or another thing to compare with. */
    BASE,
    /** Either. */
    EITHER,
    /** A quantity, or a word that says what is measured or counted. */
    COUNT;

    /** The condition that a sign behind a word in words.txt stands for. */
    static Condition of(char sign) {
      return switch (sign) {
        case '+' -> QUANTITY;
        case '=' -> BASE;
        case '*' -> EITHER;
        case '~' -> COUNT;
        default -> NONE;
      };
    }
  }

  Word(char category, String detail) {
    this(category, detail, "", Condition.NONE);
  }
}
