package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class GraphValidatorTest {

  private static final Ontology ONTOLOGY = Ontology.read();
  private static final GraphValidator VALIDATOR = new GraphValidator(ONTOLOGY);

  @Test
  void findsNothingWrongWithTheOntology() {
    assertEquals(List.of(), VALIDATOR.validate(ONTOLOGY.axioms()));
  }

  @Test
  void namesTheNodeThePathAndWhatToDo() {
    Graph graph =
        RDFParser.fromString(
                """
                PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <https://w3id.org/zhuzhou-kg/id/city/b> a zz:City ; rdfs:label "B"@en .
                <https://w3id.org/zhuzhou-kg/id/city/a> a zz:City ; rdfs:label "A"@en .
                """,
                Lang.TURTLE)
            .toGraph();
    GraphUtil.addInto(graph, ONTOLOGY.axioms());
    List<Violation> found = VALIDATOR.validate(graph);
    assertEquals(
        List.of("https://w3id.org/zhuzhou-kg/id/city/a", "https://w3id.org/zhuzhou-kg/id/city/b"),
        found.stream().map(Violation::focus).toList());
    assertTrue(found.get(0).rule().contains("label"), found.get(0).rule());
    assertEquals(
        new Wording("请补充中文 rdfs:label（@zh）。", "Give it a Chinese rdfs:label (@zh)."),
        found.get(0).message());
    assertEquals(found, VALIDATOR.validate(graph, new Budget(Duration.ofMinutes(1))));
  }

  /** One thread alone would wait for another one in vain. */
  @Test
  void sharesTheNodesOfAShapeAmongThreads() throws Exception {
    Graph graph = KnowledgeGraph.newGraph();
    GraphUtil.addInto(graph, ONTOLOGY.axioms());
    Node period = NodeFactory.createURI(Iris.DEFAULT.term("Period"));
    for (int i = 0; i < 2000; i++) {
      graph.add(NodeFactory.createURI("urn:period:" + i), RDF.type.asNode(), period);
    }
    Set<Thread> readers = ConcurrentHashMap.newKeySet();
    CountDownLatch two = new CountDownLatch(2);
    Graph watched =
        new WrappedGraph(graph) {
          @Override
          public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
            if (s != null
                && s.isURI()
                && s.getURI().startsWith("urn:period:")
                && readers.add(Thread.currentThread())) {
              two.countDown();
              await(two);
            }
            return super.find(s, p, o);
          }
        };
    ForkJoinPool threads = new ForkJoinPool(2);
    try {
      assertFalse(threads.submit(() -> VALIDATOR.validate(watched)).get().isEmpty());
    } finally {
      threads.shutdown();
    }
    assertEquals(0, two.getCount());
  }

  /** Hundreds of nodes that name one period ask for it once, or once a thread. */
  @Test
  void readsWhatAllNodesNameOnce() {
    Node period = NodeFactory.createURI("urn:period");
    Graph graph = KnowledgeGraph.newGraph();
    GraphUtil.addInto(graph, ONTOLOGY.axioms());
    graph.add(period, RDF.type.asNode(), NodeFactory.createURI(Iris.DEFAULT.term("Period")));
    for (int i = 0; i < 600; i++) {
      Node fact = NodeFactory.createURI("urn:fact:" + i);
      graph.add(fact, RDF.type.asNode(), NodeFactory.createURI(Iris.DEFAULT.term("Observation")));
      graph.add(fact, NodeFactory.createURI(Iris.DEFAULT.term("period")), period);
    }
    Set<Thread> readers = ConcurrentHashMap.newKeySet();
    AtomicInteger times = new AtomicInteger();
    Graph counted =
        new WrappedGraph(graph) {
          @Override
          public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
            if (period.equals(s)) {
              times.incrementAndGet();
              readers.add(Thread.currentThread());
            }
            return super.find(s, p, o);
          }
        };
    assertFalse(VALIDATOR.validate(counted).isEmpty());
    assertTrue(times.get() > 0 && times.get() <= readers.size(), times + " times");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void endsWithItsBudget() {
    Budget budget = new Budget(Duration.ofMinutes(1));
    budget.stop(Budget.Stop.GONE);
    assertThrows(
        QueryCancelledException.class, () -> VALIDATOR.validate(ONTOLOGY.axioms(), budget));
  }

  @Test
  void tellsItsOwnPropertiesByTheirLocalNames() {
    assertTrue(
        ONTOLOGY.properties(Iris.DEFAULT).containsAll(List.of("locatedIn", "foundedOn", "about")));
    assertFalse(ONTOLOGY.properties(Iris.DEFAULT).contains("City"));
    assertTrue(ONTOLOGY.properties(Iris.DEFAULT).stream().noneMatch(name -> name.contains(":")));
  }
}
