package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Finds what a set of the same triples has, whatever was asked and written before. */
class StarGraphTest {

  private static final int NODES = 6;
  private static final List<Node> OBJECTS =
      List.of(
          NodeFactoryExtra.parseNode("1"),
          NodeFactoryExtra.parseNode("01"),
          NodeFactoryExtra.parseNode("'株'@zh"),
          NodeFactoryExtra.parseNode("'株'@en"),
          iri("s", 1));

  /** A new node each time, as those of queries are. */
  private static Node iri(String kind, int number) {
    return NodeFactory.createURI("https://example.org/" + kind + "/" + number);
  }

  private static Node subject(Random random) {
    return iri("s", random.nextInt(NODES));
  }

  private static Node property(Random random) {
    return iri("p", random.nextInt(NODES));
  }

  /** One subject has many more objects than the others, and one object many more subjects. */
  private static Triple triple(Random random) {
    if (random.nextInt(5) == 0) {
      return Triple.create(iri("t", random.nextInt(100)), property(random), iri("s", 1));
    }
    Node subject = subject(random);
    Node object =
        subject.equals(iri("s", 0))
            ? iri("o", random.nextInt(100))
            : OBJECTS.get(random.nextInt(OBJECTS.size()));
    return Triple.create(subject, property(random), object);
  }

  private static Node orAny(Random random, Node node) {
    return random.nextBoolean() ? Node.ANY : node;
  }

  /** Terms are compared, not their values: 01 is not 1. */
  private static boolean matches(Triple pattern, Triple triple) {
    return Set.of(Node.ANY, triple.getSubject()).contains(pattern.getSubject())
        && Set.of(Node.ANY, triple.getPredicate()).contains(pattern.getPredicate())
        && Set.of(Node.ANY, triple.getObject()).contains(pattern.getObject());
  }

  private static void assertFindsTheSame(Set<Triple> all, Graph graph, Random random) {
    Triple some = triple(random);
    Triple pattern =
        Triple.create(
            orAny(random, some.getSubject()),
            orAny(random, some.getPredicate()),
            orAny(random, some.getObject()));
    List<Triple> expected = all.stream().filter(t -> matches(pattern, t)).toList();
    List<Triple> found = graph.find(pattern).toList();
    assertEquals(expected.size(), found.size(), pattern::toString);
    assertEquals(new HashSet<>(expected), new HashSet<>(found), pattern::toString);
    assertEquals(!expected.isEmpty(), graph.contains(pattern), pattern::toString);
  }

  @RepeatedTest(20)
  void findsWhatASetHas(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Set<Triple> all = new HashSet<>();
    StarGraph graph = new StarGraph(IndexingStrategy.EAGER);
    for (int step = 0; step < 1_000; step++) {
      Triple triple = triple(random);
      if (random.nextInt(4) == 0) {
        all.remove(triple);
        graph.delete(triple);
      } else {
        all.add(triple);
        graph.add(triple);
      }
      assertFindsTheSame(all, graph, random);
    }
    assertEquals(all.size(), graph.size());
    graph.clear();
    assertFalse(graph.contains(Node.ANY, Node.ANY, Node.ANY));
    assertEquals(List.of(), graph.find(iri("s", 1), Node.ANY, Node.ANY).toList());
  }

  @Test
  void isIndexedOnceItIsFilled() {
    Random random = new Random(5);
    Set<Triple> all = new HashSet<>();
    StarGraph graph = new StarGraph(IndexingStrategy.MANUAL);
    for (int i = 0; i < 500; i++) {
      Triple triple = triple(random);
      all.add(triple);
      graph.add(triple);
    }
    graph.index();
    graph.index();
    for (int i = 0; i < 200; i++) {
      assertFindsTheSame(all, graph, random);
    }
  }

  @Test
  void aCopyIsAGraphOfItsOwn() {
    StarGraph graph = new StarGraph(IndexingStrategy.EAGER);
    Triple first = Triple.create(iri("s", 1), iri("p", 1), iri("o", 1));
    Triple second = Triple.create(iri("s", 1), iri("p", 1), iri("o", 2));
    graph.add(first);
    assertEquals(1, graph.find(iri("s", 1), iri("p", 1), Node.ANY).toList().size());
    StarGraph copy = graph.copy();
    copy.add(second);
    graph.delete(first);
    assertEquals(
        Set.of(first, second), new HashSet<>(copy.find(iri("s", 1), Node.ANY, Node.ANY).toList()));
    assertEquals(List.of(), graph.find(iri("s", 1), Node.ANY, Node.ANY).toList());
  }

  @Test
  void manyReadAtOnce() {
    StarGraph graph = new StarGraph(IndexingStrategy.EAGER);
    List<Node> subjects = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      subjects.add(iri("s", i));
      graph.add(Triple.create(iri("s", i), iri("p", i % 7), iri("o", i)));
    }
    assertTrue(
        subjects.parallelStream()
            .flatMap(subject -> List.of(subject, subject, subject).stream())
            .allMatch(subject -> graph.find(subject, Node.ANY, Node.ANY).toList().size() == 1));
  }
}
