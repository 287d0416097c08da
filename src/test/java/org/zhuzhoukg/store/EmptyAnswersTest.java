package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.vocab.Iris;

class EmptyAnswersTest {

  private static final String PREFIXES =
      "PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX city: <https://w3id.org/zhuzhou-kg/id/city/> "
          + "PREFIX e: <https://w3id.org/zhuzhou-kg/id/enterprise/> ";
  private static final String DATA =
      PREFIXES.replaceAll("(PREFIX [a-z]+: <[^>]+>)", "$1\n")
          + """
          city:north a zz:City ; rdfs:label "北城"@zh , "North Town"@en ; zz:value 42.5 .
          city:south a zz:City ; rdfs:label "南城"@zh , "South Town"@en .
          e:mill a zz:Enterprise ; rdfs:label "纺织厂"@zh , "Mill"@en ; zz:locatedIn city:north .
          e:works a zz:Enterprise ; rdfs:label "机车厂"@zh ; zz:locatedIn city:south .
          """;
  private static final String GRAPH = Iris.DEFAULT.documentGraph("one");

  private static final Snapshot SNAPSHOT = snapshot();

  private static Snapshot snapshot() {
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(Map.of(GRAPH, RDFParser.fromString(DATA, Lang.TURTLE).toGraph()));
    return new MemoryStore(graph).snapshot();
  }

  private static EmptyAnswer explain(String query, Budget budget) {
    String text = PREFIXES + "\n" + query;
    Query read = new QueryPolicy(QueryLimits.DEFAULT, Set.of(), Map.of()).query(text);
    UnknownTerms terms =
        new UnknownTerms(List.of(Iris.DEFAULT.ontology(), Iris.DEFAULT.entity("")));
    return EmptyAnswers.explain(read, text, terms, SNAPSHOT, budget);
  }

  private static EmptyAnswer explain(String query) {
    return explain(query, new Budget(Duration.ofSeconds(20)));
  }

