package org.zhuzhoukg.store;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts a graph as <a href="https://www.w3.org/TR/void/#statistics">VoID</a> defines it, in one
 * pass; once it is counted, a change of it takes no second one.
 */
final class Statistics {

  private static final Node TYPE = RDF.type.asNode();

  private final String uriSpace;
  private final Map<Node, Tally> properties = new HashMap<>();
  private final Map<Node, Long> classes = new HashMap<>();
  private Tally all = new Tally(0, 0, 0);
  private long entities;

  private Statistics(String uriSpace) {
    this.uriSpace = uriSpace;
  }

  /** What was counted by other means. */
  Statistics(
      String uriSpace,
      Tally all,
      Map<Node, Tally> properties,
      Map<Node, Long> classes,
      long entities) {
    this(uriSpace);
    this.all = all;
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
    Statistics counted = new Statistics(uriSpace);
    Numbered terms = new Numbered();
    Map<Node, Seen> ofProperty = new HashMap<>();
    graph
        .find()
        .forEachRemaining(
            t -> {
              ofProperty.computeIfAbsent(t.getPredicate(), p -> new Seen()).add(t, terms);
              if (t.getPredicate().equals(TYPE)) {
                counted.classes.merge(t.getObject(), 1L, Long::sum);
              }
            });
    Seen anywhere = new Seen();
    ofProperty.forEach(
        (property, seen) -> {
          counted.properties.put(property, seen.tally());
          anywhere.add(seen);
        });
    counted.all = anywhere.tally();
    counted.entities = terms.count(anywhere.subjects, counted::isEntity);
    return counted;
  }

  /**
   * Counts a graph that this counts, after a change.
   *
   * @param before the graph that this counts
   * @param after the graph to count
   * @param changed all triples that only one of the two has; others do no harm
   */
  Statistics after(Graph before, Graph after, Collection<Triple> changed) {
    Statistics next = new Statistics(uriSpace, all, properties, classes, entities);
    Difference difference = new Difference(before, after);
    for (Triple triple : changed) {
      long gained = difference.of(triple);
      next.add(
          triple,
          difference.of(triple, Node.ANY, gained),
          difference.of(triple, triple.getPredicate(), gained));
    }
    next.properties.values().removeIf(tally -> tally.triples() == 0);
    next.classes.values().removeIf(instances -> instances == 0);
    return next;
  }

  private void add(Triple triple, Tally anywhere, Tally ofProperty) {
    all = all.plus(anywhere);
    properties.merge(triple.getPredicate(), ofProperty, Tally::plus);
    if (isEntity(triple.getSubject())) {
      entities += anywhere.distinctSubjects();
    }
    if (triple.getPredicate().equals(TYPE)) {
      classes.merge(triple.getObject(), anywhere.triples(), Long::sum);
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

  /** Counts of some triples, or what they gained or lost. */
  record Tally(long triples, long distinctSubjects, long distinctObjects) {

    private Tally plus(Tally more) {
      return new Tally(
          triples + more.triples,
          distinctSubjects + more.distinctSubjects,
          distinctObjects + more.distinctObjects);
    }
  }

  /** Terms by the order in which they were met. */
  private static final class Numbered {

    private final Map<Node, Integer> numbers = new HashMap<>();

    int of(Node term) {
      return numbers.computeIfAbsent(term, t -> numbers.size());
    }

    long count(BitSet some, Predicate<Node> wanted) {
      return numbers.entrySet().stream()
          .filter(term -> some.get(term.getValue()) && wanted.test(term.getKey()))
          .count();
    }
  }

  /** What was met while a graph is read from end to end. */
  private static final class Seen {

    private final BitSet subjects = new BitSet();
    private final BitSet objects = new BitSet();
    private long triples;

    void add(Triple triple, Numbered terms) {
      triples++;
      subjects.set(terms.of(triple.getSubject()));
      objects.set(terms.of(triple.getObject()));
    }

    void add(Seen more) {
      triples += more.triples;
      subjects.or(more.subjects);
      objects.or(more.objects);
    }

    Tally tally() {
      return new Tally(triples, subjects.cardinality(), objects.cardinality());
    }
  }

  /** What one graph has more or less than another; of each pattern it is told once. */
  private static final class Difference {

    private final Graph before;
    private final Graph after;
    private final Set<Triple> told = new HashSet<>();

    Difference(Graph before, Graph after) {
      this.before = before;
      this.after = after;
    }

    /** One if only the graph after has what fits, minus one if only the graph before. */
    long of(Triple pattern) {
      return told.add(pattern)
          ? (after.contains(pattern) ? 1 : 0) - (before.contains(pattern) ? 1 : 0)
          : 0;
    }

    Tally of(Triple triple, Node property, long gained) {
      return new Tally(
          gained,
          of(Triple.create(triple.getSubject(), property, Node.ANY)),
          of(Triple.create(Node.ANY, property, triple.getObject())));
    }
  }
}
