package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.vocab.Iris;

/** What every store does, wherever its data are: who reads them cannot tell. */
abstract class StoreTest {

  private static final Node CATALOGUE = NodeFactory.createURI(Iris.DEFAULT.graph("catalogue"));

  private static final Store MEMORY = new MemoryStore(Stores.mini());

  Store store;

  /** A store that holds the small data set. */
  abstract Store open();

  /** The store after its process ended. */
  abstract Store reopen();

  /** What a store says where the data have this version. */
  String said(String version) {
    return version;
  }

  @BeforeEach
  void fill() {
    store = open();
  }

  @AfterEach
  void empty() {
    store.close();
  }

  @Test
  void readsTheUnionAsDefaultGraph() {
    assertTrue(ask("?o a zz:Observation ; zz:evidence ?e"));
    assertTrue(ask("GRAPH ?g { ?o a zz:Observation }"));
    assertTrue(ask("?district zz:locatedIn/rdfs:label ?name"));
    assertTrue(ask("?district zz:locatedIn+ ?city . ?city a zz:City"));
    assertEquals(
        Stores.count(store, "SELECT DISTINCT * { GRAPH ?any { ?s ?p ?o } }", "s", "p", "o"),
        Stores.count(store, "SELECT * { ?s ?p ?o }", "s", "p", "o"));
    try (Snapshot now = store.snapshot()) {
      assertEquals(now.dataset().getDefaultGraph().stream().count(), now.triples());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?c ?l { ?c a zz:City ; rdfs:label ?l }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT ?c { GRAPH graph:catalogue { ?c a zz:City } }",
        "SELECT ?g ?c { GRAPH ?g { ?c a zz:City } }",
        "SELECT ?p (COUNT(*) AS ?n) FROM graph:catalogue { ?s ?p ?o } GROUP BY ?p",
        "SELECT ?g ?l FROM NAMED graph:catalogue { GRAPH ?g { ?c a zz:City ; rdfs:label ?l } }",
        "SELECT ?s { ?s zz:nothing ?o }",
        "ASK { GRAPH graph:inferred { ?s a ?t } }",
        "ASK { GRAPH graph:nothing { ?s ?p ?o } }",
        "CONSTRUCT { ?o rdfs:label ?l } WHERE { ?d zz:locatedIn ?o . ?o rdfs:label ?l }",
        "DESCRIBE ?c { ?c a zz:City }"
      })
  void answersAsAStoreInMemoryDoes(String query) {
    try (Snapshot now = store.snapshot();
        Snapshot memory = MEMORY.snapshot()) {
      assertEquals(Stores.answer(memory.dataset(), query), Stores.answer(now.dataset(), query));
    }
  }

  /** Pages look up names so, without a query. */
  @Tag("slow")
  @Test
  void findsTriplesAsAStoreInMemoryDoes() {
    try (Snapshot now = store.snapshot();
        Snapshot memory = MEMORY.snapshot()) {
      DatasetGraph ours = now.dataset();
      DatasetGraph theirs = memory.dataset();
      Node label = RDFS.label.asNode();
      assertEquals(
          labels(theirs.getDefaultGraph().find(Node.ANY, label, Node.ANY).toSet()),
          labels(ours.getDefaultGraph().find(Node.ANY, label, Node.ANY).toSet()));
      assertEquals(
          labels(theirs.getGraph(CATALOGUE).find(Node.ANY, label, Node.ANY).toSet()),
          labels(ours.getGraph(CATALOGUE).find(Node.ANY, label, Node.ANY).toSet()));
      assertEquals(names(theirs), names(ours));
      assertTrue(ours.containsGraph(CATALOGUE));
      assertFalse(ours.containsGraph(label));
      assertTrue(ours.getDefaultGraph().contains(Node.ANY, label, Node.ANY));
      assertFalse(ours.getDefaultGraph().contains(label, label, label));
    }
  }

  private static Set<String> labels(Set<Triple> triples) {
    assertFalse(triples.isEmpty());
    Set<String> labels = new HashSet<>();
    triples.forEach(triple -> labels.add(triple.getSubject() + " " + triple.getObject()));
    return labels;
  }

  private static Set<Node> names(DatasetGraph dataset) {
    Set<Node> names = new HashSet<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  @Test
  void saysTheVersionOfItsData() {
    String version = version();
    assertTrue(version.matches("[0-9a-f]{16}"), version);
    assertEquals(version, version());
    try (Snapshot memory = MEMORY.snapshot()) {
      assertEquals(said(memory.version()), version);
    }
  }

  @Test
  void isTheSameAfterItWasClosed() {
    String before = version();
    store.close();
    store.close();
    store = reopen();
    assertEquals(before, version());
    assertTrue(ask("?o a zz:Observation"));
  }

  boolean ask(String pattern) {
    try (Snapshot now = store.snapshot()) {
      return Stores.ask(now.dataset(), pattern);
    }
  }

  String version() {
    try (Snapshot now = store.snapshot()) {
      return now.version();
    }
  }
}
