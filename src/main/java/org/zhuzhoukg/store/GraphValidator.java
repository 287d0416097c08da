package org.zhuzhoukg.store;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.util.FmtUtils;

/** Validates a graph against the <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
public final class GraphValidator {

  private static final Pattern ENGLISH = Pattern.compile("\"([^\"]*)\"@en");

  private final Shapes shapes;

  /** Validates with the ontology's shapes. */
  public GraphValidator(Ontology ontology) {
    this.shapes = Shapes.parse(ontology.shapes());
  }

  /** What breaks a shape, in the order of the nodes; empty if the graph conforms. */
  public List<Violation> validate(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    return report.getEntries().stream()
        .map(GraphValidator::violation)
        .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::rule))
        .toList();
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
