package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.RefusedException.Reason;

class QueryPolicyTest {

  private static final int MANY = 20_000;

  private final QueryPolicy policy =
      new QueryPolicy(
          QueryLimits.DEFAULT,
          Set.of("https://example.org/sparql"),
          Map.of(
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?a ?b ?c } }",
        "SELECT * { SERVICE ?s { ?a ?b ?c } }",
        "SELECT * { { SELECT ?a { OPTIONAL { SERVICE <loop:> { ?a ?b ?c } } } } }",
        "SELECT * { ?a ?b ?c MINUS { SERVICE <urn:x-arq:self> { ?a ?b ?c } } }",
        "SELECT * { ?a ?b ?c FILTER(1 = 2 || NOT EXISTS { SERVICE <cache:> { ?a ?b ?c } }) }",
        "SELECT (EXISTS { SERVICE <x:y> { ?a ?b ?c } } AS ?x) {}",
        "SELECT (SUM(IF(EXISTS { SERVICE <x:y> { ?a ?b ?c } }, 1, 2)) AS ?x) { ?a ?b ?c }",
        "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <x:y> { ?a ?b ?c } })",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (<java:java.lang.Runtime>(?a))",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY (<java:java.lang.Runtime>(?a) AS ?x)",
        "ASK { BIND(<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) }",
        "ASK { FILTER(<http://www.w3.org/2005/xpath-functions#apply>('java:x', 1)) }",
        "ASK { FILTER(<http://www.w3.org/2005/xpath-functions#matches>('a', '(a+)+')) }",
        "ASK { FILTER(<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000)) }",
        "ASK { ?a <http://jena.apache.org/ARQ/list#member> ?b }",
        "ASK { ?a <http://jena.apache.org/ARQ/property#strSplit> ('a' 'b') }",
        "ASK { ?a <http://www.jena.hpl.hp.com/ARQ/property#bag> ?b }",
        "ASK { ?a <java:org.example.Any> ?b }",
        "ASK { ?a (^<java:org.example.Any>|!<x:y>)* ?b }",
        "ASK { GRAPH <urn:x-arq:Other> { ?a ?b ?c } }",
        "SELECT * FROM <file:///etc/hostname> { ?a ?b ?c }",
        "SELECT * FROM NAMED <jar:file:///a.jar!/b> { ?a ?b ?c }",
        "SELECT * FROM <ftp://example.org/a> { ?a ?b ?c }",
        "DESCRIBE ?a { SERVICE <x:y> { ?a ?b ?c } }",
        "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c FILTER(<java:x>(?a)) }",
      })
  void refusesWhatReachesBeyondTheData(String query) {
    assertEquals(
        Reason.FORBIDDEN, assertThrows(RefusedException.class, () -> policy.query(query)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://127.0.0.1/>",
        "INSERT DATA { <x:a> <x:b> 1 } ; LOAD SILENT <file:///etc/hostname> INTO GRAPH <x:g>",
        "INSERT { ?a ?b ?c } WHERE { SERVICE <x:y> { ?a ?b ?c } }",
        "DELETE { ?a ?b ?c } USING <file:///x> WHERE { ?a ?b ?c }",
        "DELETE { ?a ?b ?c } USING NAMED <file:///x> WHERE { ?a ?b ?c }",
        "WITH <urn:x-arq:Other> DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }",
        "DELETE WHERE { ?a <java:x> ?b }",
        "INSERT { GRAPH <urn:x-arq:Other> { ?a ?b ?c } } WHERE { ?a ?b ?c }",
        "CLEAR GRAPH <urn:x-arq:Other>",
        "COPY <x:a> TO <urn:x-arq:Other>",
      })
  void refusesAnUpdateThatReachesBeyondTheData(String update) {
    assertEquals(
        Reason.FORBIDDEN,
        assertThrows(RefusedException.class, () -> policy.update(update)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <https://example.org/sparql> { ?a ?b ?c } }",
        "SELECT * FROM <http://example.org/g> FROM NAMED <urn:x:y> { ?a ?b ?c }",
        "SELECT * FROM <urn:x-arq:UnionGraph> { GRAPH <urn:x-arq:DefaultGraph> { ?a ?b ?c } }",
        "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?a text:query 'b' }",
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK { FILTER(xsd:date('2024-01-01') > 1) }",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ASK { FILTER(fn:upper-case('a') = 'A') }",
        "SELECT * { ?a ?b 'SERVICE <x:y> (((((' . FILTER(1<2 && 3>2) } # ((((((((",
      })
  void readsWhatIsHarmless(String query) {
    policy.query(query);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    for (String query :
        List.of(
            "ASK { FILTER(" + "(".repeat(MANY) + "1" + ")".repeat(MANY) + ") }",
            "ASK { FILTER(" + "\\u0028".repeat(MANY) + "1" + ")".repeat(MANY) + ") }",
            "ASK { FILTER(" + "!(".repeat(MANY) + "1" + ")".repeat(MANY) + ") }",
            "ASK { FILTER(1" + " + 1".repeat(MANY) + ") }",
            "ASK { FILTER(?a" + " || ?b".repeat(MANY) + ") }",
            "ASK { VALUES ?x { 1 } FILTER(1" + "-1".repeat(MANY) + ") }",
            "SELECT ?values { FILTER(1" + "-1".repeat(MANY) + ") }",
            "PREFIX e: <x:> ASK { FILTER(e:a.b" + "+e:a.b".repeat(MANY) + ") }",
            "ASK { ?a <x:p>" + "/<x:p>".repeat(MANY) + " ?b }",
            "ASK { ?a <x:p>" + "|<x:p>".repeat(300) + " ?b }",
            "ASK " + "{".repeat(MANY) + "}".repeat(MANY),
            "ASK { {}" + " UNION {}".repeat(MANY) + " }",
            "ASK { " + "OPTIONAL { ?a ?b ?c } ".repeat(MANY) + " }",
            "ASK { " + "FILTER EXISTS { ?a ?b ?c ".repeat(40) + "}".repeat(40) + " }",
            "ASK { ?a ?b " + "[ <x:p> ".repeat(MANY) + "1" + "]".repeat(MANY) + " }",
            "ASK { ?a ?b 1" + " . ?a ?b 1".repeat(MANY) + " }",
            "ASK { ?a ?b 1" + " , 1".repeat(MANY) + " }",
            "ASK { FILTER(1 IN (2" + ", 2".repeat(MANY) + ")) }",
            "ASK { " + "BIND(1 AS ?x) ".repeat(MANY) + " }")) {
      RefusedException refused =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> assertThrows(RefusedException.class, () -> policy.query(query)));
      assertEquals(Reason.TOO_COMPLEX, refused.reason(), query.substring(0, 40));
    }
  }

  @Tag("slow")
  @Test
  void readsManyRows() {
    policy.query("SELECT * { VALUES (?a ?b) {" + " (-1 +2)".repeat(100_000) + " } }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p } | Unexpected '}' at line 1, column 18.",
        "SELECT * { ?s ?p ?o | The text ends too early at line 1, column 19.",
        "SELEC * { ?s ?p ?o } | Cannot read 'SELEC' at line 1, column 1, did you mean SELECT?",
        "SELECT * { VALUES ?x { 临 | The text ends too early at line 1, column 25: its last word is not whole.",
        "ASK { ?s rdfs:label ?o } | The prefix 'rdfs:' is not declared; add PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>.",
        "ASK { ?s rfds:label ?o } | The prefix 'rfds:' is not declared; did you mean 'rdfs:' with PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>?",
        "ASK { ?s quite:other ?o } | The prefix 'quite:' is not declared.",
        "ASK { FILTER(REGEX('a', '(')) } | The regular expression is malformed: Unclosed group near index 1.",
        "ASK { FILTER(REGEX('a', 'b', 'I')) } | A regular expression has no flags \"I\"; did you mean \"i\"?",
        "ASK { FILTER(REGEX('a', 'b', 'ig')) } | A regular expression has no flags \"ig\"; there are the letters of smixq.",
        "CLEAR ALL | This is an update, not a query; updates go to /update, with a user's password.",
        "CLEAR EVERYTHING | Unexpected 'CLEAR' at line 1, column 1.",
      })
  void saysInASentenceWhatIsWrong(String query, String message) {
    assertEquals(
        message, assertThrows(QuerySyntaxException.class, () -> policy.query(query)).getMessage());
  }

  @Test
  void tellsWhereAndWhat() {
    QuerySyntaxException e =
        assertThrows(QuerySyntaxException.class, () -> policy.query("ASK\n{ ?s skso:x ?o }"));
    assertEquals(List.of(2, 6, "skso:x"), List.of(e.line(), e.column(), e.token()));
    assertEquals("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>", e.nearest());
  }

  @Test
  void saysItInChinesePunctuation() {
    QuerySyntaxException e =
        assertThrows(
            QuerySyntaxException.class, () -> policy.query("SELECT ?p { ?s ?p ?o } GROUP BY ?s"));
    assertEquals("SELECT 中的变量不在 GROUP BY 里：?p。", e.wording().zh());
  }

  @Test
  void findsTermsThatTheDataDoNotHave() {
    Graph graph =
        RDFParser.fromString("<x:zz#city> <x:zz#locatedIn> <x:id/a/hunan> .", Lang.NT).toGraph();
    UnknownTerms terms = new UnknownTerms(List.of("x:zz#", "x:id/"));
    var query =
        policy.query(
            "SELECT * { ?a <x:zz#locatdIn>/<x:zz#locatedIn> <x:id/a/hunan> , <x:id/b/else> , <y:z> }");
    assertEquals(
        Set.of(
            new UnknownTerm("x:zz#locatdIn", "x:zz#locatedIn"), new UnknownTerm("x:id/b/else", "")),
        Set.copyOf(terms.in(query, graph, () -> UnknownTerms.names(graph))));
    assertTrue(
        terms
            .in(policy.query("ASK { <x:zz#city> ?a ?b }"), graph, () -> UnknownTerms.names(graph))
            .isEmpty());
  }
}
