package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.SourceTexts;

class VerificationTest {

  @TempDir private Path directory;

  @Test
  void isCompleteForTheMiniCity() throws IOException {
    Verification verification = verify(Mini.DATA, Mini.TEXTS);
    assertEquals(List.of(), verification.problems());
    assertTrue(verification.isComplete());
    assertEquals(19, verification.pointers());
    assertEquals(2, verification.coverages().size());
  }

  @Test
  void namesTheFactWhoseWordsDoNotStandAtTheirRange() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("facts/harbour-daily-2021.json"), "\"words\": \"第2位\"", "\"words\": \"第2名\"");
    Verification verification = verify(data, Mini.TEXTS);
    assertFalse(verification.isComplete());
    assertEquals(
        List.of("machine-tools-output-rank-2020"),
        verification.problems().stream().map(Problem::thing).toList());
  }

  @Test
  void checksTheEvidenceOfDiscrepancies() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("discrepancies.json"), "2O17年", "2017年");
    assertEquals(
        List.of("shipyard-year-misread"),
        verify(data, Mini.TEXTS).problems().stream().map(Problem::thing).toList());
  }

  @Test
  void findsANumberThatNoFactCovers() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("facts/harbour-daily-2021.json"),
        "\"words\": [\"一座\"]",
        "\"words\": [\"二座\"]");
    Verification verification = verify(data, Mini.TEXTS);
    assertEquals(List.of(), verification.problems());
    assertFalse(verification.isComplete());
    assertEquals("一", verification.coverages().get(0).uncovered().get(0).words());
  }

  @Test
  void missesTheTextOfADocument() throws IOException {
    Files.copy(Mini.TEXTS.resolve("river-study-2019.txt"), directory.resolve("renamed"));
    Verification verification = verify(Mini.DATA, directory);
    assertEquals(
        List.of("harbour-daily-2021"),
        verification.problems().stream().map(Problem::file).toList());
    assertFalse(verification.isComplete());
  }

  @Test
  void isNotCompleteWhereADocumentHasNoFactFile() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.delete(data.resolve("facts/river-study-2019.json"));
    assertFalse(verify(data, Mini.TEXTS).isComplete());
  }

  private static Verification verify(Path data, Path texts) throws IOException {
    return Verification.of(LoaderTest.load(data), SourceTexts.read(texts));
  }
}
