package org.zhuzhoukg.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class KnowledgeGraphTest {

  private static final Iris IRIS = Iris.DEFAULT;
  private static final Ontology ONTOLOGY = Ontology.read();
  private static final String ONE = IRIS.documentGraph("one");
  private static final String OTHER = IRIS.documentGraph("other");

  private final KnowledgeGraph graph = new KnowledgeGraph(IRIS, ONTOLOGY);

  @Test
  void isTheUnionOfItsGraphs() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c")));
    assertTrue(graph.union().contains(triple(":p zz:locatedIn :d")));
    assertTrue(graph.union().contains(triple(":d zz:locatedIn :c")));
    assertFalse(graph.graph(ONE).contains(triple(":d zz:locatedIn :c")));
    assertTrue(graph.union().contains(ONTOLOGY.axioms().find().next()));
  }

  @Test
  void keepsWhatFollowsInAGraphOfItsOwn() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c")));
    assertTrue(inferred().contains(triple(":p zz:locatedIn :c")));
    assertTrue(graph.union().contains(triple(":p zz:locatedIn :c")));
    assertFalse(graph.graph(ONE).contains(triple(":p zz:locatedIn :c")));
    assertFalse(inferred().contains(triple(":p zz:locatedIn :d")));
  }

  @Test
  void removesWithADocumentsOldGraphWhatFollowedFromIt() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c")));
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :x")));
    assertFalse(graph.union().contains(triple(":p zz:locatedIn :d")));
    assertFalse(graph.union().contains(triple(":p zz:locatedIn :c")));
    assertFalse(graph.union().contains(triple(":d zz:locationOf :p")));
    assertTrue(graph.union().contains(triple(":p zz:locatedIn :x")));
    assertTrue(graph.union().contains(triple(":d zz:locatedIn :c")));
  }

  @Test
  void keepsWhatAnotherDocumentSaysToo() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":p zz:locatedIn :d")));
    graph.replace(Map.of(ONE, turtle("")));
    assertTrue(graph.union().contains(triple(":p zz:locatedIn :d")));
  }

  @Test
  void withdrawsAnEmptyGraph() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c")));
    graph.replace(Map.of(ONE, turtle("")));
    assertFalse(graph.union().contains(triple(":p zz:locatedIn :d")));
    assertTrue(graph.graph(ONE).isEmpty());
    assertTrue(names(graph.dataset()).contains(OTHER));
    assertFalse(names(graph.dataset()).contains(ONE));
  }

  @Test
  void isTheSameAfterLoadingTwice() {
    Map<String, Graph> data =
        Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c"));
    graph.replace(data);
    Set<Triple> once = triples(graph.union());
    Set<Triple> inferredOnce = triples(inferred());
    graph.replace(data);
    assertEquals(once, triples(graph.union()));
    assertEquals(inferredOnce, triples(inferred()));
  }

  @Test
  void isTheSameWhereverGraphsAreReplacedTogetherOrOneByOne() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d")));
    graph.replace(Map.of(OTHER, turtle(":d zz:locatedIn :c")));
    KnowledgeGraph together = new KnowledgeGraph(IRIS, ONTOLOGY);
    together.replace(
        Map.of(ONE, turtle(":p zz:locatedIn :d"), OTHER, turtle(":d zz:locatedIn :c")));
    assertEquals(triples(together.union()), triples(graph.union()));
  }

  @Test
  void letsAReaderOfTheOldDatasetReadToItsEnd() {
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :d")));
    DatasetGraph before = graph.dataset();
    graph.replace(Map.of(ONE, turtle(":p zz:locatedIn :x")));
    assertTrue(before.getDefaultGraph().contains(triple(":p zz:locatedIn :d")));
    assertFalse(before.getDefaultGraph().contains(triple(":p zz:locatedIn :x")));
  }

  private Graph inferred() {
    return graph.graph(IRIS.graph("inferred"));
  }

  private static Set<String> names(DatasetGraph dataset) {
    return dataset.stream()
        .map(quad -> quad.getGraph().getURI())
        .filter(name -> name.startsWith(IRIS.base()))
        .collect(toSet());
  }

  private static Set<Triple> triples(Graph graph) {
    return graph.stream().collect(toSet());
  }

  private static Triple triple(String turtle) {
    return turtle(turtle).find().next();
  }

  private static Graph turtle(String turtle) {
    String text =
        "PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#> PREFIX : <https://example.org/> "
            + (turtle.isEmpty() ? "" : turtle + " .");
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }
}
