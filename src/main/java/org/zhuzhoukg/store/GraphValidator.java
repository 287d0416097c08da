package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDFS;

/** Validates a graph against the <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes. */
public final class GraphValidator {

  private static final Pattern MESSAGE = Pattern.compile("\"([^\"]*)\"@(en|zh)");

  private static final int PART = 250;

  /** The <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prebound">focus node</a>. */
  private static final Var THIS = Var.alloc("this");

  private final Shapes shapes;
  private final Map<Node, ShapeReads> reads = new ConcurrentHashMap<>();

  /** Validates with the ontology's shapes. */
  public GraphValidator(Ontology ontology) {
    this.shapes = Shapes.parse(ontology.shapes());
  }

  /**
   * What breaks a shape, in the order of the nodes; empty if the graph conforms. Several threads
   * read the graph.
   */
  public List<Violation> validate(Graph graph) {
    return violations(shape -> parts(shape, graph).parallel(), graph, () -> {});
  }

  /**
   * The same by the thread that asks, alone.
   *
   * @param budget asked at each node
   * @throws org.apache.jena.query.QueryCancelledException if the budget ends it
   */
  public List<Violation> validate(Graph graph, Budget budget) {
    return violations(shape -> parts(shape, graph), graph, budget::check);
  }

  /** How many nodes of a graph each shape looks at, by the shape's IRI, in the IRIs' order. */
  public Map<String, Integer> focusNodes(Graph graph) {
    Map<String, Integer> nodes = new TreeMap<>();
    shapes
        .getTargetShapes()
        .forEach(
            shape ->
                nodes.put(shape.getShapeNode().toString(), VLib.focusNodes(graph, shape).size()));
    return nodes;
  }

  /**
   * One shape after another: so not the nodes of all are held at once, and no thread that has done
   * its shapes waits for another one, whose parts it cannot take.
   */
  private List<Violation> violations(
      Function<Shape, Stream<Part>> parts, Graph data, Runnable onNode) {
    Graph graph = data instanceof GraphMem2 ? data : new StarCache(data);
    return shapes.getTargetShapes().stream()
        .flatMap(
            shape ->
                parts
                    .apply(shape)
                    .flatMap(part -> part.report(shapes, graph, onNode))
                    .toList()
                    .stream())
        .map(GraphValidator::violation)
        .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::rule))
        .toList();
  }

  /**
   * What breaks a shape in a graph that conformed before some triples changed.
   *
   * @param changed the triples that were added or removed
   * @param graph the graph after the change
   */
  List<Violation> validate(Set<Triple> changed, Graph graph) {
    if (changed.stream().anyMatch(t -> t.getPredicate().equals(RDFS.subClassOf.asNode()))) {
      return validate(graph);
    }
    return violations(shape -> parts(shape, changed, graph).parallel(), graph, () -> {});
  }

  private Stream<Part> parts(Shape shape, Set<Triple> changed, Graph graph) {
    Optional<Set<Node>> touched =
        reads
            .computeIfAbsent(shape.getShapeNode(), s -> new ShapeReads(shape))
            .touched(changed, graph);
    return touched.isEmpty()
        ? parts(shape, graph)
        : parts(
            shape, touched.get().stream().filter(n -> VLib.isFocusNode(shape, n, graph)).toList());
  }

  private static Stream<Part> parts(Shape shape, Graph graph) {
    Collection<Node> nodes = VLib.focusNodes(graph, shape);
    return parts(shape, query(shape).map(q -> found(q, nodes, graph)).orElse(List.copyOf(nodes)));
  }

  /** The query of a shape that has no other rule. */
  private static Optional<Query> query(Shape shape) {
    List<Constraint> rules = List.copyOf(shape.getConstraints());
    return rules.size() == 1
            && shape.getPropertyShapes().isEmpty()
            && rules.get(0) instanceof SparqlConstraint rule
            && rule.getQuery().isSelectType()
        ? Optional.of(rule.getQuery())
        : Optional.empty();
  }

  /** Asked once of the graph, a query finds whom it would find asked of each node. */
  private static List<Node> found(Query query, Collection<Node> nodes, Graph graph) {
    Set<Node> found = new LinkedHashSet<>();
    try (QueryExec rows = QueryExec.graph(graph).query(query).build()) {
      rows.select().forEachRemaining(row -> found.add(row.get(THIS)));
    }
    found.retainAll(nodes);
    return List.copyOf(found);
  }

  private static Stream<Part> parts(Shape shape, List<Node> nodes) {
    return IntStream.range(0, (nodes.size() + PART - 1) / PART)
        .mapToObj(part -> nodes.subList(part * PART, Math.min((part + 1) * PART, nodes.size())))
        .map(part -> new Part(shape, part));
  }

  /** Some nodes that a shape is about, for one thread to validate. */
  private record Part(Shape shape, List<Node> nodes) {

    Stream<ReportEntry> report(Shapes shapes, Graph graph, Runnable onNode) {
      ValidationContext context = ValidationContext.create(shapes, graph);
      Shape quick = QuickShapes.of(shape);
      for (Node node : nodes) {
        onNode.run();
        VLib.validateShape(context, graph, quick, node);
      }
      return context.hasViolation()
          ? context.generateReport().getEntries().stream()
          : Stream.empty();
    }
  }

  private static Violation violation(ReportEntry entry) {
    String path = entry.resultPath() == null ? "shape" : entry.resultPath().toString();
    return new Violation(path, name(entry.focusNode()), wording(entry.message()));
  }

  /** A message in several languages, which Jena joins; its own has one, English. */
  private static Wording wording(String message) {
    Map<String, String> known = new HashMap<>();
    MESSAGE.matcher(message).results().forEach(m -> known.put(m.group(2), m.group(1)));
    return new Wording(known.getOrDefault("zh", message), known.getOrDefault("en", message));
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : FmtUtils.stringForNode(node);
  }
}
