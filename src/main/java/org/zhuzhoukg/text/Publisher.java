package org.zhuzhoukg.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Who published a document, and how that is known.
 *
 * @param entity the publisher's catalogue reference; absent where it is not known
 * @param stated whether the document names it; otherwise it was inferred
 * @param reason why this publisher, or what points to one
 */
public record Publisher(Optional<String> entity, boolean stated, Bilingual reason) {

  /** Checks that nothing is missing. */
  public Publisher {
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(reason, "reason");
  }
}
