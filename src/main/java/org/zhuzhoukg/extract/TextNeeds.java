package org.zhuzhoukg.extract;

import java.util.Comparator;
import java.util.List;

/**
 * Characters of which a text must have one, or a rule's pattern need not be tried.
 *
 * @param sets one character of each must be there
 */
record TextNeeds(List<String> sets) {

  /** Larger sets are in nearly every text. */
  private static final int LARGEST = 32;

  /** What a pattern needs. */
  static TextNeeds of(String pattern) {
    return new TextNeeds(
        new PatternNeeds(pattern)
            .sets().stream()
                .distinct()
                .filter(set -> set.length() <= LARGEST)
                .sorted(Comparator.comparingInt(String::length))
                .toList());
  }

  /** Whether a text may match. */
  boolean areMet(String text) {
    for (int i = 0; i < sets.size(); i++) {
      if (!hasOne(text, sets.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(String text, String set) {
    for (int i = 0; i < set.length(); i++) {
      if (text.indexOf(set.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
