package org.zhuzhoukg.fact;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much: a number in a base unit, or a range.
 *
 * @param value the stated number
 * @param low the lower bound, where the words give a range
 * @param high the upper bound, where the words give a range
 * @param unit the base unit
 * @param qualifier how the number bounds the real one
 */
public record Quantity(
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Unit unit,
    Qualifier qualifier) {

  /** Derives the open bound from the qualifier; checks that there is a number and an order. */
  public Quantity {
    Objects.requireNonNull(unit, "unit");
    if (value.isPresent() && (low.isPresent() || high.isPresent())) {
      throw new IllegalArgumentException("give a 'value' or a range 'low', 'high', not both");
    }
    if (value.isEmpty() && low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException("there is no number: give 'value', or 'low' and 'high'");
    }
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      throw new IllegalArgumentException("'low' is above 'high'");
    }
    if (value.isPresent()) {
      boolean floor = qualifier == Qualifier.MORE_THAN || qualifier == Qualifier.AT_LEAST;
      boolean ceiling = qualifier == Qualifier.LESS_THAN || qualifier == Qualifier.NEARLY;
      low = floor ? value : low;
      high = ceiling ? value : high;
    }
  }

  /** The numbers that the words state. */
  public Stream<BigDecimal> stated() {
    return value.isPresent() ? value.stream() : Stream.of(low, high).flatMap(Optional::stream);
  }
}
