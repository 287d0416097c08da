package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/**
 * One relation that a document states.
 *
 * @param id unique in its document
 * @param triple what is said
 * @param ofKind of what kind of thing a claim such as {@code firstIn} is made
 * @param timing when, if the text says so
 * @param status whether it is so, or is planned
 * @param reportedBy who told the document
 * @param note what a reader must know
 * @param evidence where the document says it
 */
public record Statement(
    String id,
    Triple triple,
    Optional<Bilingual> ofKind,
    Optional<Timing> timing,
    Status status,
    Optional<String> reportedBy,
    Optional<Bilingual> note,
    List<Evidence> evidence)
    implements Fact {

  /** Copies the evidence. */
  public Statement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(triple, "triple");
    evidence = List.copyOf(evidence);
  }

  /**
   * Subject, predicate, object.
   *
   * @param subject a catalogue reference
   * @param predicate local name of a property of the ontology
   * @param object a thing or a value
   */
  public record Triple(String subject, String predicate, Value object) {}

  /** The object of a statement. */
  public sealed interface Value {

    /** A thing of the catalogue. */
    record Thing(String entity) implements Value {}

    /** A day, month or year, as {@code 2024-08-31}, {@code 2024-08} or {@code 2024}. */
    record Date(String date) implements Value {}

    /** Words in a language. */
    record Words(String text, String language) implements Value {}
  }
}
