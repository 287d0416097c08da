package org.zhuzhoukg.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhuzhoukg.store.FoldedText;
import org.zhuzhoukg.store.NameIndex;
import org.zhuzhoukg.store.Named;
import org.zhuzhoukg.store.PerVersion;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Spelling;

/** What the things of one version of the data are called, to find them by any of their names. */
final class Names {

  private static final int LONGEST = 100;
  private static final int SHOWN = 5;

  private static final PerVersion<Names> KNOWN = new PerVersion<>(Names::new);

  /** From kind, and from folded name, to the things that are called so. */
  private final Map<String, Map<String, Set<Thing>>> kinds = new LinkedHashMap<>();

  private Names(Snapshot snapshot) {
    for (Named named : NameIndex.of(snapshot).all()) {
      Thing.of(named.iri())
          .ifPresent(thing -> named.names().forEach(name -> add(thing, name.text())));
    }
  }

  /** The names in these data; read once for each version of them. */
  static Names of(Snapshot snapshot) {
    return KNOWN.of(snapshot);
  }

  private void add(Thing thing, String name) {
    Map<String, Set<Thing>> kind = kinds.computeIfAbsent(thing.kind(), k -> new LinkedHashMap<>());
    kind.computeIfAbsent(fold(thing.slug()), k -> new LinkedHashSet<>()).add(thing);
    kind.computeIfAbsent(fold(name), k -> new LinkedHashSet<>()).add(thing);
  }

  /** The things of a kind that are called so, whatever width, case and script. */
  Set<Thing> called(String kind, String name) {
    return kinds
        .getOrDefault(kind.toLowerCase(Locale.ROOT), Map.of())
        .getOrDefault(fold(name), Set.of());
  }

  /** Addresses of things with names like this one: of the kind first, then of all. */
  List<String> nearest(String kind, String name) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    Set<String> near = new LinkedHashSet<>();
    String asked = kind.toLowerCase(Locale.ROOT);
    kinds.forEach((other, names) -> add(names.getOrDefault(fold(name), Set.of()), near));
    add(asked, name, near);
    if (near.isEmpty()) {
      Spelling.nearest(asked, kinds.keySet(), SHOWN).forEach(other -> add(other, name, near));
    }
    return near.stream().limit(SHOWN).toList();
  }

  private void add(String kind, String name, Set<String> near) {
    Map<String, Set<Thing>> names = kinds.getOrDefault(kind, Map.of());
    Spelling.nearest(fold(name), names.keySet(), SHOWN)
        .forEach(known -> add(names.get(known), near));
  }

  private static void add(Set<Thing> things, Set<String> near) {
    new ArrayList<>(things).forEach(thing -> near.add("/id/" + thing.path()));
  }

  private static String fold(String name) {
    return FoldedText.of(name.strip()).value();
  }
}
