package org.zhuzhoukg.extract;

import java.util.Optional;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;

/**
 * What a candidate speaks of.
 *
 * @param id the catalogue's reference, if it is in the catalogue
 * @param label as the text names it, or the catalogue's label where the text does not
 */
public record Named(Optional<String> id, String label) {

  /** A thing by its name, with its reference if it is the Chinese name of one in the catalogue. */
  public static Named in(Catalogue catalogue, String label) {
    return new Named(
        catalogue.entities().stream()
            .filter(entity -> entity.label().zh().equals(label))
            .map(Entity::reference)
            .findFirst(),
        label);
  }

  /** A thing that no catalogue has. */
  static Named of(String label) {
    return new Named(Optional.empty(), label);
  }
}
