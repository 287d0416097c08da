package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhuzhoukg.fact.Qualifier;

/**
 * A quantity as read.
 *
 * @param value the number in the base unit; null for a range
 * @param low lower end of a range or bound; null if open
 * @param high upper end of a range or bound; null if open
 * @param unit the unit's id; empty where the text gives none
 * @param scale what the written number was multiplied by: 1, 10000 …
 * @param qualifier how the number bounds the real one
 */
record Amount(
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    String unit,
    BigDecimal scale,
    Qualifier qualifier) {

  static Amount of(BigDecimal value, String unit, Qualifier qualifier) {
    return new Amount(value, null, null, unit, BigDecimal.ONE, qualifier);
  }

  /** The same with the sign turned, as a fall is less than nothing. */
  Amount negated() {
    return new Amount(negate(value), negate(high), negate(low), unit, scale, qualifier);
  }

  /** The same number, bounded. */
  Amount qualified(Qualifier bound) {
    return new Amount(value, low, high, unit, scale, bound);
  }

  /** The same number of a unit. */
  Amount in(UnitWord word) {
    return new Amount(
        times(value, word.factor()),
        times(low, word.factor()),
        times(high, word.factor()),
        word.unit(),
        scale.multiply(word.factor()),
        qualifier);
  }

  /** The same number with another's unit and scale, as the first of 3.2、4.5亿元. */
  Amount in(Amount other) {
    return new Amount(
        times(value, other.scale),
        times(low, other.scale),
        times(high, other.scale),
        other.unit,
        other.scale,
        qualifier);
  }

  /** The bounds that the qualifier or the range gives. */
  Optional<BigDecimal> lowest() {
    boolean isFloor = qualifier == Qualifier.MORE_THAN || qualifier == Qualifier.AT_LEAST;
    return Optional.ofNullable(value != null && isFloor ? value : low);
  }

  /** See {@link #lowest}. */
  Optional<BigDecimal> highest() {
    boolean isCeiling = qualifier == Qualifier.LESS_THAN || qualifier == Qualifier.NEARLY;
    return Optional.ofNullable(value != null && isCeiling ? value : high);
  }

  private static BigDecimal negate(BigDecimal number) {
    return number == null ? null : number.negate();
  }

  private static BigDecimal times(BigDecimal number, BigDecimal scale) {
    return number == null ? null : number.multiply(scale);
  }

  /** A number and some more. */
  Amount plus(BigDecimal more) {
    return more.signum() == 0 || value == null
        ? this
        : new Amount(value.add(more), low, high, unit, scale, qualifier);
  }

  /** The same number of another unit. */
  Amount withUnit(String id) {
    return new Amount(value, low, high, id, scale, qualifier);
  }
}
