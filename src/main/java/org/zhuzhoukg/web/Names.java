package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.zhuzhoukg.store.FoldedText;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Spelling;

/** What the things of one version of the data are called, to find them by any of their names. */
final class Names {

  private static final Var THING = Var.alloc("this");
  private static final Var NAME = Var.alloc("name");
  private static final int LONGEST = 100;
  private static final int SHOWN = 5;

  private final String version;

  /** From kind, and from folded name, to the things that are called so. */
  private final Map<String, Map<String, Set<Thing>>> kinds = new LinkedHashMap<>();

  private Names(String version) {
    this.version = version;
  }

  /** Reads the names; they cost a query. */
  static Names read(Service service, Call call, Snapshot snapshot) throws IOException {
    Names names = new Names(snapshot.version());
    List<Binding> rows =
        OwnQueries.run(service, call, snapshot, q -> q.rows(OwnQuery.named("names")));
    for (Binding row : rows) {
      Node thing = row.get(THING);
      if (thing.isURI() && row.get(NAME).isLiteral()) {
        Thing.of(thing.getURI())
            .ifPresent(known -> names.add(known, row.get(NAME).getLiteralLexicalForm()));
      }
    }
    return names;
  }

  private void add(Thing thing, String name) {
    Map<String, Set<Thing>> kind = kinds.computeIfAbsent(thing.kind(), k -> new LinkedHashMap<>());
    kind.computeIfAbsent(fold(thing.slug()), k -> new LinkedHashSet<>()).add(thing);
    kind.computeIfAbsent(fold(name), k -> new LinkedHashSet<>()).add(thing);
  }

  /** The version of the data that they are of. */
  String version() {
    return version;
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
