package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class QuickShapesTest {

  private static final Shapes SHAPES =
      Shapes.parse(
          RDFParser.fromString(
                  """
          PREFIX : <urn:>
          PREFIX sh: <http://www.w3.org/ns/shacl#>
          :Class sh:targetSubjectsOf :p ; sh:property [ sh:path :p ; sh:class :A ; sh:message "class" ] .
          :Or sh:targetSubjectsOf :p ; sh:property [ sh:path :p ; sh:or ( [ sh:class :A ] [ sh:class :C ] ) ] .
          :OrInOr sh:targetSubjectsOf :q ;
            sh:or ( [ sh:not [ sh:path :p ; sh:hasValue :n1 ] ]
              [ sh:or ( [ sh:path :q ; sh:maxCount 1 ] [ sh:property [ sh:path :p ; sh:minCount 2 ] ] ) ] ) .
          :Xone sh:targetClass :B ; sh:xone ( [ sh:path :p ; sh:minCount 1 ] [ sh:path :q ; sh:minCount 1 ] ) .
          :Not sh:targetClass :C ; sh:not [ sh:path ( :p :q ) ; sh:minCount 1 ] .
          :Qualified sh:targetSubjectsOf :q ; sh:property
            [ sh:path :q ; sh:qualifiedValueShape [ sh:class :B ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 2 ] .
          :Least sh:targetSubjectsOf :p ; sh:property
            [ sh:path :p ; sh:qualifiedValueShape [ sh:class :A ] ; sh:qualifiedMinCount 2 ] .
          :Apart sh:targetSubjectsOf :p ; sh:property
            [ sh:path :p ; sh:qualifiedValueShape [ sh:class :A ] ; sh:qualifiedMaxCount 1 ; sh:qualifiedValueShapesDisjoint true ] ,
            [ sh:path :p ; sh:qualifiedValueShape [ sh:class :B ] ; sh:qualifiedMaxCount 1 ; sh:qualifiedValueShapesDisjoint true ] .
          """,
                  Lang.TURTLE)
              .toGraph());

  private final Random random = new Random(16);

  @Test
  void reportWhatJenaReports() {
    int broken = 0;
    for (int i = 0; i < 300; i++) {
      Graph graph = graph();
      for (Shape shape : SHAPES.getTargetShapes()) {
        List<String> wanted = report(shape, shape, graph);
        assertEquals(wanted, report(QuickShapes.of(shape), shape, graph), graph::toString);
        broken += wanted.size();
      }
    }
    assertTrue(broken > 1000, "only " + broken + " violations to compare");
  }

  /** Some nodes of some classes, a class below another one, and links between them. */
  private Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(Triple.create(node("B"), RDFS.subClassOf.asNode(), node("A")));
    List<Node> nodes = IntStream.range(0, 5).mapToObj(i -> node("n" + i)).toList();
    nodes.forEach(n -> graph.add(Triple.create(n, RDF.type.asNode(), node(any("A", "B", "C")))));
    for (int links = random.nextInt(12); links > 0; links--) {
      Node object = random.nextInt(6) == 0 ? NodeFactory.createLiteralString("text") : any(nodes);
      graph.add(Triple.create(any(nodes), node(any("p", "q")), object));
    }
    return graph;
  }

  private String any(String... names) {
    return any(List.of(names));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static Node node(String name) {
    return NodeFactory.createURI("urn:" + name);
  }

  private static List<String> report(Shape shape, Shape targets, Graph graph) {
    ValidationContext context = ValidationContext.create(SHAPES, graph);
    for (Node node : VLib.focusNodes(graph, targets)) {
      VLib.validateShape(context, graph, shape, node);
    }
    return context.generateReport().getEntries().stream()
        .map(QuickShapesTest::line)
        .sorted()
        .toList();
  }

  private static String line(ReportEntry entry) {
    return String.join(
        " | ",
        String.valueOf(entry.focusNode()),
        String.valueOf(entry.resultPath()),
        String.valueOf(entry.value()),
        String.valueOf(entry.sourceConstraintComponent()),
        entry.message());
  }
}
