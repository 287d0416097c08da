package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/**
 * One number that a document states.
 *
 * @param id unique in its document
 * @param measure what is measured
 * @param about catalogue reference of what it is measured of
 * @param industry catalogue reference of the industry, where the figure is of an industry in an
 *     area
 * @param timing when
 * @param status fact, aim or expectation
 * @param quantity how much
 * @param policy the plan that sets it, if it is one's target
 * @param reportedBy who told the document
 * @param note what a reader must know
 * @param evidence where the document says it
 */
public record Observation(
    String id,
    Measure measure,
    String about,
    Optional<String> industry,
    Timing timing,
    Status status,
    Quantity quantity,
    Optional<String> policy,
    Optional<String> reportedBy,
    Optional<Bilingual> note,
    List<Evidence> evidence)
    implements Fact {

  /** Copies the evidence. */
  public Observation {
    Objects.requireNonNull(id, "id");
    evidence = List.copyOf(evidence);
  }

  /** What tells it from other observations of its document: the cube's dimensions. */
  public List<Object> dimensions() {
    return List.of(measure, about, industry, timing.period(), status);
  }
}
