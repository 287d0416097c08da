package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

/** Every number is what {@code COUNT} says, over the ontology as data. */
class GraphSchemaTest {

  private static final Snapshot SNAPSHOT = snapshot();

  private static Snapshot snapshot() {
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(Map.of());
    return new MemoryStore(graph).snapshot();
  }

  @Test
  void countsClasses() throws IOException {
    Map<String, Long> counted = new TreeMap<>();
    GraphSchema.of(SNAPSHOT).classes().forEach(use -> counted.put(use.iri(), use.count()));
    assertEquals(
        query("SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { ?s a ?k FILTER(ISIRI(?k)) } GROUP BY ?k"),
        counted);
  }

  @Test
  void countsProperties() throws IOException {
    Map<String, Long> counted = new TreeMap<>();
    GraphSchema.of(SNAPSHOT).properties().forEach(p -> counted.put(p.iri(), p.count()));
    assertEquals(query("SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k"), counted);
  }

  @Test
  void countsDomainsAndRanges() throws IOException {
    Map<String, Long> domains = new TreeMap<>();
    Map<String, Long> ranges = new TreeMap<>();
    for (GraphSchema.Property p : GraphSchema.of(SNAPSHOT).properties()) {
      p.domains().forEach(use -> domains.put(p.iri() + " " + use.iri(), use.count()));
      p.ranges().forEach(use -> ranges.put(p.iri() + " " + use.iri(), use.count()));
    }
    assertEquals(
        query(
            "SELECT ?k (COUNT(*) AS ?n) { ?s ?p ?o ; a ?c FILTER(ISIRI(?c))"
                + " BIND(CONCAT(STR(?p), ' ', STR(?c)) AS ?k) } GROUP BY ?k"),
        domains);
    assertEquals(
        query(
            "SELECT ?k (COUNT(*) AS ?n) { ?s ?p ?o . OPTIONAL { ?o a ?c FILTER(ISIRI(?c)) }"
                + " BIND(IF(ISLITERAL(?o), DATATYPE(?o), ?c) AS ?t) FILTER(BOUND(?t))"
                + " BIND(CONCAT(STR(?p), ' ', STR(?t)) AS ?k) } GROUP BY ?k"),
        ranges);
  }

  private static Map<String, Long> query(String query) throws IOException {
    DatasetGraph data = SNAPSHOT.dataset();
    Map<String, Long> counts = new TreeMap<>();
    try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(data))) {
      execution
          .execSelect()
          .forEachRemaining(
              row -> counts.put(row.get("k").toString(), row.getLiteral("n").getLong()));
    }
    return counts;
  }
}
