package org.zhuzhoukg.store;

import java.util.List;
import java.util.Optional;

/**
 * Why a query's answer is empty.
 *
 * @param isEmpty whether it is: no row, {@code false}, no triple, or aggregates over nothing
 * @param isPartial whether the search ended before it was done; then what is here is true, but not
 *     all
 * @param parts the parts of the pattern in the order of the text, each with the rows that it and
 *     those before it have; up to the one that has none
 * @param failing the first part that leaves no row; empty if none was found
 * @param unknownTerms the project's own IRIs in the query that the data do not have
 * @param nearest what may have been meant; empty if nothing was found
 */
public record EmptyAnswer(
    boolean isEmpty,
    boolean isPartial,
    List<Part> parts,
    Optional<Failing> failing,
    List<UnknownTerm> unknownTerms,
    List<Hint> nearest) {

  /** Copies the lists. */
  public EmptyAnswer {
    parts = List.copyOf(parts);
    unknownTerms = List.copyOf(unknownTerms);
    nearest = List.copyOf(nearest);
  }

  /**
   * A part of the pattern.
   *
   * @param text the part
   * @param line its line, from 1; 0 if it is not known
   * @param rows how many rows there are with it and the parts before it
   * @param isMore whether there are more, which were not counted
   */
  public record Part(String text, int line, long rows, boolean isMore) {}

  /**
   * The part that leaves no row.
   *
   * @param text the part
   * @param line its line, from 1; 0 if it is not known
   * @param reason what is known of why
   */
  public record Failing(String text, int line, Wording reason) {}

  /**
   * Something to write instead.
   *
   * @param instead what stands in the query
   * @param text what to write there
   * @param reason why
   */
  public record Hint(String instead, String text, Wording reason) {}
}
