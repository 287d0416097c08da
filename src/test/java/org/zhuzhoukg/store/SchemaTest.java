package org.zhuzhoukg.store;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final String PREFIXES =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <https://example.org/>
      """;

  @Test
  void closesClassesUpward() {
    Schema schema = schema(":a rdfs:subClassOf :b . :b rdfs:subClassOf :c , owl:Thing");
    assertEquals(Set.of("b", "c"), names(schema.superClasses(node("a"))));
    assertEquals(Set.of(), schema.superClasses(node("c")));
  }

  @Test
  void takesEquivalentClassesForEachOthersSuperclass() {
    Schema schema = schema(":a owl:equivalentClass :b . :b rdfs:subClassOf :c");
    assertEquals(Set.of("b", "c"), names(schema.superClasses(node("a"))));
    assertEquals(Set.of("a", "c"), names(schema.superClasses(node("b"))));
  }

  @Test
  void leavesOutClassesWithoutAName() {
    assertEquals(
        Set.of(), schema(":a rdfs:subClassOf [ a owl:Restriction ]").superClasses(node("a")));
  }

  @Test
  void takesASymmetricPropertyForItsOwnInverse() {
    assertEquals(Set.of("p"), names(schema(":p a owl:SymmetricProperty").inverses(node("p"))));
  }

  @Test
  void readsAnInverseBothWays() {
    Schema schema = schema(":p owl:inverseOf :q");
    assertEquals(Set.of("q"), names(schema.inverses(node("p"))));
    assertEquals(Set.of("p"), names(schema.inverses(node("q"))));
  }

  @Test
  void findsChainsByBothEnds() {
    Schema schema = schema(":r owl:propertyChainAxiom ( :p :q )");
    assertEquals(node("r"), schema.chainsFrom(node("p")).get(0).entailed());
    assertEquals(node("r"), schema.chainsTo(node("q")).get(0).entailed());
    assertTrue(schema.chainsFrom(node("q")).isEmpty());
  }

  @Test
  void refusesAChainThatIsNotOfTwo() {
    String message =
        assertThrows(
                IllegalStateException.class, () -> schema(":r owl:propertyChainAxiom ( :p :q :s )"))
            .getMessage();
    assertEquals("property chain of https://example.org/r has 3 members, not 2", message);
  }

  private static Schema schema(String turtle) {
    return new Schema(RDFParser.fromString(PREFIXES + turtle + " .", Lang.TURTLE).toGraph());
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static Set<String> names(Set<Node> nodes) {
    return nodes.stream()
        .map(n -> n.getURI().substring("https://example.org/".length()))
        .collect(toSet());
  }
}
