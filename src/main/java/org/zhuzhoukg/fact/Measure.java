package org.zhuzhoukg.fact;

import java.util.Objects;
import java.util.Optional;

/**
 * What is measured, and against what.
 *
 * @param indicator catalogue reference of the indicator
 * @param statistic what kind of number it is
 * @param among a rank's comparison population
 * @param rankOf the statistic that is ranked, if not the level
 * @param shareOf a share's whole
 * @param base the baseline of a change, growth, difference or multiple: an entity or a period
 */
public record Measure(
    String indicator,
    Statistic statistic,
    Optional<String> among,
    Optional<Statistic> rankOf,
    Optional<String> shareOf,
    Optional<Baseline> base) {

  /** Checks that a rank has its population. */
  public Measure {
    Objects.requireNonNull(indicator, "indicator");
    if (statistic == Statistic.RANK && among.isEmpty()) {
      throw new IllegalArgumentException("a rank needs 'among', the population it is a place in");
    }
  }
}
