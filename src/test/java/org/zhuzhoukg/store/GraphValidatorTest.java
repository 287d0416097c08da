package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class GraphValidatorTest {

  private static final Ontology ONTOLOGY = Ontology.read();
  private static final GraphValidator VALIDATOR = new GraphValidator(ONTOLOGY);

  @Test
  void findsNothingWrongWithTheOntology() {
    assertEquals(List.of(), VALIDATOR.validate(ONTOLOGY.axioms()));
  }

  @Test
  void namesTheNodeThePathAndWhatToDo() {
    Graph graph =
        RDFParser.fromString(
                """
                PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <https://w3id.org/zhuzhou-kg/id/city/b> a zz:City ; rdfs:label "B"@en .
                <https://w3id.org/zhuzhou-kg/id/city/a> a zz:City ; rdfs:label "A"@en .
                """,
                Lang.TURTLE)
            .toGraph();
    GraphUtil.addInto(graph, ONTOLOGY.axioms());
    List<Violation> found = VALIDATOR.validate(graph);
    assertEquals(
        List.of("https://w3id.org/zhuzhou-kg/id/city/a", "https://w3id.org/zhuzhou-kg/id/city/b"),
        found.stream().map(Violation::focus).toList());
    assertTrue(found.get(0).rule().contains("label"), found.get(0).rule());
    assertEquals(
        new Wording("请补充中文 rdfs:label（@zh）。", "Give it a Chinese rdfs:label (@zh)."),
        found.get(0).message());
    assertEquals(found, VALIDATOR.validate(graph, new Budget(Duration.ofMinutes(1))));
  }

  @Test
  void endsWithItsBudget() {
    Budget budget = new Budget(Duration.ofMinutes(1));
    budget.stop(Budget.Stop.GONE);
    assertThrows(
        QueryCancelledException.class, () -> VALIDATOR.validate(ONTOLOGY.axioms(), budget));
  }

  @Test
  void tellsItsOwnPropertiesByTheirLocalNames() {
    assertTrue(
        ONTOLOGY.properties(Iris.DEFAULT).containsAll(List.of("locatedIn", "foundedOn", "about")));
    assertFalse(ONTOLOGY.properties(Iris.DEFAULT).contains("City"));
    assertTrue(ONTOLOGY.properties(Iris.DEFAULT).stream().noneMatch(name -> name.contains(":")));
  }
}
