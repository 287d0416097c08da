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

  /**
   * How many characters are to be put in, left out, replaced, or exchanged with the next one: the
   * distance of optimal string alignment, in UTF-16 units.
   */
  static int distance(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, least);
      }
    }
    return least[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] least) {
    boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
    int replaced = least[i - 1][j - 1] + (isSame ? 0 : 1);
    int best = Math.min(replaced, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
    boolean isExchange =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isExchange ? Math.min(best, least[i - 2][j - 2] + 1) : best;
  }
}
