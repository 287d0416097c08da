package org.zhuzhoukg.extract;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was not taken of what a model said, by reason. */
final class Rejections {

  private final Map<String, Integer> counts = new TreeMap<>();

  synchronized void add(String reason) {
    counts.merge(reason, 1, Integer::sum);
  }

  @Override
  public synchronized String toString() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all
        + " rejected"
        + counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", all == 0 ? "" : " (", all == 0 ? "" : ")"));
  }
}
