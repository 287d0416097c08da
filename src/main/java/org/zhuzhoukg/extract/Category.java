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

  /** Letters of quantities. */
  static final String QUANTITIES = "NCPpbrtYXK";

  private Category() {}

  static boolean isQuantity(char category) {
    return QUANTITIES.indexOf(category) >= 0;
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
