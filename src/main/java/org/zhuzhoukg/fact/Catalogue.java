package org.zhuzhoukg.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.text.Nearest;

/** The things and units that facts may name. */
public final class Catalogue {

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Set<String> references = new HashSet<>();

  /** Adds a thing; false if its reference stands in the catalogue already. */
  public boolean add(Entity entity) {
    references.add(entity.reference());
    return entities.putIfAbsent(entity.reference(), entity) == null;
  }

  /** Adds a unit; false if its id stands in the catalogue already. */
  public boolean add(Unit unit) {
    return units.putIfAbsent(unit.id(), unit) == null;
  }

  /** Lets facts name a thing that is described elsewhere: a document, an article. */
  public void addReference(String reference) {
    references.add(reference);
  }

  /** Every thing, in the order of its files. */
  public Collection<Entity> entities() {
    return Collections.unmodifiableCollection(entities.values());
  }

  /** Every unit. */
  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  /** The thing with a reference. */
  public Optional<Entity> entity(String reference) {
    return Optional.ofNullable(entities.get(reference));
  }

  /** Whether facts may name a thing. */
  public boolean knows(String reference) {
    return references.contains(reference);
  }

  /**
   * Returns the reference if facts may name it.
   *
   * @throws IllegalArgumentException if not; the message names the nearest
   */
  public String require(String reference) {
    if (!references.contains(reference)) {
      throw new IllegalArgumentException(
          "'" + reference + "' is not in the catalogue" + Nearest.hint(reference, references));
    }
    return reference;
  }

  /**
   * The unit with an id.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest
   */
  public Unit unit(String id) {
    Unit unit = units.get(id);
    if (unit == null) {
      throw new IllegalArgumentException("no unit '" + id + "'" + Nearest.hint(id, units.keySet()));
    }
    return unit;
  }

  /**
   * The area that a thing's figures belong to: the nearest city that contains it, or itself where
   * no city does; none for what lies nowhere.
   */
  public Optional<String> areaOf(String reference) {
    Optional<String> at = Optional.of(reference);
    Set<String> seen = new HashSet<>();
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().startsWith("city/")) {
        return at;
      }
      at = entity(at.get()).flatMap(Entity::within);
    }
    return reference.startsWith("region/") ? Optional.of(reference) : Optional.empty();
  }
}
