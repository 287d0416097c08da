package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class DatasetDescriptionTest {

  private static final Iris IRIS = Iris.DEFAULT;
  private static final String ONE = IRIS.documentGraph("one");
  private static final String NAME = IRIS.graph("dataset");

  private static final String FACTS =
      ":o1 zz:about :lathe ; zz:area :c ; zz:period :p1 . :o2 zz:about :lathe ; zz:area :c ;"
          + " zz:period :p2 . :o3 zz:about :mill ; zz:area :r . :o4 zz:area :r . :o5 zz:area :r ."
          + " :c a zz:City ; rdfs:label \"沙市\"@zh , \"Sandtown\"@en . :r a zz:Region ."
          + " :p1 zz:start \"1954-01-01\"^^xsd:date ; zz:end \"1954-12-31\"^^xsd:date ."
          + " :p2 zz:start \"1956-07-01\"^^xsd:date ; zz:end \"1957-06-30\"^^xsd:date .";

  private static final String TITLE =
      "graph:dataset\\#it dcterms:title \"沙市图谱\"@zh , \"Graph of Sandtown\"@en ;"
          + " dcterms:source :paper .";

  private final KnowledgeGraph graph = new KnowledgeGraph(IRIS, Ontology.read());

  @Test
  void countsTheWholeItselfIncluded() {
    graph.replace(Map.of(ONE, turtle(FACTS), NAME, turtle(TITLE)));
    Counts.assertTrueOf(graph.dataset());
    assertTrue(object("void:triples").contains(String.valueOf(graph.union().size())));
  }

  @Test
  void followsWhatIsReplaced() {
    graph.replace(Map.of(ONE, turtle(FACTS), NAME, turtle(TITLE)));
    Set<String> before = object("void:triples");
    graph.replace(Map.of(ONE, turtle(":a :b :c . :a a :New ."), "urn:x:y", turtle(":x :y 12 .")));
    Counts.assertTrueOf(graph.dataset());
    assertNotEquals(before, object("void:triples"));
    assertEquals(Set.of(), object("dcterms:spatial"));
    graph.replace(Map.of("urn:x:y", turtle("")));
    Counts.assertTrueOf(graph.dataset());
  }

  /** Were the count of objects stated, it would be an object of the data or a new one: wrong. */
  @Test
  void isSilentAboutObjectsWhereAnyNumberWouldBeWrong() {
    Graph stable = describe(Map.of(ONE, turtle(":a :is 1000000 .")), "1");
    String count = objects(stable, "void:distinctObjects").iterator().next();
    Graph facts = turtle(":a :is " + count + " .");
    Graph description = describe(Map.of(ONE, facts), "1");
    assertEquals(Set.of(), objects(description, "void:distinctObjects"));
    description.stream().forEach(facts::add);
    assertEquals(Set.of(String.valueOf(facts.size())), objects(description, "void:triples"));
  }

  @Test
  void doesNotCountTwiceWhatTheDataSayOfTheDataset() {
    graph.replace(Map.of(ONE, turtle("graph:dataset\\#it a void:Dataset , dcat:Dataset .")));
    Counts.assertTrueOf(graph.dataset());
  }

  @Test
  void findsPlaceAndTimeInTheData() {
    graph.replace(Map.of(ONE, turtle(FACTS), NAME, turtle(TITLE)));
    assertEquals(Set.of("https://example.org/c"), object("dcterms:spatial"));
    assertEquals(Set.of("沙市", "Sandtown"), object("dcat:keyword"));
    String period = object("dcterms:temporal").iterator().next();
    assertEquals(Set.of("1954-01-01"), objects(period, "dcat:startDate"));
    assertEquals(Set.of("1957-06-30"), objects(period, "dcat:endDate"));
    assertEquals(
        Set.of("https://example.org/lathe", "https://example.org/mill"),
        object("void:exampleResource"));
  }

  @Test
  void saysTitlesLicenceVersionAndAccess() {
    graph.replace(Map.of(ONE, turtle(FACTS), NAME, turtle(TITLE)));
    assertEquals(Set.of("沙市图谱", "Graph of Sandtown"), object("dcterms:title"));
    assertEquals(Set.of("https://creativecommons.org/licenses/by/4.0/"), object("dcterms:license"));
    assertEquals(Set.of("https://example.org/paper"), object("prov:wasDerivedFrom"));
    assertEquals(Set.of(IRIS.sparql()), object("void:sparqlEndpoint"));
    assertEquals(Set.of(IRIS.dataset()), objects(IRIS.sparql() + "#service", "dcat:servesDataset"));
    assertEquals(2, object("dcterms:language").size());
    assertEquals(Set.of(), object("dcterms:publisher"));
    assertEquals(object("owl:versionInfo"), object("dcat:version"));
  }

  @Test
  void hasTheVersionOfTheDataWhateverTheirOrder() {
    graph.replace(Map.of(ONE, turtle(":a :b 1 . :a :b 2 .")));
    Set<String> version = object("dcat:version");
    assertTrue(version.iterator().next().matches("[0-9a-f]{16}"), version::toString);
    graph.replace(Map.of(ONE, turtle(":a :b 1 . :a :b 3 .")));
    assertNotEquals(version, object("dcat:version"));
    graph.replace(Map.of(ONE, turtle(":a :b 2 . :a :b 1 .")));
    assertEquals(version, object("dcat:version"));
  }

  @Test
  void isTheSameFromAnOldDescriptionAndFromNone() {
    Graph facts = turtle(FACTS);
    Graph first = describe(Map.of(ONE, facts), "1");
    Graph again = describe(Map.of(ONE, facts, NAME, first), "1");
    assertEquals(
        first.stream().collect(Collectors.toSet()), again.stream().collect(Collectors.toSet()));
  }

  @Test
  void namesEveryPartAndHasNoBlankNode() {
    Graph description = describe(Map.of(ONE, turtle("[] a [] ; :b [] . :a a :C%231 .")), "1");
    List<Triple> blank =
        description.stream()
            .filter(t -> t.getSubject().isBlank() || t.getObject().isBlank())
            .toList();
    assertEquals(List.of(), blank);
    assertFalse(
        objects(description, "void:classPartition").stream().allMatch(p -> p.contains("blank")));
    assertTrue(
        objects(description, "void:classPartition")
            .contains(NAME + "#class=https://example.org/C%25231"));
  }

  private static Graph describe(Map<String, Graph> graphs, String version) {
    return new DatasetDescription(IRIS).describe(Graph.emptyGraph, graphs, version);
  }

  private Set<String> object(String property) {
    return objects(IRIS.dataset(), property);
  }

  private Set<String> objects(String subject, String property) {
    return objects(graph.graph(NAME), subject, property);
  }

  private static Set<String> objects(Graph description, String property) {
    return objects(description, IRIS.dataset(), property);
  }

  private static Set<String> objects(Graph description, String subject, String property) {
    Node s = turtle("<" + subject + "> a :x .").find().next().getSubject();
    return description.stream()
        .filter(t -> t.getSubject().equals(s) && t.getPredicate().equals(node(property)))
        .map(
            t ->
                t.getObject().isURI()
                    ? t.getObject().getURI()
                    : t.getObject().getLiteralLexicalForm())
        .collect(Collectors.toSet());
  }

  private static Node node(String name) {
    return turtle(":s " + name + " :o .").find().next().getPredicate();
  }

  private static Graph turtle(String turtle) {
    String prefixes =
        "PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#> PREFIX : <https://example.org/>"
            + " PREFIX graph: <https://w3id.org/zhuzhou-kg/graph/>"
            + " PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#>"
            + " PREFIX void: <http://rdfs.org/ns/void#> PREFIX prov: <http://www.w3.org/ns/prov#>"
            + " PREFIX owl: <http://www.w3.org/2002/07/owl#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    return RDFParser.fromString(prefixes + turtle, Lang.TURTLE).toGraph();
  }
}
