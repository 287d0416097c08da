package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples that may be joined with others, to be found by either end. */
final class Links {

  private final Ends after = new Ends();
  private final Ends before = new Ends();

  /** Adds a triple; false if it is there already. */
  boolean add(Triple triple) {
    Node p = triple.getPredicate();
    before.add(p, triple.getObject(), triple.getSubject());
    return after.add(p, triple.getSubject(), triple.getObject());
  }

  /** The objects of a subject. */
  Collection<Node> after(Node subject, Node predicate) {
    return after.get(predicate, subject);
  }

  /** The subjects of an object. */
  Collection<Node> before(Node object, Node predicate) {
    return before.get(predicate, object);
  }

  /** By predicate and one end, the other ends. */
  private static final class Ends {

    private final Map<Node, Map<Node, Set<Node>>> others = new HashMap<>();

    boolean add(Node predicate, Node end, Node other) {
      return others
          .computeIfAbsent(predicate, k -> new HashMap<>())
          .computeIfAbsent(end, k -> new LinkedHashSet<>())
          .add(other);
    }

    Collection<Node> get(Node predicate, Node end) {
      return others.getOrDefault(predicate, Map.of()).getOrDefault(end, Set.of());
    }
  }
}
