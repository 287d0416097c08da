package org.zhuzhoukg.extract;

import java.util.List;
import org.zhuzhoukg.text.Span;

/**
 * A name of a thing.
 *
 * @param at where it stands
 * @param asWritten the name
 * @param thing what it names
 * @param type the ontology's class, as {@code Enterprise}
 * @param confidence how likely it is right
 * @param rule how it was found: by the catalogue or by its last word
 * @param trace why
 */
public record Mention(
    Span at,
    String asWritten,
    Named thing,
    String type,
    double confidence,
    String rule,
    List<String> trace)
    implements Candidate {

  /** Copies the trace. */
  public Mention {
    trace = List.copyOf(trace);
  }

  @Override
  public Mention movedTo(Span place) {
    return new Mention(place, asWritten, thing, type, confidence, rule, trace);
  }

  @Override
  public Mention withConfidence(double likely) {
    return new Mention(at, asWritten, thing, type, likely, rule, trace);
  }
}
