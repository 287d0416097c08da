package org.zhuzhoukg.text;

import java.util.Objects;
import java.util.Optional;

/**
 * A place where a document's text is damaged: misread, cut off, out of order.
 *
 * @param id unique in the document
 * @param kind notation of a {@code zz:DamageKinds} concept, as {@code ocr}
 * @param span where
 * @param note what is wrong
 * @param reading what most likely stood there; never used as the document's words
 */
public record Damage(String id, String kind, Span span, Bilingual note, Optional<String> reading) {

  /** Checks that nothing is missing. */
  public Damage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(reading, "reading");
  }
}
