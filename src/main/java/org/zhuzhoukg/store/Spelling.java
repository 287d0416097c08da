package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely meant. */
public final class Spelling {

  private static final int LEAST_BEGUN = 3;

  private Spelling() {}

  /**
   * The known name with the smallest edit distance, if that is at most a third of the longer name's
   * length; of equals one that is read alike, for so one errs with pinyin, else the first in
   * alphabetical order.
   */
  static Optional<String> nearest(String name, Collection<String> known) {
    Comparator<String> order = soundFirst(name);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int longer = Math.max(name.length(), candidate.length());
      if (Math.abs(name.length() - candidate.length()) * 3 > longer) {
        continue;
      }
      int distance = distance(name, candidate);
      boolean better =
          distance < least
              || (distance == least && best != null && order.compare(candidate, best) < 0);
      if (distance * 3 <= longer && better) {
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The known names that are near a misspelt one, the nearest first; those that it is a part of
   * come after those with a small edit distance.
   *
   * @param most how many
   */
  public static List<String> nearest(String name, Collection<String> known, int most) {
    record Near(String name, int distance) {}
    return known.stream()
        .distinct()
        .filter(
            k -> Math.abs(k.length() - name.length()) * 3 <= longer(name, k) || k.contains(name))
        .map(k -> new Near(k, distance(name, k)))
        .filter(n -> n.distance() * 3 <= longer(name, n.name()) || n.name().contains(name))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name, soundFirst(name)))
        .limit(most)
        .map(Near::name)
        .toList();
  }

  /** The longest known name that this one begins with, or else the shortest that begins with it. */
  static Optional<String> begun(String name, Collection<String> known) {
    Comparator<String> order =
        Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder());
    Comparator<String> shortest =
        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    return known.stream()
        .filter(one -> one.length() >= LEAST_BEGUN && name.startsWith(one))
        .max(order)
        .or(
            () ->
                known.stream()
                    .filter(one -> name.length() >= LEAST_BEGUN && one.startsWith(name))
                    .min(shortest));
  }

  /** Names that are read as this one come first. */
  private static Comparator<String> soundFirst(String name) {
    Pinyin sound = Pinyin.of(FoldedText.of(name));
    return Comparator.comparing((String n) -> !sound.soundsLike(Pinyin.of(FoldedText.of(n))))
        .thenComparing(Comparator.naturalOrder());
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  /** Levenshtein's distance in characters, where two that are swapped count as one. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
