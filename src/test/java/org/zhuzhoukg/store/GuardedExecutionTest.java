package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedExecutionTest {

  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Duration LATEST = Duration.ofSeconds(4);

  /** 20 000 nodes in rings of a thousand, each linked to the next and the tenth after it. */
  private static final DatasetGraph RING = ring();

  private static DatasetGraph ring() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 20_000; i++) {
      graph.add(node(i), iri("next"), node(i / 1000 * 1000 + (i + 1) % 1000));
      graph.add(node(i), iri("leap"), node(i / 1000 * 1000 + (i + 10) % 1000));
      graph.add(node(i), iri("bound"), node(i / 1000 * 1000 + (i + 500) % 1000));
      graph.add(node(i), iri("label"), NodeFactory.createLiteralString("label " + i));
    }
    return DatasetGraphFactory.wrap(graph);
  }

  private static DatasetGraph chain() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 100_000; i++) {
      graph.add(node(i), iri("next"), node(i + 1));
    }
    return DatasetGraphFactory.wrap(graph);
  }

  private static Node node(int i) {
    return iri("n" + i);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?g && ?i = 1) }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?c) = STR(?e)) }",
        "SELECT * { ?a :label ?b . ?c :label ?d FILTER(STRLEN(?b) > STRLEN(?d) + 100) }",
        "SELECT * { { ?a ?b ?c } { ?d ?e ?f } } ORDER BY ?c ?f",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 10",
        "SELECT DISTINCT ?a { ?a ?b ?c . ?d ?e ?f }",
        "SELECT REDUCED ?b { ?a ?b ?c . ?d ?e ?f }",
        "SELECT ?a (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } OFFSET 9000000000",
        "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i . FILTER(?d = ?a) } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(STR(?f) = STR(?h)) } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { ?d ?e ?f . ?g ?h ?f FILTER(?d = 1) } }",
        "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(STRLEN(STR(?c)) > STRLEN(STR(?f)) + 100) } } OFFSET 900000000",
        "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } } { SELECT ?d { ?d ?e ?f } } }",
        "SELECT (COUNT(*) AS ?n) { ?a (:next|:leap)* ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a ((:next*)*)* ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a (:next/:leap)+ ?b . ?b :bound* ?a }",
        "SELECT (COUNT(*) AS ?n) { ?a (!:label)* ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a (!(:label|^:next))* ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a :next?/:leap?/:bound?/:next?/:leap?/:bound?/:next* ?b }",
        "ASK { ?a :next/:leap/:bound/(^:leap|:next)+ ?b . ?b :label ?a }",
        "CONSTRUCT { ?a ?e ?f . ?d ?b ?c } { ?a ?b ?c . ?d ?e ?f }",
        "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f }",
        "ASK { ?a :label ?b FILTER REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ?b), '^(a+)+\\\\1?$') }",
        "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}b') AS ?x) {}",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+\\\\1?$', 'b') AS ?x) {}",
        "SELECT ?a { ?a :label ?b } ORDER BY REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ?b), '^(a+)+\\\\1?$')",
      })
  void stopsWhenItsTimeIsOver(String query) {
    Budget budget = new Budget(LIMIT);
    assertTimeoutPreemptively(
        LATEST, () -> assertThrows(QueryCancelledException.class, () -> run(query, RING, budget)));
    assertEquals(Budget.Stop.TIMEOUT, budget.stopped());
  }

  @Test
  void stopsRowsThatNoGraphGives() {
    StringBuilder query = new StringBuilder("SELECT (COUNT(*) AS ?n) {");
    for (char c = 'a'; c < 'm'; c++) {
      query.append("VALUES ?").append(c).append(" { 0 1 2 3 4 5 6 7 8 9 }");
    }
    assertTimeoutPreemptively(
        LATEST,
        () ->
            assertThrows(
                QueryCancelledException.class, () -> run(query + "}", RING, new Budget(LIMIT))));
  }

  @Test
  void stopsAtAWordFromAnotherThread() throws InterruptedException {
    Budget budget = new Budget(Duration.ofMinutes(5));
    Thread other =
        new Thread(
            () -> {
              pause();
              budget.stop(Budget.Stop.GONE);
            });
    other.start();
    assertTimeoutPreemptively(
        LATEST,
        () ->
            assertThrows(
                QueryCancelledException.class,
                () -> run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }", RING, budget)));
    other.join();
    assertEquals(Budget.Stop.GONE, budget.stopped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { ?a :x ?f } WHERE { ?a ?b ?c . ?d ?e ?f }",
        "DELETE { ?a :x ?f } WHERE { ?a (:next|:leap)* ?f }",
        "INSERT { :a :b ?x } WHERE { BIND(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+\\\\1?$') AS ?x) }",
      })
  void stopsAnUpdate(String update) {
    assertTimeoutPreemptively(
        LATEST,
        () ->
            assertThrows(
                QueryCancelledException.class, () -> update(update, RING, new Budget(LIMIT))));
    assertFalse(RING.getDefaultGraph().contains(Node.ANY, iri("x"), Node.ANY));
  }

  @Tag("slow")
  @Test
  void stopsOverADatabase() {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    database.executeWrite(
        () -> RING.getDefaultGraph().find().forEach(t -> database.getDefaultGraph().add(t)));
    for (String query :
        List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT * { ?a :label ?b . ?c :label ?d FILTER(STRLEN(?b) > STRLEN(?d) + 100) }",
            "SELECT (COUNT(*) AS ?n) { ?a (:next|:leap)* ?b }")) {
      Budget budget = new Budget(LIMIT);
      database.executeRead(
          () ->
              assertThrows(
                  QueryCancelledException.class, () -> run(query, database, budget), query));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?f)); separator='') AS ?x) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT ?x { BIND(REPLACE(REPLACE('aaaaaaaaaa', 'a', 'cccccccccccccccccccccccccccccccccccc'), 'c', 'bbbbbbbbbbbbbbbbbbbbbbbbb') AS ?y) "
            + "BIND(REPLACE(?y, 'b', ?y) AS ?x) }",
      })
  void refusesATextThatGrowsWithoutEnd(String query) {
    refuses(TooLargeException.class, query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('b', '\\\\z(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)(|()|)x') AS ?x) {}",
        "SELECT (REGEX('', '((a{0}){100000}){100000}') AS ?x) {}",
        "SELECT (REGEX('', CONCAT('((a{0}){999999999}', '){100000}')) AS ?x) {}",
      })
  void refusesAPatternThatMayTakeForEver(String query) {
    refuses(RefusedException.class, query);
  }

  private static void refuses(Class<? extends RuntimeException> reason, String query) {
    assertTimeoutPreemptively(
        LATEST,
        () -> assertThrows(reason, () -> run(query, RING, new Budget(Duration.ofSeconds(30)))));
  }

  @Test
  void refusesDoublingAgainAndAgain() {
    for (String step :
        List.of("CONCAT(?x%1$d, ?x%1$d)", "ENCODE_FOR_URI(CONCAT(?x%1$d, '%%', ?x%1$d))")) {
      refusesGrowth("'abcdefgh'", step);
    }
    refusesGrowth("99999", "?x%1$d * ?x%1$d");
    refusesGrowth("0.00001", "?x%1$d * ?x%1$d");
  }

  private static void refusesGrowth(String start, String step) {
    StringBuilder query = new StringBuilder("SELECT * { VALUES ?x0 { " + start + " }");
    for (int i = 0; i < 40; i++) {
      query.append(" BIND(").append(String.format(step, i)).append(" AS ?x").append(i + 1);
      query.append(")");
    }
    assertTimeoutPreemptively(
        LATEST,
        () ->
            assertThrows(
                TooLargeException.class,
                () -> run(query + "}", RING, new Budget(Duration.ofSeconds(30))),
                step));
  }

  @Test
  void refusesToReadANumberWithoutEnd() {
    String digits = "REPLACE('##########', '#', '9999999999999999999999999999999999999999')";
    String text = "REPLACE(REPLACE(" + digits + ", '9', '88888888'), '8', '77777777')";
    for (String cast : List.of("xsd:integer(%s)", "STRDT(%s, xsd:integer)", "xsd:decimal(%s)")) {
      assertTimeoutPreemptively(
          LATEST,
          () ->
              assertThrows(
                  TooLargeException.class,
                  () ->
                      run(
                          "SELECT (" + String.format(cast, text) + " + 1 AS ?n) {}",
                          RING,
                          new Budget(Duration.ofSeconds(30)))));
    }
  }

  /** ARQ follows a path by recursion: a chain is a stack. */
  @Test
  void refusesAPathAlongAChainThatIsTooLong() {
    assertThrows(
        TooLargeException.class,
        () -> run("SELECT * { :n0 :next* ?b }", chain(), new Budget(Duration.ofSeconds(30))));
  }

  @Test
  void computesAsAlways() {
    assertEquals(
        "x=true y=\"b-c\"@en z=\"a%20b\" w=\"2 1\" v=12 u=12",
        first(
            "SELECT (REGEX('Straße', 'STRASSE|STRAßE', 'i') AS ?x) (REPLACE('abc'@en, '^ab', 'b-') AS ?y)"
                + " (ENCODE_FOR_URI('a b') AS ?z) ?w (3 * 4 AS ?v) (xsd:integer('12') AS ?u)"
                + " { { SELECT (GROUP_CONCAT(?i) AS ?w) { VALUES ?i { 2 1 } } } }"));
    assertEquals(
        "x=\"a.a\" y=\"a1c\"",
        first(
            "SELECT (REPLACE('aba', 'b', '.', 'q') AS ?x) (REPLACE('abc', '(B)', '1', 'i') AS ?y) {}"));
    assertEquals(
        "x=\"2|1\"",
        first("SELECT (GROUP_CONCAT(DISTINCT ?i; separator='|') AS ?x) { VALUES ?i { 2 1 2 } }"));
    assertEquals(
        "x=\"none\"",
        first(
            "SELECT (COALESCE(REGEX('a', CONCAT('', '(')), REPLACE('a', 'a', '$9'), 1 * 'a', 'none') AS ?x) {}"));
    assertEquals("x=\"\"", first("SELECT (GROUP_CONCAT(?i) AS ?x) { ?i :none ?j }"));
  }

  private static String first(String query) {
    try (QueryExec execution =
        GuardedExecution.query(parse(query), RING, new Budget(Duration.ofSeconds(30)))) {
      RowSet rows = execution.select();
      var row = rows.next();
      return String.join(
          " ",
          rows.getResultVars().stream()
              .map(
                  v ->
                      v.getVarName()
                          + "="
                          + org.apache.jena.sparql.util.FmtUtils.stringForNode(row.get(v)))
              .toList());
    }
  }

  @Test
  void looksAtTheGraphsOfTheRequest() {
    DatasetGraph dataset =
        RDFParser.fromString(
                "<x:s> <x:p> 0 . <x:a> { <x:s> <x:p> 1 } <x:b> { <x:s> <x:p> 2 }", Lang.TRIG)
            .toDatasetGraph();
    String query = "SELECT * FROM <x:b> { ?s ?p ?o }";
    assertEquals("2", only(query, new DatasetDescription(), dataset));
    assertEquals("1", only(query, DatasetDescription.create(List.of("x:a"), List.of()), dataset));
    assertEquals("", only(query, DatasetDescription.create(List.of("x:c"), List.of()), dataset));
    assertEquals("", only(query, DatasetDescription.create(List.of(), List.of("x:a")), dataset));
    assertEquals(
        "1",
        only(
            "SELECT * { GRAPH ?g { ?s ?p ?o } }",
            DatasetDescription.create(List.of(), List.of("x:a")),
            dataset));
  }

  @Test
  void updatesMatchTheGraphsOfTheRequest() {
    DatasetGraph dataset =
        RDFParser.fromString("<x:a> { <x:s> <x:p> 1 } <x:b> { <x:s> <x:p> 2 }", Lang.TRIG)
            .toDatasetGraph();
    var request = UpdateFactory.create("INSERT { <x:s> <x:q> ?o } WHERE { ?s <x:p> ?o }");
    GuardedExecution.using(request, DatasetDescription.create(List.of("x:b"), List.of()));
    GuardedExecution.update(request, dataset, new Budget(Duration.ofSeconds(30)));
    assertEquals(1, dataset.getDefaultGraph().size());
    assertTrue(dataset.getDefaultGraph().toString().contains("2"));
    DatasetDescription other = DatasetDescription.create(List.of("x:a"), List.of());
    assertThrows(IllegalArgumentException.class, () -> GuardedExecution.using(request, other));
  }

  /** A filter on what is the same for each row may decide where the search begins. */
  @Test
  void computesConstantsBeforeAndLeavesWhatMayNotEnd() {
    String query = "SELECT * { ?s ?p ?o FILTER(%s) }";
    assertTrue(optimized(query.formatted("?o = CONCAT('a', STRAFTER('c:b', ':'))")).contains("ab"));
    assertTrue(optimized(query.formatted("REGEX('aaaaaaaab', '(a+)+$')")).contains("regex"));
  }

  private static String optimized(String query) {
    return Algebra.optimize(GuardedAlgebra.guard(Algebra.compile(parse(query)))).toString();
  }

  private static String only(String query, DatasetDescription graphs, DatasetGraph dataset) {
    StringBuilder objects = new StringBuilder();
    try (QueryExec execution =
        GuardedExecution.query(
            new PreparedQuery(QueryFactory.create(query)),
            graphs,
            dataset,
            new Budget(Duration.ofSeconds(30)))) {
      execution
          .select()
          .forEachRemaining(row -> objects.append(row.get("o").getLiteralLexicalForm()));
    }
    return objects.toString();
  }

  private static Query parse(String query) {
    return QueryFactory.create(
        "PREFIX : <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query,
        Syntax.syntaxSPARQL_11);
  }

  private static void run(String text, DatasetGraph dataset, Budget budget) {
    Query query = parse(text);
    try (QueryExec execution = GuardedExecution.query(query, dataset, budget)) {
      if (query.isSelectType()) {
        execution.select().forEachRemaining(row -> {});
      } else if (query.isAskType()) {
        execution.ask();
      } else if (query.isDescribeType()) {
        execution.describe();
      } else {
        execution.constructTriples().forEachRemaining(triple -> {});
      }
    }
  }

  private static void update(String text, DatasetGraph dataset, Budget budget) {
    GuardedExecution.update(
        UpdateFactory.create("PREFIX : <https://example.org/> " + text), dataset, budget);
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
