package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what ARQ says, of literals with a tag and without, of what is none, and of nothing. */
class IsInLanguageTest {

  private static final String ROWS =
      """
      VALUES (?n ?x) { (1 "株洲"@zh) (2 "株洲"@zh-Hans) (3 "Zhuzhou"@en) (4 "Zhuzhou") (5 3) (6 <urn:x>)
        (7 UNDEF) (8 "株洲"@ZH) }
      """;

  private static List<String> arq(String query, DatasetGraph dataset) {
    List<String> rows = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.select().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  private static List<String> ours(String query, DatasetGraph dataset) {
    List<String> rows = new ArrayList<>();
    Budget budget = new Budget(Duration.ofMinutes(1));
    try (QueryExec execution =
        GuardedExecution.query(QueryFactory.create(query), dataset, budget)) {
      execution.select().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER(LANG(?x) = 'zh')",
        "FILTER(!(LANG(?x) = 'zh'))",
        "FILTER(LANG(?x) = '')",
        "FILTER(LANG(?x) = 'zh'^^<urn:other>)",
        "FILTER('zh' = LANG(?x))",
        "FILTER(LANG(?x) = 'zh' || ?n = 6)",
        "FILTER(COALESCE(LANG(?x) = 'zh', true))",
        "BIND(LANG(?x) = 'zh' AS ?is)",
        "FILTER EXISTS { FILTER(LANG(?x) = 'zh') }",
        "OPTIONAL { VALUES ?y { 1 } FILTER(LANG(?x) = 'zh') }",
      })
  void saysWhatArqSays(String filter) {
    String query = "SELECT * { " + ROWS + filter + " } ORDER BY ?n";
    assertEquals(
        arq(query, DatasetGraphFactory.empty()), ours(query, DatasetGraphFactory.empty()), filter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LANG(?x) = 'zh'"})
  void isPutInTheEquationsPlace(String equation) {
    var query = QueryFactory.create("SELECT * { ?s ?p ?x FILTER(" + equation + ") }");
    var guarded = GuardedAlgebra.guard(Algebra.compile(query));
    assertInstanceOf(IsInLanguage.class, ((OpFilter) guarded).getExprs().get(0));
  }
}
