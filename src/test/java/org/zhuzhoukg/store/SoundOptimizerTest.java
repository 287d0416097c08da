package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter is rewritten to answers what the filter would. */
class SoundOptimizerTest {

  private static final DatasetGraph DATA =
      RDFParser.fromString(
              "PREFIX : <x:> :a :kind :k ; :end 1 . :b :kind :l ; :end 2 . :c :kind :m ; :end 3 .",
              Lang.TURTLE)
          .toDatasetGraph();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER(?k IN (:k, :l)) OPTIONAL { ?s :end ?end FILTER(?k = :k) }",
        "FILTER(?k = :k || ?k = :l) OPTIONAL { ?s :end ?end FILTER(?k = :k) }",
        "FILTER(?k = :k || :l = ?k) OPTIONAL { ?s :end ?end FILTER(BOUND(?k) && ?k = :k) }",
        "FILTER(?k IN (:k, :l)) OPTIONAL { { ?s :end ?end } FILTER(?k = :k) } OPTIONAL { ?s :x ?x }",
        "FILTER(?k != :m) OPTIONAL { ?s :end ?end FILTER(?k = :k) }",
        "FILTER(?k IN (:k, :l)) OPTIONAL { SELECT ?s ?end { ?s :kind :k ; :end ?end } }",
      })
  void bindsWhatAnOptionalFinds(String pattern) {
    assertEquals(List.of("x:a 1", "x:b none"), rows("?s :kind ?k . " + pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER(?k = :k) OPTIONAL { ?s :end ?end FILTER(?k = :k) }",
        "FILTER(?k = :k) OPTIONAL { ?s :end ?end OPTIONAL { ?s :x ?x } FILTER(?k = :k) }",
        "FILTER(?k = :k) OPTIONAL { { SELECT ?s ?end { ?s :end ?end } LIMIT 9 } FILTER(?k = :k) }",
        "FILTER(sameTerm(?k, :k)) OPTIONAL { { ?s :end ?end } MINUS { ?s :x 1 } FILTER(?k = :k) }",
      })
  void bindsWhatItFindsOfOne(String pattern) {
    assertEquals(List.of("x:a 1"), rows("?s :kind ?k . " + pattern));
  }

  private static List<String> rows(String pattern) {
    Query query =
        QueryFactory.create("PREFIX : <x:> SELECT ?s ?end { " + pattern + " } ORDER BY ?s");
    List<String> rows = new ArrayList<>();
    Budget budget = new Budget(Duration.ofSeconds(10));
    try (QueryExec execution = GuardedExecution.query(query, DATA, budget)) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                String end = row.contains("end") ? row.get("end").getLiteralLexicalForm() : "none";
                rows.add(row.get("s").getURI() + " " + end);
              });
    }
    return rows;
  }
}
