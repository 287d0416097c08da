package org.zhuzhoukg.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.store.Snapshot;

/**
 * The things that the rows of a page's queries mention. What is looked up of one of them will be
 * looked up of the others: a server elsewhere is asked for many at once, not for one after another.
 */
final class Mentioned {

  /** So many things are asked about at once: engines bear long queries, but not any length. */
  private static final int MANY = 200;

  private final Snapshot snapshot;
  private final Set<Node> things = new LinkedHashSet<>();
  private final Map<Node, Set<Node>> unread = new HashMap<>();

  Mentioned(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Adds a thing; what has no IRI is passed over. */
  void add(Node thing) {
    if (thing.isURI() && things.add(thing)) {
      unread.values().forEach(rest -> rest.add(thing));
    }
  }

  /** Prepares for reading a property of a thing, and the same of those mentioned after it. */
  void prepare(Node thing, Node property) {
    if (!things.contains(thing)) {
      return;
    }
    Set<Node> rest = unread.computeIfAbsent(property, p -> new LinkedHashSet<>(things));
    if (rest.contains(thing)) {
      List<Node> next =
          Stream.concat(Stream.of(thing), rest.stream()).distinct().limit(MANY).toList();
      next.forEach(rest::remove);
      snapshot.prefetch(next, property);
    }
  }
}
