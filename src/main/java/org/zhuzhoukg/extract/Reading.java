package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.text.Span;

/**
 * A number that a text states.
 *
 * @param at where its words stand
 * @param asWritten its words
 * @param indicator what is measured
 * @param about whom it is measured of
 * @param quantity how much
 * @param statistic what kind of number it is
 * @param timing when; empty if neither the words nor the document's date tell
 * @param status fact, aim or expectation
 * @param among a rank's population, as written
 * @param shareOf a share's whole or a difference's baseline, as written
 * @param confidence how likely it is right
 * @param rule the rule that proposes it
 * @param trace why
 * @param issues codes of what a validator doubts
 */
public record Reading(
    Span at,
    String asWritten,
    Named indicator,
    Named about,
    Measured quantity,
    Statistic statistic,
    Optional<Timing> timing,
    Status status,
    Optional<String> among,
    Optional<String> shareOf,
    double confidence,
    String rule,
    List<String> trace,
    List<String> issues)
    implements Candidate {

  /** Copies the lists. */
  public Reading {
    trace = List.copyOf(trace);
    issues = List.copyOf(issues);
  }

  /** The same, with what a validator doubts. */
  Reading with(List<String> doubts) {
    return with(at, confidence, doubts);
  }

  @Override
  public Reading movedTo(Span place) {
    return with(place, confidence, issues);
  }

  @Override
  public Reading withConfidence(double likely) {
    return with(at, likely, issues);
  }

  /** The same of another indicator. */
  Reading of(Named other) {
    return new Reading(
        at,
        asWritten,
        other,
        about,
        quantity,
        statistic,
        timing,
        status,
        among,
        shareOf,
        confidence,
        rule,
        trace,
        issues);
  }

  /** The same, of another time that is told elsewhere. */
  Reading at(Timing time) {
    List<String> why = new ArrayList<>(trace);
    why.removeIf(line -> line.startsWith("period:"));
    why.add("period: " + time.asWritten().orElse(time.period().notation()) + ", told below");
    return new Reading(
        at,
        asWritten,
        indicator,
        about,
        quantity,
        statistic,
        Optional.of(time),
        status,
        among,
        shareOf,
        confidence,
        rule,
        why,
        issues);
  }

  private Reading with(Span place, double likely, List<String> doubts) {
    return new Reading(
        place, asWritten, indicator, about, quantity, statistic, timing, status, among, shareOf,
        likely, rule, trace, doubts);
  }

  /**
   * A number with its unit and bounds.
   *
   * @param value the stated number; empty for a range
   * @param low the lower bound, if there is one
   * @param high the upper bound, if there is one
   * @param unit the unit's id, or its words where the catalogue lacks it; empty if there is none
   * @param qualifier how the number bounds the real one
   */
  public record Measured(
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String unit,
      Qualifier qualifier) {

    static Measured of(Amount amount) {
      return new Measured(
          Optional.ofNullable(amount.value()),
          amount.lowest(),
          amount.highest(),
          amount.unit(),
          amount.qualifier());
    }
  }
}
