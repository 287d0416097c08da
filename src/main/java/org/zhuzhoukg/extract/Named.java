package org.zhuzhoukg.extract;

import java.util.Optional;

/**
 * What a candidate speaks of.
 *
 * @param id the catalogue's reference, if it is in the catalogue
 * @param label as the text names it, or the catalogue's label where the text does not
 */
public record Named(Optional<String> id, String label) {

  /** A thing that no catalogue has. */
  static Named of(String label) {
    return new Named(Optional.empty(), label);
  }
}
