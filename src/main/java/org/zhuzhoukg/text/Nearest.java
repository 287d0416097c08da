package org.zhuzhoukg.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name with the smallest edit distance, if that is at most a third of the longer name's
   * length; of equals the first in alphabetical order.
   */
  public static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(name, k) * 3 <= Math.max(name.length(), k.length()))
        .min(Comparator.comparingInt((String k) -> distance(name, k)).thenComparing(k -> k));
  }

  /** The words {@code , did you mean 'x'?}, or none. */
  public static String hint(String name, Collection<String> known) {
    return to(name, known).map(k -> ", did you mean '" + k + "'?").orElse("");
  }

  /** Levenshtein's distance in characters. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
