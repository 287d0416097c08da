package org.zhuzhoukg.extract;

import java.util.List;
import org.zhuzhoukg.text.Span;

/**
 * A relation that a text states.
 *
 * @param at where the words that say it stand
 * @param asWritten those words
 * @param subject of what
 * @param predicate the ontology's property, as {@code locatedIn}
 * @param object to what
 * @param confidence how likely it is right
 * @param rule the rule that proposes it
 * @param trace why
 */
public record Relation(
    Span at,
    String asWritten,
    Named subject,
    String predicate,
    Named object,
    double confidence,
    String rule,
    List<String> trace)
    implements Candidate {

  /** Copies the trace. */
  public Relation {
    trace = List.copyOf(trace);
  }

  @Override
  public Relation movedTo(Span place) {
    return new Relation(place, asWritten, subject, predicate, object, confidence, rule, trace);
  }

  @Override
  public Relation withConfidence(double likely) {
    return new Relation(at, asWritten, subject, predicate, object, likely, rule, trace);
  }
}
