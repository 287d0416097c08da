package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code queries/cube}, by one broken data set for each constraint in {@code cube/}. */
class CubeValidatorTest {

  private static final Path CASES = Path.of("src", "test", "resources", "cube");
  private static final Graph AXIOMS = Ontology.read().axioms();
  private static final CubeValidator VALIDATOR = new CubeValidator();

  static List<String> constraints() {
    return VALIDATOR.constraints();
  }

  @Test
  void findsNothingWrongWithAGoodDataSet() {
    assertEquals(List.of(), validate());
  }

  @Test
  void findsNothingWrongWithTheOntologyAlone() {
    assertEquals(List.of(), VALIDATOR.validate(AXIOMS));
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void findsByOneConstraintAloneWhatBreaksIt(String constraint) {
    List<Violation> found = validate(constraint + ".ttl");
    assertEquals(List.of(constraint), found.stream().map(Violation::rule).distinct().toList());
    assertTrue(
        Set.of("https://example.org/bad", "https://example.org/good")
            .contains(found.get(0).focus()),
        found.toString());
    assertFalse(found.get(0).message().zh().isBlank());
  }

  @Test
  void namesBothObservationsOfTheSameDimensions() {
    assertEquals(1, validate("ic-12.ttl").size());
  }

  @Test
  void hasACaseForEachConstraintAndAConstraintForEachCase() throws java.io.IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      assertEquals(
          constraints(),
          files
              .map(f -> f.getFileName().toString().replace(".ttl", ""))
              .filter(name -> !name.equals("valid"))
              .sorted()
              .toList());
    }
    try (Stream<Path> files = Files.list(Path.of("queries", "cube"))) {
      assertEquals(
          constraints(),
          files
              .map(f -> f.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.replace(".rq", ""))
              .sorted()
              .toList());
    }
  }

  private static List<Violation> validate(String... cases) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, AXIOMS);
    RDFDataMgr.read(graph, CASES.resolve("valid.ttl").toString());
    for (String name : cases) {
      RDFDataMgr.read(graph, CASES.resolve(name).toString());
    }
    return VALIDATOR.validate(graph);
  }
}
