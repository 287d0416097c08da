package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took, and which were not answered as they should be. */
final class Tally {

  private final List<Double> millis = new ArrayList<>();
  private final Map<String, Integer> wrong = new TreeMap<>();

  /**
   * Counts a request.
   *
   * @param what what was wrong with the answer; null if it was right
   */
  synchronized void add(double time, String what) {
    millis.add(time);
    if (what != null) {
      wrong.merge(what, 1, Integer::sum);
    }
  }

  synchronized Map<String, Integer> wrong() {
    return Map.copyOf(wrong);
  }

  synchronized int wrongCount() {
    return wrong.values().stream().mapToInt(n -> n).sum();
  }

  /** Requests, wrong ones, p50, p95, p99 as cells of a table. */
  synchronized String row() {
    List<Double> sorted = millis.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%,d | %d | %.1f | %.1f | %.1f",
        sorted.size(),
        wrongCount(),
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
  }
}
