package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that a document states: a {@code zz:Observation}.
 *
 * @param fact what every fact has
 * @param subject of what it is measured
 * @param measure what is measured
 * @param when over which time
 * @param amount how much
 */
record Figure(Fact fact, Subject subject, Measure measure, When when, Amount amount) {

  /** The thing, and the industry of it where the figure is of one. */
  record Subject(Term about, Optional<Term> industry) {}

  /**
   * The indicator and how it is taken.
   *
   * @param statistic as {@code 同比增长}
   * @param statisticName as {@code GrowthYearOnYear}
   * @param among the others that a rank is among, or the whole of a share, or the base of a change
   * @param setBy the policy that set a target
   */
  record Measure(
      Term indicator,
      Term statistic,
      String statisticName,
      Optional<Term> among,
      Optional<Term> setBy) {}

  /**
   * A period.
   *
   * @param start first day, ISO 8601
   * @param end last day, ISO 8601
   * @param kind as {@code Annual}, {@code Cumulative}, {@code AsOf}
   */
  record When(Term period, String start, String end, String kind) {

    /** The first and the last day; one where they are the same. */
    String days() {
      return start.equals(end) ? start : start + " – " + end;
    }
  }

  /** The number to draw or to sort by: the value, else a bound. */
  Optional<BigDecimal> number() {
    return amount.value().or(amount::low).or(amount::high);
  }
}
