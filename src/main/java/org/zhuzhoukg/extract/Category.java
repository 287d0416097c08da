package org.zhuzhoukg.extract;

/** The letters by which rules call tokens; words.txt says which words have which. */
final class Category {

  static final char AMOUNT = 'N';
  static final char COUNT = 'C';
  static final char PERCENT = 'P';
  static final char POINTS = 'p';
  static final char BARE = 'b';
  static final char RATIO = 'r';
  static final char TIMES = 't';
  static final char DURATION = 'Y';
  static final char DOUBLING = 'X';
  static final char RANK = 'K';
  static final char TIME = 'T';
  static final char AREA = 'A';
  static final char ENTITY = 'e';
  static final char INDICATOR = 'I';
  static final char ORDINARY = 'g';
  static final char OTHER = 'o';
  static final char QUOTED = 'q';
  static final char SUFFIX = 's';
  static final char MODALITY = 'm';
  static final char COMMA = '/';
  static final char SEMICOLON = ';';
  static final char COLON = ':';
  static final char ENUMERATION = ',';

  /** The mark between the parts of a composition: 11:42:47. */
  static final char PART = '^';

  static final char OPEN = '<';
  static final char CLOSE = '>';

  /** A quantity that a rule has taken. */
  static final char TAKEN = 'n';

  /** Letters of quantities. */
  static final String QUANTITIES = "NCPpbrtYXK";

  private static final String NEVER_WORDS = QUANTITIES + TAKEN + TIME + QUOTED + OTHER;

  private Category() {}

  static boolean isQuantity(char category) {
    return RuleNeeds.haveQuantity(RuleNeeds.bit(category));
  }

  /** The letter of a line of words: endings in names.txt, else none of what is scanned. */
  static char ofWords(String resource, String[] fields) {
    char letter = fields[0].charAt(0);
    boolean isEnding = letter == SUFFIX;
    if (isEnding != resource.equals("names.txt") || NEVER_WORDS.indexOf(letter) >= 0) {
      throw new IllegalArgumentException(
          String.format(
              "%s: '%s %s …': no words may be %s here; names.txt has lines of s only,"
                  + " what else tells of names is for naming.txt",
              resource, fields[0], fields[1], letter));
    }
    return letter;
  }

  /** Whether a clause ends at such a token. */
  static boolean isBoundary(char category) {
    return category == COMMA
        || category == SEMICOLON
        || category == COLON
        || category == OPEN
        || category == CLOSE;
  }
}
