package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.PreparedQuery;
import org.zhuzhoukg.store.QueryLimits;
import org.zhuzhoukg.store.QueryPolicy;
import org.zhuzhoukg.store.QuerySyntaxException;
import org.zhuzhoukg.web.KnownQueries.KnownQuery;

class KnownQueriesTest {

  private static final DatasetGraph DATA = DatasetGraphFactory.createTxnMem();

  static {
    for (int i = 0; i < 30; i++) {
      add(i, "p", i + 1);
      add(i + 1, "q", i / 2);
      add(i, "r", i % 7);
    }
  }

  private static void add(int subject, String property, int object) {
    DATA.getDefaultGraph()
        .add(
            NodeFactory.createURI("urn:n" + subject),
            NodeFactory.createURI("urn:" + property),
            NodeFactory.createURI("urn:n" + object));
  }

  private final KnownQueries queries =
      new KnownQueries(new QueryPolicy(QueryLimits.DEFAULT, Set.of(), Map.of()));

  @Test
  void tellsTheSameOfATextReadBefore() {
    String text = "SELECT * { ?s ?p ?o } # all";
    KnownQuery first = queries.read(text);
    KnownQuery again = queries.read(text);
    assertTrue(again.hasRows());
    assertFalse(again.isVolatile());
    assertEquals(first.normal(), again.normal());
    assertSame(first.prepared(), again.prepared());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?b (COUNT(DISTINCT ?a) AS ?n) (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c } GROUP BY ?b HAVING(?n > 1)",
        "SELECT * { ?a <urn:p>+ ?b FILTER NOT EXISTS { ?b <urn:q> ?a FILTER(REGEX(STR(?a), '[13]$')) } }",
        "SELECT * { ?a <urn:p>/<urn:q> ?b OPTIONAL { ?b <urn:p> ?c FILTER(?c != ?a) } MINUS { ?a <urn:r> ?b } }",
        "SELECT ?a (<http://www.w3.org/2001/XMLSchema#integer>(STRAFTER(STR(?b), 'n')) AS ?m) { ?a <urn:p> ?b FILTER(REGEX(STR(?a), CONCAT('[', SUBSTR(STR(?b), 7, 1), ']'))) }",
        "SELECT ?a (REPLACE(STR(?b), 'n', 'm') AS ?m) { { SELECT ?a ?b { ?a <urn:r> ?b } ORDER BY DESC(STR(?b)) LIMIT 9 } }",
      })
  void severalExecuteOneAtOnce(String text) {
    PreparedQuery shared = queries.read(text).prepared();
    String expected = answer(new PreparedQuery(QueryFactory.create(text)));
    IntStream.range(0, 200).parallel().forEach(i -> assertEquals(expected, answer(shared)));
    assertEquals(QueryFactory.create(text), shared.query());
  }

  private static String answer(PreparedQuery query) {
    try (QueryExec execution =
        GuardedExecution.query(query, null, DATA, new Budget(Duration.ofMinutes(1)))) {
      return execution.select().stream().map(Binding::toString).sorted().toList().toString();
    }
  }

  @Test
  void tellsTablesFromGraphs() {
    assertTrue(queries.read("ASK {}").hasRows());
    assertFalse(queries.read("CONSTRUCT WHERE { ?s ?p ?o }").hasRows());
    assertFalse(queries.read("DESCRIBE <http://example.org/a>").hasRows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?t) {}",
        "SELECT (rand () AS ?t) {}",
        "SELECT (N\\u004FW() AS ?t) {}",
        "SELECT (BNODE() AS ?t) {}"
      })
  void knowsWhatChangesEvenWhenReadBefore(String text) {
    assertTrue(queries.read(text).isVolatile());
    assertTrue(queries.read(text).isVolatile());
  }

  @Test
  void refusesWhatIsWrongEachTime() {
    for (int time = 1; time <= 2; time++) {
      assertThrows(QuerySyntaxException.class, () -> queries.read("SELECT * {"));
    }
  }
}
