package org.zhuzhoukg.store;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code ontology/shapes.ttl}, by one Turtle file for each case in {@code shapes/}.
 *
 * <p>Each case is read together with the ontology and {@code context.ttl}, which holds what cases
 * refer to. An invalid case names in its header what the report must have, no more and no less.
 */
class ShapesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "shapes");
  private static final String ZZ = "https://w3id.org/zhuzhou-kg/ontology#";
  private static final String SHAPE = "https://w3id.org/zhuzhou-kg/shapes#";
  private static final String EXPECTS = "# expects: ";

  private static final Graph SHAPES_GRAPH = RDFDataMgr.loadGraph("ontology/shapes.ttl");
  private static final Shapes SHAPES = Shapes.parse(SHAPES_GRAPH);
  private static final GraphValidator VALIDATOR = new GraphValidator(Ontology.read());
  private static final Graph CONTEXT = context();

  private static Graph context() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String part : List.of("zz.ttl", "codes.ttl", "cube.ttl", "alignments.ttl")) {
      RDFDataMgr.read(graph, "ontology/" + part);
    }
    RDFDataMgr.read(graph, CASES.resolve("context.ttl").toString());
    return graph;
  }

  static Stream<Path> valid() throws IOException {
    return cases("valid.");
  }

  static Stream<Path> invalid() throws IOException {
    return cases("invalid.");
  }

  private static Stream<Path> cases(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(Path::getFileName)
          .filter(name -> name.toString().startsWith(prefix))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void valid(Path name) {
    assertEquals(Set.of(), report(name));
  }

  @ParameterizedTest
  @MethodSource
  void invalid(Path name) throws IOException {
    assertFalse(expected(name).isEmpty(), "the header must name what it expects");
    assertEquals(expected(name), report(name));
  }

  /** Which asks rules that are queries in its own way. */
  @Tag("slow")
  @ParameterizedTest
  @MethodSource("invalid")
  void isFoundByTheValidatorToo(Path name) {
    Graph graph = graph(name);
    assertEquals(
        names(entries(graph).map(entry -> entry.focusNode().toString())),
        names(VALIDATOR.validate(graph).stream().map(Violation::focus)));
  }

  @Test
  void everyConstraintThatHasAMessageHasAnInvalidCase() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (Path name : invalid().toList()) {
      expected(name).forEach(line -> broken.add(line.substring(0, line.indexOf(' '))));
    }
    assertEquals(subjectsOf(SHACL.message), broken);
  }

  @Test
  void everyMessageIsInBothLanguages() {
    for (Triple triple : SHAPES_GRAPH.find(Node.ANY, SHACL.message, Node.ANY).toList()) {
      Set<String> languages =
          SHAPES_GRAPH.stream(triple.getSubject(), SHACL.message, Node.ANY)
              .map(message -> message.getObject().getLiteralLanguage())
              .collect(toCollection(TreeSet::new));
      assertEquals(Set.of("en", "zh"), languages, triple.getSubject().toString());
    }
  }

  /** {@code zz:Fact} has no instances but those of its subclasses. */
  @Test
  void everyClassHasAShape() {
    Set<Node> targets =
        SHAPES_GRAPH.stream(Node.ANY, SHACL.targetClass, Node.ANY)
            .map(Triple::getObject)
            .collect(toCollection(HashSet::new));
    Set<String> without =
        CONTEXT.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
            .map(Triple::getSubject)
            .filter(node -> node.isURI() && node.getURI().startsWith(ZZ))
            .filter(node -> !targets.contains(node))
            .map(node -> node.getURI().substring(ZZ.length()))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of("Fact"), without);
  }

  /** A blank node has no name of its own. */
  private static Set<String> names(Stream<String> nodes) {
    return nodes.map(node -> node.startsWith("_:") ? "_:" : node).collect(toSet());
  }

  private static Set<String> report(Path name) {
    return entries(graph(name)).map(ShapesTest::line).collect(toCollection(TreeSet::new));
  }

  private static Graph graph(Path name) {
    Graph graph = GraphFactory.createDefaultGraph();
    CONTEXT.find().forEachRemaining(graph::add);
    RDFDataMgr.read(graph, CASES.resolve(name).toString());
    return graph;
  }

  private static Stream<ReportEntry> entries(Graph graph) {
    return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream();
  }

  private static String line(ReportEntry entry) {
    return shortName(entry.source()) + " " + shortName(entry.sourceConstraintComponent());
  }

  private static Set<String> expected(Path name) throws IOException {
    return Files.readString(CASES.resolve(name))
        .lines()
        .filter(line -> line.startsWith(EXPECTS))
        .map(line -> line.substring(EXPECTS.length()))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> subjectsOf(Node property) {
    return SHAPES_GRAPH.stream(Node.ANY, property, Node.ANY)
        .map(triple -> shortName(triple.getSubject()))
        .collect(toCollection(TreeSet::new));
  }

  private static String shortName(Node node) {
    return node.toString().replace(SHAPE, "shape:").replace(SHACL.getURI(), "sh:");
  }
}
