package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An actual figure held against a target of the same indicator, statistic and unit.
 *
 * @param actual the figure
 * @param isSame whether it is of the same subject, industry and whole; else it is of the city that
 *     the target's subject lies in
 * @param timing how it lies to the deadline
 * @param verdict what follows from the numbers
 * @param difference of the actual figure from the target, in base units; empty where one of them is
 *     a range or they are not of the same subject
 */
record Outcome(
    Figure actual,
    boolean isSame,
    Timing timing,
    Verdict verdict,
    Optional<BigDecimal> difference,
    Optional<BigDecimal> percent) {

  /** How a figure lies to the time of a target. */
  enum Timing {
    /** The target has a deadline, and the figure is of an earlier time. */
    BEFORE,
    /** The figure is of a part of the period at whose end the target is due. */
    PART,
    /** The figure is of the period that the target is due in, to its end. */
    AT,
    /** The target has a deadline, and the figure is of a later time. */
    AFTER,
    /** The target has no deadline; the figure is of no later time than the target. */
    EARLIER,
    /** The target has no deadline; the figure is of a later time than the target. */
    LATER
  }

  /** What the numbers say. */
  enum Verdict {
    REACHED,
    NOT_REACHED,
    /** Nothing that arithmetic would settle. */
    OPEN
  }

  private static final int PERCENT_DIGITS = 1;

  /**
   * Holds a figure against a target.
   *
   * @param aim which numbers fulfil the target
   */
  static Outcome of(Figure target, Figure actual, Aim aim) {
    boolean isSame =
        actual.subject().equals(target.subject())
            && actual.measure().among().equals(target.measure().among());
    Timing timing = timing(target.when(), actual.when());
    Optional<BigDecimal> wanted = isSame ? target.amount().value() : Optional.empty();
    Optional<BigDecimal> difference =
        wanted.flatMap(t -> actual.amount().value().map(a -> a.subtract(t)));
    Optional<BigDecimal> percent =
        wanted
            .filter(t -> t.signum() > 0 && actual.measure().statisticName().equals("Level"))
            .flatMap(t -> actual.amount().value().map(a -> percent(a, t)));
    Verdict verdict = isSame ? verdict(timing, aim.judge(actual.amount())) : Verdict.OPEN;
    return new Outcome(actual, isSame, timing, verdict, difference, percent);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole, PERCENT_DIGITS, RoundingMode.HALF_UP);
  }

  /** A later figure that falls short says nothing of how it was at the deadline. */
  private static Verdict verdict(Timing timing, Verdict numbers) {
    boolean isAt = timing == Timing.AT;
    boolean isAfter = timing == Timing.AFTER || timing == Timing.LATER;
    return isAt || (isAfter && numbers == Verdict.REACHED) ? numbers : Verdict.OPEN;
  }

  /** Dates are ISO 8601, so that the order of texts is the order of time. */
  static Timing timing(Figure.When target, Figure.When actual) {
    if (!isDue(target)) {
      return actual.end().compareTo(target.end()) > 0 ? Timing.LATER : Timing.EARLIER;
    }
    String yearBegins = target.end().substring(0, 4) + "-01-01";
    if (actual.start().compareTo(target.end()) > 0) {
      return Timing.AFTER;
    }
    if (actual.end().compareTo(yearBegins) < 0) {
      return Timing.BEFORE;
    }
    boolean isWhole =
        actual.end().equals(target.end()) && actual.start().compareTo(yearBegins) >= 0;
    return isWhole
        ? Timing.AT
        : actual.end().compareTo(target.end()) > 0 ? Timing.AFTER : Timing.PART;
  }

  /** Whether a period says by when: a state at a date does not, nor does an open interval. */
  static boolean isDue(Figure.When when) {
    return switch (when.kind()) {
      case "Deadline", "Plan", "Annual", "HalfYear", "Quarter", "Month", "Cumulative" -> true;
      default -> false;
    };
  }

  /** Whether neither number is a bound or about right. */
  boolean isExact(Figure target) {
    return target.amount().qualifierName().equals("Exactly")
        && actual.amount().qualifierName().equals("Exactly");
  }

  /** The arithmetic, as {@code 14% − 13.2% = +0.8个百分点}; empty where there is none. */
  String sum(Figure target, Language language) {
    return difference
        .map(
            d ->
                size(actual.amount().value().orElseThrow(), language)
                    + " − "
                    + size(target.amount().value().orElseThrow(), language)
                    + " = "
                    + (d.signum() > 0 ? "+" : d.signum() < 0 ? "−" : "")
                    + (isPercent()
                        ? d.abs().stripTrailingZeros().toPlainString()
                            + language.pick("个百分点", " percentage points")
                        : size(d.abs(), language)))
        .orElse("");
  }

  private boolean isPercent() {
    return actual.amount().unitName().equals("PERCENT");
  }

  private String size(BigDecimal number, Language language) {
    Amount of = actual.amount();
    Optional<BigDecimal> none = Optional.empty();
    return new Amount(Optional.of(number), none, none, of.unit(), of.unitName(), "Exactly", "Level")
        .text(language);
  }
}
