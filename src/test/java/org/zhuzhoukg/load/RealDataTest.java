package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Coverage;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.Point;
import org.zhuzhoukg.text.SourceTexts;

/** The data of this repository. */
class RealDataTest {

  private static final Path TEXTS = Path.of("..", "shared", "documents");

  private static LoadResult result;

  @BeforeAll
  static void loads() throws IOException {
    result = LoaderTest.load(Path.of("data"));
  }

  @Test
  void rejectsNothing() {
    assertEquals(List.of(), result.rejected());
  }

  @Test
  void breaksNoShapeAndNoConstraint() {
    assertEquals(List.of(), result.violations());
  }

  @Test
  void holdsWhatTheFiveDocumentsSay() {
    Totals totals = result.totals();
    assertEquals(5, totals.documents());
    assertTrue(totals.observations() >= 380, totals::toString);
    assertTrue(totals.statements() >= 1000, totals::toString);
    assertTrue(totals.entities() >= 900, totals::toString);
    assertTrue(totals.discrepancies() > 0, totals::toString);
    assertEquals(5, result.outcomes().size());
  }

  @Test
  void losesNoCandidate() {
    for (FactFile file : facts()) {
      assertEquals(
          file.candidates(),
          file.observations().size() + file.statements().size(),
          file.document());
    }
  }

  @Test
  void hasEvidenceForEveryFactInItsOwnDocument() {
    for (FactFile file : facts()) {
      Stream.<Fact>concat(file.observations().stream(), file.statements().stream())
          .forEach(
              fact -> {
                assertTrue(fact.evidence().size() > 0, fact::id);
                fact.evidence().forEach(place -> assertEquals(file.document(), place.document()));
              });
    }
  }

  /** A typing error, or latitude and longitude exchanged, would put one of them elsewhere. */
  @Test
  void placesItsDistrictsInsideTheCity() {
    Map<String, Point> points = new HashMap<>();
    for (Entity entity : result.entities()) {
      if (entity.within().equals(Optional.of("city/zhuzhou"))) {
        entity.point().ifPresent(point -> points.put(entity.reference(), point));
      }
    }
    assertEquals(9, points.size());
    points.forEach(
        (place, point) -> {
          double north = point.latitude().doubleValue();
          double east = point.longitude().doubleValue();
          assertTrue(north > 26.0 && north < 28.1 && east > 112.9 && east < 114.2, place);
        });
    assertTrue(east(points, "district/liling") > east(points, "district/hetang"));
    assertTrue(east(points, "district/hetang") > east(points, "district/tianyuan"));
    assertEquals(
        points.get("district/yanling").latitude(),
        points.values().stream().map(Point::latitude).min(BigDecimal::compareTo).orElseThrow());
  }

  private static double east(Map<String, Point> points, String place) {
    return points.get(place).longitude().doubleValue();
  }

  @Test
  void saysWherePlacesAreNoFinerThanAKilometreAndNoTwoAtOneSpot() {
    Set<Point> seen = new HashSet<>();
    for (Entity entity : result.entities()) {
      entity
          .point()
          .ifPresent(
              point -> {
                assertTrue(point.latitude().scale() <= 2, entity::reference);
                assertTrue(point.longitude().scale() <= 2, entity::reference);
                assertTrue(seen.add(point), entity::reference);
              });
    }
    assertTrue(seen.size() > 20);
  }

  @Tag("slow")
  @Test
  void givesTheSameBytesEachTime() throws IOException {
    LoaderTest.assertSameLines(
        LoaderTest.nquads(result), LoaderTest.nquads(LoaderTest.load(Path.of("data"))));
  }

  @Test
  void accountsForEveryNumberOfTheSourceTexts() throws IOException {
    assumeTrue(Files.isDirectory(TEXTS), "the source texts are not part of the repository");
    Verification verification = Verification.of(result, SourceTexts.read(TEXTS));
    assertEquals(List.of(), verification.problems());
    for (Coverage coverage : verification.coverages()) {
      assertEquals(List.of(), coverage.uncovered(), coverage.document());
      assertEquals(List.of(), coverage.bareSentences(), coverage.document());
    }
    assertEquals(5, verification.coverages().size());
    assertTrue(verification.isComplete());
  }

  private static List<FactFile> facts() {
    return result.documents().stream().map(d -> result.facts(d.id()).orElseThrow()).toList();
  }
}
