package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Coverage;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.FactFile;
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
