package org.zhuzhoukg.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.CubeValidator;
import org.zhuzhoukg.store.GraphValidator;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.Violation;

/**
 * What the rules say of the data of one version.
 *
 * @param version the data's fingerprint
 * @param at when they were checked
 * @param millis how long that took
 * @param focusNodes how many nodes each shape looks at, by the shape's IRI
 * @param constraints those of the cube
 * @param violations what breaks a rule
 */
record Checks(
    String version,
    Instant at,
    long millis,
    Map<String, Integer> focusNodes,
    List<QueryFile> constraints,
    List<Violation> violations) {

  /** Checks a graph, as far as the budget goes. It is read once: it may be far away. */
  static Checks of(String version, Graph graph, Budget budget) {
    Instant now = Instant.now();
    Graph copy = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              budget.check();
              copy.add(triple);
            });
    GraphValidator shapes = new GraphValidator(Ontology.read());
    CubeValidator cube = new CubeValidator();
    List<Violation> violations =
        Stream.concat(shapes.validate(copy, budget).stream(), cube.validate(copy, budget).stream())
            .toList();
    return new Checks(
        version,
        now,
        Duration.between(now, Instant.now()).toMillis(),
        shapes.focusNodes(copy),
        cube.queries(),
        violations);
  }

  /** How many nodes all shapes look at. */
  int nodes() {
    return focusNodes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What breaks a cube constraint. */
  long cubeViolations() {
    return violations.stream()
        .filter(v -> constraints.stream().anyMatch(c -> c.name().equals(v.rule())))
        .count();
  }

  /** What breaks a shape. */
  long shapeViolations() {
    return violations.size() - cubeViolations();
  }
}
