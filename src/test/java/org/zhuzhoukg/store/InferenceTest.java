package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.vocab.Iris;

class InferenceTest {

  private static final String PREFIXES =
      """
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX : <https://example.org/>
      """;
  private static final Ontology ONTOLOGY = Ontology.read();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :c a zz:City                                       | :c a zz:Area
          :c a zz:City                                       | :c a zz:Entity
          :e a zz:Enterprise                                 | :e a zz:Organization
          :e a zz:Enterprise                                 | :e a org:Organization
          :o a zz:Observation                                | :o a qb:Observation
          :p zz:worksFor :e                                  | :p zz:affiliatedWith :e
          :e zz:locatedIn :c                                 | :c zz:locationOf :e
          :c zz:locationOf :e                                | :e zz:locatedIn :c
          :p zz:worksFor :e                                  | :e zz:employs :p
          :p zz:worksFor :e                                  | :e zz:hasAffiliate :p
          :a zz:nearTo :b                                    | :b zz:nearTo :a
          :a zz:signedWith :b                                | :b zz:signedWith :a
          :p zz:locatedIn :d . :d zz:locatedIn :c            | :p zz:locatedIn :c
          :d zz:locatedIn :c . :p zz:locatedIn :d            | :p zz:locatedIn :c
          :p zz:locatedIn :d . :d zz:partOf :c               | :p zz:locatedIn :c
          :p zz:partOf :d . :d zz:locatedIn :c               | :p zz:locatedIn :c
          :e zz:locatedIn :p . :p zz:locatedIn :d . :d zz:locatedIn :c | :c zz:locationOf :e
          :v zz:takesPlaceIn :p . :p zz:locatedIn :c         | :v zz:takesPlaceIn :c
          :e zz:subsidiaryOf :f . :f zz:subsidiaryOf :g      | :g zz:hasSubsidiary :e
          :l zz:holdsPost :h . :h zz:postOf :e               | :l zz:affiliatedWith :e
          :e zz:inIndustry :i . :i skos:broader :j           | :e zz:inIndustry :j
          """)
  void entails(String asserted, String entailed) {
    Graph inferred = infer(graph(asserted));
    Triple wanted = graph(entailed).find().next();
    assertTrue(inferred.contains(wanted), inferred::toString);
    assertFalse(graph(asserted).contains(wanted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :a zz:locatedIn :b                                 | :b zz:locatedIn :a
          :d zz:partOf :c                                    | :d zz:locatedIn :c
          :p zz:affiliatedWith :e                            | :p zz:worksFor :e
          :x a zz:Area                                       | :x a zz:City
          :p zz:locatedIn :d . :e zz:locatedIn :d            | :p zz:nearTo :e
          :a zz:nearTo :b . :b zz:nearTo :c                  | :a zz:nearTo :c
          """)
  void doesNotEntail(String asserted, String wanted) {
    assertFalse(infer(graph(asserted)).contains(graph(wanted).find().next()));
  }

  @Test
  void doesNotRepeatWhatIsAsserted() {
    Graph asserted = graph(":p zz:locatedIn :d . :d zz:locatedIn :c . :p zz:locatedIn :c");
    infer(asserted).find().forEachRemaining(t -> assertFalse(asserted.contains(t), t.toString()));
  }

  @Test
  void neverEntailsALiteralAsASubjectOrATopClass() {
    Graph inferred = infer(graph(":e zz:foundedOn '1958' ; zz:note 'x' . :c a zz:City"));
    inferred
        .find()
        .forEachRemaining(
            t -> {
              assertFalse(t.getSubject().isLiteral(), t.toString());
              assertFalse(t.getObject().equals(OWL.Thing.asNode()), t.toString());
              assertFalse(t.getObject().equals(RDFS.Resource.asNode()), t.toString());
            });
  }

  @Test
  void endsOnACircle() {
    Graph inferred = infer(graph(":a zz:locatedIn :b . :b zz:locatedIn :a"));
    assertTrue(inferred.contains(graph(":a zz:locatedIn :a").find().next()));
  }

  @Test
  void joinsTriplesOfDifferentGraphs() {
    Graph one = graph(":p zz:locatedIn :d");
    Graph other = graph(":d zz:locatedIn :c");
    Graph union = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(union, one);
    GraphUtil.addInto(union, other);
    Graph inferred = GraphFactory.createDefaultGraph();
    new Inference(ONTOLOGY).infer(List.of(one, other), union, inferred::add);
    assertTrue(inferred.contains(graph(":p zz:locatedIn :c").find().next()));
  }

  @Test
  void entailsNothingThatItWouldNotEntailAtOnce() {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      Graph asserted = randomGraph(random);
      Graph inferred = infer(asserted);
      Graph all = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(all, asserted);
      GraphUtil.addInto(all, inferred);
      assertEquals(Set.of(), triples(infer(all)));
      assertEquals(asserted.size() + inferred.size(), all.size());
    }
  }

  private static Graph randomGraph(Random random) {
    List<String> properties =
        List.of(
            "locatedIn",
            "partOf",
            "hasPart",
            "nearTo",
            "worksFor",
            "holdsPost",
            "postOf",
            "takesPlaceIn",
            "subsidiaryOf",
            "hasSubsidiary",
            "inIndustry");
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 12; i++) {
      graph.add(
          NodeFactory.createURI("https://example.org/" + random.nextInt(6)),
          NodeFactory.createURI(
              Iris.DEFAULT.term(properties.get(random.nextInt(properties.size())))),
          NodeFactory.createURI("https://example.org/" + random.nextInt(6)));
    }
    graph.add(
        NodeFactory.createURI("https://example.org/0"),
        RDF.type.asNode(),
        NodeFactory.createURI(Iris.DEFAULT.term("City")));
    return graph;
  }

  private static Set<Triple> triples(Graph graph) {
    return new HashSet<>(graph.find(Node.ANY, Node.ANY, Node.ANY).toList());
  }

  private static Graph infer(Graph asserted) {
    Graph union = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(union, asserted);
    Graph inferred = GraphFactory.createDefaultGraph();
    new Inference(ONTOLOGY).infer(List.of(asserted), union, inferred::add);
    return inferred;
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIXES + turtle + " .", Lang.TURTLE).toGraph();
  }
}
