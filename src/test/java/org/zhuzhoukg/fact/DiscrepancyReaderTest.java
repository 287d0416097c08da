package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;

class DiscrepancyReaderTest {

  private static final Set<String> FACTS =
      Set.of(Mini.NEWS + ".chengnan-output-2020", Mini.PAPER + ".shipyard-founder");

  @TempDir private Path directory;
  private Path file;
  private final DiscrepancyReader reader =
      new DiscrepancyReader(
          FACTS,
          Map.of(Mini.NEWS, Mini.document(Mini.NEWS), Mini.PAPER, Mini.document(Mini.PAPER)));

  @BeforeEach
  void copiesAGoodFile() throws IOException {
    file = Mini.copyTo(directory).resolve("discrepancies.json");
  }

  @Test
  void readsEveryEntry() {
    List<Discrepancy> found = reader.read(file);
    assertEquals(List.of(), reader.problems());
    assertEquals(2, found.size());
    assertEquals(FACTS, Set.copyOf(found.get(0).concerns()));
    assertEquals("2O17年", found.get(1).evidence().get(0).words());
  }

  @Test
  void namesTheUnknownFactAndTheNearestKnownOne() throws IOException {
    rejects(
        "shipyard-founder",
        "shipyard-foundr",
        "concerns no loaded fact: 'river-study-2019.shipyard-foundr', did you mean"
            + " 'river-study-2019.shipyard-founder'?");
  }

  @Test
  void namesTheUnknownDocumentAndTheNearestKnownOne() throws IOException {
    rejects(
        "\"document\": \"river-study-2019\"",
        "\"document\": \"river-study-2018\"",
        "no document 'river-study-2018', did you mean 'river-study-2019'?");
  }

  @Test
  void namesTheUnknownKeyAndTheNearestKnownOne() throws IOException {
    rejects("\"kind\"", "\"kin\"", "'kind' is missing");
    assertEquals(1, reader.problems().size());
  }

  @Test
  void rejectsWhatPointsNowhere() throws IOException {
    rejects(
        "[\"" + Mini.NEWS + ".chengnan-output-2020\", \"" + Mini.PAPER + ".shipyard-founder\"]",
        "[]",
        "'concerns' or 'evidence' must say what it is about");
  }

  @Test
  void rejectsEvidenceThatQuotesASentence() throws IOException {
    rejects(
        "\"words\": \"2O17年\"", "\"words\": \"" + "长".repeat(31) + "\"", "'words' quotes 1 to 30");
  }

  @Test
  void rejectsEvidenceAfterTheEndOfTheDocument() throws IOException {
    rejects("[76, 82]", "[76, 99999]", "range [76, 99999) ends after the document");
  }

  @Test
  void rejectsADuplicateId() throws IOException {
    rejects("\"shipyard-year-misread\"", "\"output-headline-without-bound\"", "duplicate id");
  }

  @Test
  void refusesAFileThatIsNotJson() throws IOException {
    Files.writeString(file, "{\"discrepancies\": [\n{]}");
    Problem problem = assertThrows(DataException.class, () -> reader.read(file)).problem();
    assertEquals(2, problem.line());
  }

  private void rejects(String good, String bad, String message) throws IOException {
    Mini.replace(file, good, bad);
    assertEquals(1, reader.read(file).size());
    assertEquals(1, reader.problems().size());
    assertTrue(
        reader.problems().get(0).message().startsWith(message), reader.problems().toString());
    assertTrue(reader.problems().get(0).line() > 1);
  }
}
