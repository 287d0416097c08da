package org.zhuzhoukg.store;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.util.FmtUtils;

/** Validates a graph against the <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
public final class GraphValidator {

  private static final Pattern ENGLISH = Pattern.compile("\"([^\"]*)\"@en");

  private static final int PART = 2000;

  private final Shapes shapes;

  /** Validates with the ontology's shapes. */
  public GraphValidator(Ontology ontology) {
    this.shapes = Shapes.parse(ontology.shapes());
  }

  /** What breaks a shape, in the order of the nodes; empty if the graph conforms. */
  public List<Violation> validate(Graph graph) {
    return shapes.getTargetShapes().stream()
        .flatMap(shape -> parts(shape, graph))
        .parallel()
        .flatMap(part -> part.report(shapes, graph))
        .map(GraphValidator::violation)
        .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::rule))
        .toList();
  }

  private static Stream<Part> parts(Shape shape, Graph graph) {
    List<Node> nodes = List.copyOf(VLib.focusNodes(graph, shape));
    return IntStream.iterate(0, from -> from < nodes.size(), from -> from + PART)
        .mapToObj(from -> nodes.subList(from, Math.min(from + PART, nodes.size())))
        .map(part -> new Part(shape, part));
  }

  /** Some nodes that a shape is about, for one thread to validate. */
  private record Part(Shape shape, List<Node> nodes) {

    Stream<ReportEntry> report(Shapes shapes, Graph graph) {
      ValidationContext context = ValidationContext.create(shapes, graph);
      nodes.forEach(node -> VLib.validateShape(context, graph, shape, node));
      return context.hasViolation()
          ? context.generateReport().getEntries().stream()
          : Stream.empty();
    }
  }

  private static Violation violation(ReportEntry entry) {
    String path = entry.resultPath() == null ? "shape" : entry.resultPath().toString();
    return new Violation(path, name(entry.focusNode()), english(entry.message()));
  }

  /** Of a message in several languages, which Jena joins, the English one. */
  private static String english(String message) {
    Matcher matcher = ENGLISH.matcher(message);
    return matcher.find() ? matcher.group(1) : message;
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : FmtUtils.stringForNode(node);
  }
}
