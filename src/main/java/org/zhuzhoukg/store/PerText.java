package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Something computed from texts alone, whatever else the data say: what the texts asked for last
 * have in common with those asked for now is not computed again.
 */
final class PerText<T> {

  private final Function<String, T> compute;
  private volatile Map<String, T> last = Map.of();

  /** Nothing is computed yet. */
  PerText(Function<String, T> compute) {
    this.compute = compute;
  }

  /** What is computed from each text. */
  Map<String, T> of(Collection<String> texts) {
    Map<String, T> known = last;
    Map<String, T> now = new HashMap<>(2 * texts.size());
    for (String text : texts) {
      T there = known.get(text);
      now.put(text, there == null ? compute.apply(text) : there);
    }
    last = now;
    return now;
  }
}
