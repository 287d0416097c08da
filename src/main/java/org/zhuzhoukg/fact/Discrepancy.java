package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import org.zhuzhoukg.text.Bilingual;

/**
 * Something that does not add up, or that two places tell differently.
 *
 * @param id unique
 * @param kind notation of a {@code zz:DiscrepancyKinds} concept
 * @param concerns the facts, as {@code document.fact}
 * @param evidence the words, where no fact carries them
 * @param explanation what does not fit, with the arithmetic
 */
public record Discrepancy(
    String id, String kind, List<String> concerns, List<Evidence> evidence, Bilingual explanation) {

  /** Copies the lists; checks that it points somewhere. */
  public Discrepancy {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(explanation, "explanation");
    concerns = List.copyOf(concerns);
    evidence = List.copyOf(evidence);
    if (concerns.isEmpty() && evidence.isEmpty()) {
      throw new IllegalArgumentException("'concerns' or 'evidence' must say what it is about");
    }
  }
}
