package org.zhuzhoukg.fact;

import java.util.Objects;
import java.util.Optional;

/**
 * The period of a fact, and how it was resolved.
 *
 * @param period the interval
 * @param basis how it was resolved
 * @param asWritten the document's words for it, if it has any
 */
public record Timing(Period period, PeriodBasis basis, Optional<String> asWritten) {

  /** Checks that a resolved period names the words it was resolved from. */
  public Timing {
    Objects.requireNonNull(period, "period");
    if (asWritten.isEmpty() && basis != PeriodBasis.DEFAULT) {
      throw new IllegalArgumentException(
          "'periodAsWritten' is missing; only basis 'default' goes without");
    }
  }
}
