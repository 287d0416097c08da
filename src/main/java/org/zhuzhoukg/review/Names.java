package org.zhuzhoukg.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Unit;
import org.zhuzhoukg.text.WordFinder;

/** What the texts in things' fields mean: a reference, or a name that only one thing has. */
final class Names {

  private final Catalogue catalogue;
  private final Map<String, Set<String>> things = new HashMap<>();
  private final Map<String, Set<String>> units = new HashMap<>();

  Names(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Entity entity : catalogue.entities()) {
      add(things, entity.label().zh(), entity.reference());
      add(things, entity.label().en(), entity.reference());
      entity.names().forEach(name -> add(things, name.name(), entity.reference()));
    }
    for (Unit unit : catalogue.units()) {
      add(units, unit.id(), unit.id());
      unit.words().forEach(word -> add(units, word, unit.id()));
    }
  }

  private static void add(Map<String, Set<String>> map, String name, String id) {
    map.computeIfAbsent(WordFinder.normalize(name), key -> new HashSet<>()).add(id);
  }

  /** The reference of a thing; empty if the catalogue lacks it, or more than one has the name. */
  Optional<String> thing(String text) {
    return catalogue.knows(text) ? Optional.of(text) : only(things, text);
  }

  /** The reference of an indicator. */
  Optional<String> indicator(String text) {
    Set<String> named = things.getOrDefault(WordFinder.normalize(text), Set.of());
    Optional<String> only =
        named.stream().filter(n -> n.startsWith("indicator/")).reduce((a, b) -> "");
    return catalogue.knows(text) ? Optional.of(text) : only.filter(n -> !n.isEmpty());
  }

  /** The id of a unit. */
  Optional<String> unit(String text) {
    return only(units, text);
  }

  private static Optional<String> only(Map<String, Set<String>> map, String name) {
    Set<String> ids = map.getOrDefault(WordFinder.normalize(name), Set.of());
    return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
  }
}
