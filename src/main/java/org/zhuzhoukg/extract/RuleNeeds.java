package org.zhuzhoukg.extract;

import java.util.List;

/**
 * Letters of which a text must have one, or a rule's pattern need not be tried. Sets of letters are
 * kept as bits.
 *
 * @param sets one letter of each must be there
 */
record RuleNeeds(List<Long> sets) {

  private static final long QUANTITIES =
      Category.QUANTITIES.chars().mapToLong(c -> bit((char) c)).reduce(0, (a, b) -> a | b);

  /** What a pattern needs. */
  static RuleNeeds of(String pattern) {
    return new RuleNeeds(
        new PatternNeeds(pattern)
            .sets().stream().map(RuleNeeds::bits).filter(bits -> bits != 0).distinct().toList());
  }

  /** The letters of a set; none if others are in it. */
  private static long bits(String set) {
    boolean areLetters = set.chars().allMatch(c -> bit((char) c) != 0);
    return areLetters ? letters(set, 0, set.length()) : 0;
  }

  /** The letters of a range of a text. */
  static long letters(CharSequence text, int from, int to) {
    long letters = 0;
    for (int i = from; i < to; i++) {
      letters |= bit(text.charAt(i));
    }
    return letters;
  }

  /** Whether letters hold a quantity that no rule has taken. */
  static boolean haveQuantity(long letters) {
    return (letters & QUANTITIES) != 0;
  }

  /** Whether a text with some letters may match. */
  boolean areMet(long letters) {
    for (int i = 0; i < sets.size(); i++) {
      if ((sets.get(i) & letters) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Letters from A to z have a bit each; other characters have none. */
  static long bit(char letter) {
    return letter >= 'A' && letter <= 'z' ? 1L << (letter - 'A') : 0;
  }
}
