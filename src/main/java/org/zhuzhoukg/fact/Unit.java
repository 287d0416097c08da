package org.zhuzhoukg.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/**
 * A base unit: what a value of 1 means.
 *
 * @param id how data files write it, as {@code CNY}
 * @param label its name
 * @param qudt the IRI of the same unit in QUDT, if QUDT has it; then that is the unit's IRI
 * @param words the words and signs that documents use for it, as 元
 */
public record Unit(String id, Bilingual label, Optional<String> qudt, List<String> words) {

  /** Copies the words. */
  public Unit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    words = List.copyOf(words);
  }
}
