package org.zhuzhoukg.fact;

import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Bilingual;

/**
 * A thing that was in the catalogue and is no more; its address goes on to say why.
 *
 * @param reference its kind and slug, as {@code enterprise/old-mill}
 * @param reason why it was withdrawn
 * @param replacedBy the reference of the thing that stands in its place
 */
public record Withdrawal(String reference, Bilingual reason, Optional<String> replacedBy) {

  /** Checks that the reference is a kind and a slug. */
  public Withdrawal {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(replacedBy, "replacedBy");
    if (!reference.matches("[a-z]+/[a-z0-9]+([-._][a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "a withdrawn thing is named by kind/id, as enterprise/old-mill, not '" + reference + "'");
    }
  }
}
