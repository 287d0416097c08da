package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins as ARQ does; what {@link JoinOrderTest} asks by chance is asked here on purpose. */
class PatternJoinTest {

  private static final DatasetGraph DATA =
      RDFParser.fromString(
              """
              PREFIX : <urn:>
              :a :p :a, :b, :c . :b :p :c ; :q :b, "1", 1, 01 . :c :q :a, :c ; :r [ :p :a ] .
              :p :p :p . :d :q :p . << :a :p :b >> :said :c . << :b :p :c >> :said :d .
              """,
              Lang.TURTLE)
          .toDatasetGraph();

  private static List<String> rows(QueryExec execution) {
    List<String> rows = new ArrayList<>();
    try (execution) {
      execution.select().forEachRemaining(row -> rows.add(text(row)));
    }
    Collections.sort(rows);
    return rows;
  }

  private static String text(Binding row) {
    Map<String, String> values = new TreeMap<>();
    row.forEach((variable, value) -> values.put(variable.toString(), value.toString()));
    return values.toString();
  }

  private static List<String> arq(String query) {
    return rows(QueryExec.dataset(DATA).query(query).build());
  }

  private static List<String> ours(String query) {
    return rows(
        GuardedExecution.query(
            QueryFactory.create(query), DATA, new Budget(Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :p ?x",
        "?x ?x ?x",
        "?x ?p ?x . ?x ?p ?y",
        "?x ?x ?y . ?y ?x ?z",
        "?x :p ?y . ?y :q ?x",
        "?x :p ?y . ?z :q ?w",
        "?x :q 1 . ?x :q ?y",
        "?x :q 01",
        "?x :q \"1\" . ?y :p ?x",
        "?x :q ?y . ?y :p ?z",
        "?x :absent ?y . ?x :p ?z",
        ":a :p :b . ?x :q :a",
        ":a :p :d . ?x :q :a",
        "?x :r [ :p ?y ]",
        "VALUES (?x ?y) { (:a :b) (:a UNDEF) (UNDEF :c) } ?x :p ?y . ?y ?q ?z",
        "OPTIONAL { ?x :r ?y } OPTIONAL { ?y :p ?z } ?x :p ?w . ?z ?v ?w",
        "?x :p ?y OPTIONAL { ?y :q ?x . ?x :p ?z } FILTER(!BOUND(?z) || ?z != :c)",
        "?x :p ?y OPTIONAL { ?y :q ?z }",
        "?x :p ?y OPTIONAL { ?y :q ?z . ?z :q ?w FILTER(?w != ?x) }",
        "?x :p ?y OPTIONAL { ?y :q ?z FILTER(?z > 0) }",
        "?x :p ?y OPTIONAL { ?y :q ?z FILTER(?unknown > 0) }",
        "?x :p ?y OPTIONAL { ?y :q ?z FILTER(?z = ?y || NOT EXISTS { ?z :r ?x }) }",
        "?x :p ?y OPTIONAL { ?y :r ?z } OPTIONAL { ?z :p ?w } OPTIONAL { ?y :q ?w }",
        "?x :p ?y OPTIONAL { ?y :q ?z OPTIONAL { ?z :q ?w FILTER(?w != ?y) } }",
        "?x :p ?y OPTIONAL { ?x :absent ?z } OPTIONAL { ?z :q ?w }",
        "VALUES (?x ?y) { (:a UNDEF) (UNDEF :b) (:c :c) (UNDEF UNDEF) } OPTIONAL { ?x :q ?y FILTER(?x != ?y) }",
        "?x :p ?y OPTIONAL { :a :p :b }",
        "?x :p ?y OPTIONAL { :a :p :d }",
        "?x :p ?y FILTER(?x != ?y && ISIRI(?x)) ?y :q ?z",
        "?x :p ?y FILTER NOT EXISTS { ?y :q ?z . ?z :p ?x }",
        "?x :p ?y . BIND(?y AS ?z) ?z :q ?w",
        "?x :p ?y MINUS { ?x :q ?z . ?z :p ?y }",
        "<< ?x :p ?y >> :said ?z . ?x :p ?y",
        "?t :said ?z . ?z :q ?w",
        "?x :q ?n . ?n :p ?y",
        "{ SELECT ?x { ?x :p ?y } LIMIT 100 } ?x :p ?z . ?z :q ?x",
      })
  void joinsAsArqDoes(String pattern) {
    String query = "PREFIX : <urn:> SELECT * { " + pattern + " }";
    assertEquals(arq(query), ours(query), pattern);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void endsWhenItIsLeft(int rows) {
    String query = "SELECT * { ?x ?p ?y . ?y ?q ?z } LIMIT " + rows;
    assertEquals(rows, ours(query).size());
  }

  /** A query that is stopped between two patterns is stopped, and no more than that. */
  @Test
  void closesWhatWasStopped() {
    Graph stopping =
        new WrappedGraph(DATA.getDefaultGraph()) {
          @Override
          public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
            if (!s.equals(Node.ANY)) {
              throw new QueryCancelledException();
            }
            return super.find(s, p, o);
          }
        };
    ExecutionContext context = ExecutionContext.createForGraph(stopping);
    List<Triple> patterns =
        List.of(
            Triple.create(Var.alloc("x"), Var.alloc("p"), Var.alloc("y")),
            Triple.create(Var.alloc("y"), Var.alloc("q"), Var.alloc("z")));
    PatternJoin join =
        new PatternJoin(
            QueryIterRoot.create(context), patterns, JoinOrder.NO_CONDITION, false, context);
    assertThrows(QueryCancelledException.class, join::hasNext);
    assertDoesNotThrow(join::close);
  }
}
