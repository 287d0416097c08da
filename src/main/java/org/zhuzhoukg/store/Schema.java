package org.zhuzhoukg.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The axioms of an ontology that entail triples, closed and indexed for look-up. */
final class Schema {

  /** {@code first} then {@code second} entails {@code entailed}. */
  record Chain(Node first, Node second, Node entailed) {}

  private final Graph axioms;
  private final Map<Node, Set<Node>> superClasses;
  private final Map<Node, Set<Node>> superProperties;
  private final Map<Node, Set<Node>> inverses = new HashMap<>();
  private final Set<Node> transitive = new HashSet<>();
  private final Map<Node, List<Chain>> chainsByFirst = new HashMap<>();
  private final Map<Node, List<Chain>> chainsBySecond = new HashMap<>();

  Schema(Graph axioms) {
    this.axioms = axioms;
    superClasses = closure(RDFS.subClassOf.asNode(), OWL.equivalentClass.asNode());
    superProperties = closure(RDFS.subPropertyOf.asNode(), OWL.equivalentProperty.asNode());
    each(
        OWL.inverseOf.asNode(),
        (p, q) -> {
          add(inverses, p, q);
          add(inverses, q, p);
        });
    typed(OWL.SymmetricProperty.asNode()).forEach(p -> add(inverses, p, p));
    transitive.addAll(typed(OWL.TransitiveProperty.asNode()));
    each(OWL2.propertyChainAxiom.asNode(), this::addChain);
  }

  Set<Node> superClasses(Node type) {
    return superClasses.getOrDefault(type, Set.of());
  }

  Set<Node> superProperties(Node property) {
    return superProperties.getOrDefault(property, Set.of());
  }

  Set<Node> inverses(Node property) {
    return inverses.getOrDefault(property, Set.of());
  }

  boolean isTransitive(Node property) {
    return transitive.contains(property);
  }

  List<Chain> chainsFrom(Node first) {
    return chainsByFirst.getOrDefault(first, List.of());
  }

  List<Chain> chainsTo(Node second) {
    return chainsBySecond.getOrDefault(second, List.of());
  }

  private void addChain(Node entailed, Node list) {
    List<Node> properties = list(list);
    if (properties.size() != 2) {
      throw new IllegalStateException(
          "property chain of " + entailed + " has " + properties.size() + " members, not 2");
    }
    Chain chain = new Chain(properties.get(0), properties.get(1), entailed);
    chainsByFirst.computeIfAbsent(chain.first(), k -> new ArrayList<>()).add(chain);
    chainsBySecond.computeIfAbsent(chain.second(), k -> new ArrayList<>()).add(chain);
  }

  private List<Node> list(Node head) {
    List<Node> members = new ArrayList<>();
    Node cell = head;
    while (!cell.equals(RDF.nil.asNode())) {
      members.add(only(cell, RDF.first.asNode()));
      cell = only(cell, RDF.rest.asNode());
    }
    return members;
  }

  private Node only(Node subject, Node predicate) {
    ExtendedIterator<Triple> found = axioms.find(subject, predicate, Node.ANY);
    try {
      return found.next().getObject();
    } finally {
      found.close();
    }
  }

  private List<Node> typed(Node type) {
    return axioms.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).toList();
  }

  private void each(Node predicate, java.util.function.BiConsumer<Node, Node> action) {
    axioms.stream(Node.ANY, predicate, Node.ANY)
        .toList()
        .forEach(triple -> action.accept(triple.getSubject(), triple.getObject()));
  }

  private static void add(Map<Node, Set<Node>> map, Node key, Node value) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
  }

  private static void addNamed(Map<Node, Set<Node>> map, Node key, Node value) {
    if (value.isURI()) {
      add(map, key, value);
    }
  }

  /** Everything above each node, itself left out; the top classes are left out too. */
  private Map<Node, Set<Node>> closure(Node upward, Node equivalent) {
    Map<Node, Set<Node>> direct = new HashMap<>();
    each(upward, (lower, upper) -> addNamed(direct, lower, upper));
    each(
        equivalent,
        (one, other) -> {
          addNamed(direct, one, other);
          addNamed(direct, other, one);
        });
    Set<Node> top = Set.of(OWL.Thing.asNode(), RDFS.Resource.asNode());
    Map<Node, Set<Node>> closed = new HashMap<>();
    for (Node start : direct.keySet()) {
      Set<Node> above = new LinkedHashSet<>();
      Deque<Node> open = new ArrayDeque<>(direct.get(start));
      while (!open.isEmpty()) {
        Node next = open.pop();
        if (!next.equals(start) && !top.contains(next) && above.add(next)) {
          open.addAll(direct.getOrDefault(next, Set.of()));
        }
      }
      closed.put(start, above);
    }
    return closed;
  }
}