  /** Each query, the part that fails, and what is written instead of what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ ?x a zz:Cty } | ?x a zz:Cty | zz:City",
        "{ ?x zz:City ?y } | ?x zz:City ?y | ?x a zz:City",
        "{ ?x a zz:locatedIn } | ?x a zz:locatedIn | ?x zz:locatedIn ?value",
        "{ e:mill-of-old ?p ?o } | e:mill-of-old ?p ?o | e:mill",
        "{ ?x a zz:City ; rdfs:label \"北城\" } | ?x rdfs:label \"北城\" | \"北城\"@zh",
        "{ ?x a zz:City ; rdfs:label \"北城\"@en } | ?x rdfs:label \"北城\"@en | \"北城\"@zh",
        "{ ?x a zz:City ; rdfs:label \"北成城\"@zh } | ?x rdfs:label \"北成城\"@zh | \"北城\"@zh",
        "{ ?x rdfs:label \"NORTH town\"@en } | ?x rdfs:label \"NORTH town\"@en | \"North Town\"@en",
        "{ ?x rdfs:label \"機車廠\"@zh } | ?x rdfs:label \"機車廠\"@zh | \"机车厂\"@zh",
        "{ ?x zz:value '42.5' } | ?x zz:value \"42.5\" | 42.5",
        "{ ?x zz:value 42.50 } | ?x zz:value 42.50 | 42.5",
        "{ ?x zz:value 42.5e0 } | ?x zz:value 42.5e0 | 42.5",
        "{ ?x <http://schema.org/locatedIn> ?y } | ?x <http://schema.org/locatedIn> ?y | zz:locatedIn",
        "{ ?x a <http://schema.org/Enterprise> } | ?x a <http://schema.org/Enterprise> | zz:Enterprise",
        "{ ?x rdfs:lable ?y } | ?x rdfs:lable ?y | rdfs:label",
        "{ ?x zz:locatedIn e:north } | ?x zz:locatedIn e:north | city:north",
        "{ city:north zz:locatedIn ?x } | city:north zz:locatedIn ?x | ?x zz:locatedIn city:north",
        "{ ?c zz:locatedIn ?x . ?x a zz:Enterprise } | ?x a zz:Enterprise | ?x zz:locatedIn ?c",
        "{ ?x zz:locatedIn '北城' } | ?x zz:locatedIn \"北城\" | city:north",
        "{ ?x zz:locatedIn/zz:valu ?y } | ?x zz:locatedIn/zz:valu ?y | zz:value",
        "{ ?x a zz:City ; rdfs:label ?l FILTER(?l = '北城') } | FILTER(?l = '北城') | \"北城\"@zh",
        "{ ?x rdfs:label ?l FILTER LANGMATCHES(LANG(?l), 'zh-CN') }"
            + " | FILTER LANGMATCHES(LANG(?l), 'zh-CN') | \"zh\"",
        "{ FILTER(?l = '北城') ?x a zz:City ; rdfs:label ?l } | FILTER(?l = '北城') | \"北城\"@zh",
        "{ ?x a zz:City ; rdfs:label ?l FILTER(lang(?l) = 'cn') } | FILTER(lang(?l) = 'cn') | \"en\"",
        "{ ?x zz:value ?v FILTER(?v > '7') } | FILTER(?v > '7') | 7",
        "{ ?x zz:value ?value FILTER(?valeu > 7) } | FILTER(?valeu > 7) | ?value",
        "{ ?x rdfs:label ?l FILTER(STR(?l) = '北成城') } | FILTER(STR(?l) = '北成城') | \"北城\"",
        "{ ?x rdfs:label ?l FILTER(LCASE(STR(?l)) = 'nort town') }"
            + " | FILTER(LCASE(STR(?l)) = 'nort town') | \"north town\"",
        "{ ?x rdfs:label ?l FILTER(CONTAINS(?l, '北成')) } | FILTER(CONTAINS(?l, '北成')) | \"北城\"",
        "{ ?x rdfs:label ?l FILTER(REGEX(?l, '北成')) } | FILTER(REGEX(?l, '北成')) | \"北城\"",
        "{ ?x rdfs:label ?l FILTER(REGEX(STR(?l), 'notrh', 'i')) }"
            + " | FILTER(REGEX(STR(?l), 'notrh', 'i')) | \"north\"",
        "{ ?x rdfs:label ?l FILTER(STRSTARTS(STR(?l), 'Notrh')) }"
            + " | FILTER(STRSTARTS(STR(?l), 'Notrh')) | \"North\"",
        "{ ?x a zz:City FILTER(?x = city:nort) } | FILTER(?x = city:nort) | city:north",
        "{ VALUES ?l { '北城' } ?x rdfs:label ?l } | ?x rdfs:label ?l | \"北城\"@zh",
        "{ ?x rdfs:label ?l VALUES ?l { '北城' } } | VALUES ?l { '北城' } | \"北城\"@zh",
        "{ GRAPH <https://w3id.org/zhuzhou-kg/graph/document/onee> { ?s ?p ?o } }"
            + " | GRAPH <https://w3id.org/zhuzhou-kg/graph/document/onee> { ?s ?p ?o }"
            + " | <https://w3id.org/zhuzhou-kg/graph/document/one>",
        "{ GRAPH <https://w3id.org/zhuzhou-kg/graph/document/one> { ?s a zz:City ; rdfs:label '北城' } }"
            + " | ?s rdfs:label \"北城\" | \"北城\"@zh",
        "{ ?x a zz:City { ?x rdfs:label '北城' } UNION { ?x zz:valeu ?v } }"
            + " | ?x rdfs:label \"北城\" | \"北城\"@zh",
        "{ ?x a zz:City { SELECT ?x { ?x rdfs:label '北城' } } } | ?x rdfs:label \"北城\" | \"北城\"@zh",
        "{ ?x a zz:City FILTER EXISTS { ?x rdfs:label ?l, '北城' } }"
            + " | ?x rdfs:label \"北城\" | \"北城\"@zh",
        "{ ?x a zz:City FILTER(EXISTS { FILTER(?x = city:nort) }) }"
            + " | FILTER(?x = city:nort) | city:north",
        "{ { { ?x a zz:Citi } } } | ?x a zz:Citi | zz:City",
        "{ ?x a zz:City OPTIONAL { ?x zz:no ?y } ?x rdfs:label '北城' }"
            + " | ?x rdfs:label \"北城\" | \"北城\"@zh",
      })
  void namesThePartThatFailsAndWhatIsNear(String query, String part, String near) {
    EmptyAnswer answer = explain("SELECT * " + query);
    assertTrue(answer.isEmpty());
    assertFalse(answer.isPartial());
    assertEquals(part, answer.failing().orElseThrow().text());
    assertEquals(2, answer.failing().orElseThrow().line());
    assertEquals(near, answer.nearest().get(0).text());
    assertEquals(0, answer.parts().get(answer.parts().size() - 1).rows());
  }

  @Test
  void namesWhatIsNearEachOfAList() {
    String query = "SELECT * { ?x rdfs:label ?l FILTER(?l IN ('北城', 'Mill')) }";
    assertEquals(
        List.of("\"北城\"@zh", "\"Mill\"@en"),
        explain(query).nearest().stream().map(EmptyAnswer.Hint::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { VALUES ?x { city:nort } ?x a ?t }",
        "SELECT * { ?x a ?t } VALUES ?x { city:nort }",
        "SELECT * { { SELECT * { VALUES (?x ?y) { (city:nort 1) } ?x a ?t } } }"
      })
  void namesWhatValuesListsAndTheDataDoNotHave(String query) {
    assertEquals(
        List.of(
            new UnknownTerm(Iris.DEFAULT.entity("city/nort"), Iris.DEFAULT.entity("city/north"))),
        explain(query).unknownTerms());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROM", "FROM NAMED"})
  void namesAGraphThatIsNotThere(String clause) {
    String graph = Iris.DEFAULT.documentGraph("one");
    String query =
        "SELECT * " + clause + " <" + graph + "e> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
    EmptyAnswer answer = explain(query);
    assertTrue(answer.failing().orElseThrow().text().startsWith("FROM"));
    assertEquals("<" + graph + ">", answer.nearest().get(0).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * { ?x a zz:City MINUS { ?x rdfs:label ?l } } | MINUS",
        "SELECT * { ?x a zz:City FILTER NOT EXISTS { ?x rdfs:label ?l } } | FILTER NOT EXISTS",
        "SELECT * { ?x a zz:City FILTER EXISTS { ?x zz:locatedIn ?l } } | ?x zz:locatedIn ?l",
        "SELECT * { FILTER EXISTS { ?x zz:value -4.25E+1 } ?x a zz:City } | ?x zz:value -4.25E+1",
        "SELECT * { ?x a zz:City OPTIONAL { ?x zz:no ?y } FILTER(?y > 1) } | FILTER(?y",
        "SELECT (COUNT(?x) AS ?n) { ?x a zz:City } GROUP BY ?x HAVING(COUNT(?x) > 9) | HAVING",
        "SELECT * { ?x a zz:City } LIMIT 0 | LIMIT 0",
        "SELECT * { ?x a zz:City } OFFSET 9 | OFFSET 9",
        "SELECT * { ?x rdfs:label ?l } VALUES ?l { 'nowhere at all' } | VALUES",
        "SELECT (COUNT(*) AS ?n) { ?x a zz:Nothing } | ?x a zz:Nothing",
        "ASK { ?x zz:value 7 } | ?x zz:value 7",
        "CONSTRUCT { ?x a ?y } WHERE { ?x zz:value 7 ; a ?y } | ?x zz:value 7",
        "DESCRIBE ?x { ?x zz:value 7 } | ?x zz:value 7",
        "SELECT * { ?x a zz:City . ?x zz:locatedIn [ a zz:Enterprise ] } | ?x zz:locatedIn []",
      })
  void namesThePartThatFails(String query, String part) {
    EmptyAnswer.Failing failing = explain(query).failing().orElseThrow();
    assertTrue(failing.text().startsWith(part), failing.text());
    assertEquals(2, failing.line());
    assertFalse(failing.reason().zh().isBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?x a zz:City FILTER NOT EXISTS { ?x rdfs:label ?l } | Every row matches",
        "?x a zz:City FILTER NOT EXISTS { ?z rdfs:label ?l } | shares no variable",
      })
  void saysWhyNotExistsTakesEveryRow(String pattern, String reason) {
    String said = explain("SELECT * { " + pattern + " }").failing().orElseThrow().reason().en();
    assertTrue(said.contains(reason), said);
  }

  @Test
  void countsTheRowsOfEachPart() {
    EmptyAnswer answer = explain("SELECT * {\n ?x a zz:City .\n ?x zz:value ?v .\n ?x zz:no ?n }");
    assertEquals(List.of(2L, 1L, 0L), answer.parts().stream().map(p -> p.rows()).toList());
    assertEquals(List.of(3, 4, 5), answer.parts().stream().map(p -> p.line()).toList());
  }

  /** Any branch of a union may be the one that was meant. */
  @Test
  void looksIntoEveryBranchOfAUnion() {
    EmptyAnswer answer = explain("SELECT * { { ?x a zz:Cty } UNION { ?x a zz:Enterprize } }");
    assertEquals("?x a zz:Cty", answer.failing().orElseThrow().text());
    assertEquals(
        List.of("zz:City", "zz:Enterprise"),
        answer.nearest().stream().map(EmptyAnswer.Hint::text).toList());
    assertEquals(
        List.of(
            "{ ?x a zz:Cty } UNION { ?x a zz:Enterprize }", "?x a zz:Cty", "?x a zz:Enterprize"),
        answer.parts().stream().map(EmptyAnswer.Part::text).toList());
  }

  @Test
  void saysThatItKnowsNothingNear() {
    EmptyAnswer answer = explain("SELECT * { ?x rdfs:label 'qqqqqqqqqq'@zh }");
    assertTrue(answer.nearest().isEmpty());
    assertTrue(answer.failing().isPresent());
  }

  @Test
  void saysThatAnAnswerIsNotEmpty() {
    EmptyAnswer answer = explain("SELECT * { ?x a zz:City }");
    assertFalse(answer.isEmpty());
    assertTrue(answer.failing().isEmpty());
  }

  @Test
  void findsTheNearestOfADescribedThing() {
    EmptyAnswer answer = explain("DESCRIBE city:nort");
    assertEquals("city:north", answer.nearest().get(0).text());
  }

  @Test
  void endsWithItsBudget() {
    Budget budget = new Budget(Duration.ofSeconds(20));
    budget.stop(Budget.Stop.GONE);
    assertThrows(QueryCancelledException.class, () -> explain("SELECT * { ?x a zz:Cty }", budget));
  }
}
