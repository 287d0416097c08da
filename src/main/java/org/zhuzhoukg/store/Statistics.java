package org.zhuzhoukg.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts a graph as <a href="https://www.w3.org/TR/void/#statistics">VoID</a> defines it, in one
 * pass; a small graph can be added without a second one.
 */
final class Statistics {

  private static final Node TYPE = RDF.type.asNode();

  private final Graph before;
  private final String uriSpace;
  private final Tally all;
  private final Map<Node, Tally> properties = new HashMap<>();
  private final Map<Node, Long> classes = new HashMap<>();
  private long entities;

  private Statistics(Graph before, String uriSpace, Tally all) {
    this.before = before;
    this.uriSpace = uriSpace;
    this.all = all;
  }

  /** What was counted by other means. */
  Statistics(
      String uriSpace,
      Tally all,
      Map<Node, Tally> properties,
      Map<Node, Long> classes,
      long entities) {
    this(Graph.emptyGraph, uriSpace, all);
    this.properties.putAll(properties);
    this.classes.putAll(classes);
    this.entities = entities;
  }

  /**
   * Counts a graph.
   *
   * @param uriSpace what the IRIs of entities begin with
   */
  static Statistics of(Graph graph, String uriSpace) {
    Statistics counted = new Statistics(Graph.emptyGraph, uriSpace, new Tally());
    graph.find().forEachRemaining(counted::add);
    return counted;
  }

  /**
   * Counts the union of two graphs.
   *
   * @param counted the graph that this counts
   * @param more the other one
   */
  Statistics plus(Graph counted, Graph more) {
    Statistics sum = new Statistics(counted, uriSpace, new Tally(all));
    properties.forEach((property, tally) -> sum.properties.put(property, new Tally(tally)));
    sum.classes.putAll(classes);
    sum.entities = entities;
    more.find().filterDrop(counted::contains).forEachRemaining(sum::add);
    return sum;
  }

  private void add(Triple triple) {
    Node subject = triple.getSubject();
    if (all.add(triple, before, Node.ANY) && isEntity(subject)) {
      entities++;
    }
    properties
        .computeIfAbsent(triple.getPredicate(), p -> new Tally())
        .add(triple, before, triple.getPredicate());
    if (triple.getPredicate().equals(TYPE)) {
      classes.merge(triple.getObject(), 1L, Long::sum);
    }
  }

  private boolean isEntity(Node subject) {
    return subject.isURI() && subject.getURI().startsWith(uriSpace);
  }

  /** Of all triples. */
  Tally all() {
    return all;
  }

  /** How many subjects have an IRI in the IRI space. */
  long entities() {
    return entities;
  }

  /** Of the triples of each property. */
  Map<Node, Tally> properties() {
    return properties;
  }

  /** How many instances each class has. */
  Map<Node, Long> classes() {
    return classes;
  }

  /** Counts of some triples. */
  static final class Tally {

    private final Set<Node> seenSubjects = new HashSet<>();
    private final Set<Node> seenObjects = new HashSet<>();
    private long triples;
    private long subjects;
    private long objects;

    Tally() {}

    Tally(long triples, long subjects, long objects) {
      this.triples = triples;
      this.subjects = subjects;
      this.objects = objects;
    }

    Tally(Tally other) {
      this(other.triples, other.subjects, other.objects);
    }

    /** Counts a triple that is not in the graph before; whether its subject is new. */
    boolean add(Triple triple, Graph before, Node property) {
      Node subject = triple.getSubject();
      Node object = triple.getObject();
      triples++;
      if (seenObjects.add(object) && !before.contains(Node.ANY, property, object)) {
        objects++;
      }
      boolean isNew = seenSubjects.add(subject) && !before.contains(subject, property, Node.ANY);
      if (isNew) {
        subjects++;
      }
      return isNew;
    }

    long triples() {
      return triples;
    }

    long distinctSubjects() {
      return subjects;
    }

    long distinctObjects() {
      return objects;
    }
  }
}
