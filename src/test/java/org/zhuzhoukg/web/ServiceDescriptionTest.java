package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.vocab.Iris;

class ServiceDescriptionTest {

  private static final Iris IRIS = Iris.DEFAULT;
  private static final String ENDPOINT = "http://sandtown.example:8080/sparql";
  private static final String UPDATE = "http://sandtown.example:8080/update";
  private static final ServiceDescription.Abilities LEAST =
      new ServiceDescription.Abilities("", false, false, Set.of());

  private static DatasetGraph dataset;

  @BeforeAll
  static void loads() {
    KnowledgeGraph graph = new KnowledgeGraph(IRIS, Ontology.read());
    graph.replace(
        Map.of(
            IRIS.documentGraph("one"),
            RDFParser.fromString("<x:a> <x:b> <x:c> , 1 .", Lang.TURTLE).toGraph()));
    dataset = graph.dataset();
  }

  @Test
  void saysWhereItIsAndWhatItUnderstands() {
    Graph description = describe(LEAST);
    assertEquals(List.of(ENDPOINT), ask(description, "?s a sd:Service ; sd:endpoint ?x"));
    assertEquals(
        List.of(ServiceDescription.NS + "SPARQL11Query"),
        ask(description, "?s sd:supportedLanguage ?x"));
    assertEquals(
        List.of(ServiceDescription.NS + "UnionDefaultGraph"), ask(description, "?s sd:feature ?x"));
    assertEquals(List.of(IRIS.dataset()), ask(description, "?s dcat:servesDataset ?x"));
  }

  @Test
  void namesTheFormatsOfItsAnswers() {
    List<String> formats = ask(describe(LEAST), "?s sd:resultFormat ?x");
    assertEquals(10, formats.size());
    assertTrue(formats.contains("http://www.w3.org/ns/formats/SPARQL_Results_JSON"));
    assertTrue(formats.contains("http://www.w3.org/ns/formats/RDF_XML"));
  }

  @Test
  void countsTheGraphsThatAreServed() {
    Graph description = describe(LEAST);
    assertEquals(
        List.of(String.valueOf(dataset.getDefaultGraph().size())),
        ask(description, "?s sd:defaultDataset/sd:defaultGraph/void:triples ?x"));
    List<String> names = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              names.add(name.getURI());
              assertEquals(
                  List.of(String.valueOf(dataset.getGraph(name).size())),
                  ask(
                      description,
                      "?s sd:defaultDataset/sd:namedGraph ?g . ?g sd:name <"
                          + name
                          + "> ; sd:graph/void:triples ?x"));
            });
    assertEquals(names.stream().sorted().toList(), ask(description, "?g sd:name ?x"));
  }

  @Test
  void countsGraphsThatNothingDescribes() {
    DatasetGraph bare = DatasetGraphFactory.create();
    bare.getDefaultGraph()
        .add(RDFParser.fromString("<x:a> <x:b> 1 .", Lang.TURTLE).toGraph().find().next());
    Graph description = new ServiceDescription(IRIS, LEAST).describe(ENDPOINT, bare, List.of());
    assertEquals(List.of("1"), ask(description, "?d sd:defaultGraph/void:triples ?x"));
  }

  @Test
  void tellsWhatIsSwitchedOnAndNothingElse() {
    Graph description =
        describe(
            new ServiceDescription.Abilities(UPDATE, true, true, Set.of("http://sand.example/f")));
    assertEquals(
        List.of(UPDATE),
        ask(description, "?s sd:supportedLanguage sd:SPARQL11Update ; sd:endpoint ?x"));
    assertEquals(
        List.of(ENDPOINT + "#service"), ask(description, "?x sd:feature sd:BasicFederatedQuery"));
    assertEquals(
        List.of("http://jena.apache.org/text#query"), ask(description, "?s sd:propertyFeature ?x"));
    assertEquals(List.of("http://sand.example/f"), ask(description, "?s sd:extensionFunction ?x"));
    Graph least = describe(LEAST);
    assertEquals(List.of(), ask(least, "?x sd:supportedLanguage sd:SPARQL11Update"));
    assertEquals(List.of(), ask(least, "?x sd:feature sd:BasicFederatedQuery"));
    assertEquals(List.of(), ask(least, "?x sd:propertyFeature|sd:extensionFunction ?f"));
  }

  @Test
  void hasNoBlankNode() {
    assertFalse(
        describe(LEAST).stream()
            .anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  private static Graph describe(ServiceDescription.Abilities abilities) {
    return new ServiceDescription(IRIS, abilities).describe(ENDPOINT, dataset, List.of());
  }

  private static List<String> ask(Graph description, String pattern) {
    String query =
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>"
            + " PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>"
            + " SELECT DISTINCT ?x { "
            + pattern
            + " } ORDER BY STR(?x)";
    List<String> found = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.model(ModelFactory.createModelForGraph(description)).query(query).build()) {
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  found.add(
                      row.get("x").isLiteral()
                          ? row.getLiteral("x").getLexicalForm()
                          : row.get("x").toString()));
    }
    return found;
  }
}
