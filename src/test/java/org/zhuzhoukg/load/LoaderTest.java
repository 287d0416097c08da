package org.zhuzhoukg.load;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.Problem;

class LoaderTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "mini.nq");

  /** Title, label and description of the whole in two languages, and its two sources. */
  private static final int OF_THE_WHOLE = 8;

  @TempDir private Path directory;

  @Test
  void loadsEverythingThatIsThere() throws IOException {
    LoadResult result = load(Mini.DATA);
    assertEquals(List.of(), result.rejected());
    assertEquals(List.of(), result.violations());
    assertTrue(result.isClean());
    Totals totals = result.totals();
    assertEquals(2, totals.documents());
    assertEquals(19, totals.entities());
    assertEquals(11, totals.observations());
    assertEquals(8, totals.statements());
    assertEquals(18, totals.evidences());
    assertEquals(2, totals.discrepancies());
    assertEquals(Files.readAllLines(GOLDEN).size() + OF_THE_WHOLE, totals.triples());
    assertTrue(totals.inferred() > 300);
  }

  /** If the change is meant: {@code cp target/mini.nq src/test/resources/mini.nq}. */
  @Test
  void writesTheGraphsOfTheMiniCityAsBefore() throws IOException {
    String quads =
        nquads(load(Mini.DATA))
            .lines()
            .filter(line -> !line.matches(".*/graph/(ontology|inferred|dataset)> \\."))
            .sorted()
            .collect(joining("\n", "", "\n"));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "mini.nq"), quads);
    assertSameLines(Files.readString(GOLDEN), quads);
  }

  @Tag("slow")
  @Test
  void givesTheSameBytesEachTime() throws IOException {
    assertSameLines(nquads(load(Mini.DATA)), nquads(load(Mini.DATA)));
  }

  @Tag("slow")
  @Test
  void givesTheSameBytesWhateverTheOrderOfFilesAndEntries() throws IOException {
    Path data = Mini.copyTo(directory);
    rename(data.resolve("facts/harbour-daily-2021.json"), "z.json");
    rename(data.resolve("facts/river-study-2019.json"), "a.json");
    rename(data.resolve("catalogue/region.json"), "zz.json");
    rename(data.resolve("catalogue/units.json"), "zzz.json");
    rename(data.resolve("catalogue/population.json"), "0.json");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        reverse(file);
      }
    }
    assertSameLines(nquads(load(Mini.DATA)), nquads(load(data)));
  }

  @Test
  void readsTheOtherFilesWhereOneIsNotJson() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("facts/harbour-daily-2021.json"), "\"observations\": [", "");
    LoadResult result = load(data);
    LoadOutcome.Rejected bad =
        assertInstanceOf(LoadOutcome.Rejected.class, result.outcomes().get(0));
    assertEquals("harbour-daily-2021.json", bad.file());
    assertEquals(4, bad.problem().line());
    LoadOutcome.Loaded good = assertInstanceOf(LoadOutcome.Loaded.class, result.outcomes().get(1));
    assertEquals(3, good.facts().observations().size());
    assertTrue(result.isServable());
    assertFalse(result.isClean());
  }

  @Test
  void saysThatADiscrepancyConcernsAFactThatWasNotLoaded() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.delete(data.resolve("facts/harbour-daily-2021.json"));
    LoadResult result = load(data);
    assertEquals(
        List.of("output-headline-without-bound"),
        result.rejected().stream().map(Problem::thing).toList());
    assertEquals(1, result.totals().discrepancies());
  }

  @Test
  void keepsTheGoodFactsOfAFileWithABadOne() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("facts/harbour-daily-2021.json"), "\"value\": 320", "\"value\": 32");
    LoadResult result = load(data);
    assertEquals(
        List.of("chengnan-factories-2021"),
        result.rejected().stream().map(Problem::thing).toList());
    assertEquals(10, result.totals().observations());
    assertFalse(nquads(result).contains("harbour-daily-2021.chengnan-factories-2021>"));
  }

  @Test
  void namesABadFileBeforeWhatFollowsFromIt() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.writeString(data.resolve("facts/harbour-daily-2021.json"), "{\"document\": \"x\",");
    assertEquals(
        List.of("harbour-daily-2021.json", "discrepancies.json"),
        load(data).rejected().stream().map(Problem::file).toList());
  }

  @Test
  void rejectsASecondFileOfADocument() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.copy(Mini.factFile(Mini.NEWS), data.resolve("facts/more.json"));
    LoadResult result = load(data);
    assertEquals(
        List.of("more.json: harbour-daily-2021 — another file holds this document's facts"),
        result.rejected().stream().map(Problem::toString).toList());
    assertEquals(11, result.totals().observations());
  }

  @Test
  void rejectsTheFactsOfADocumentThatIsNotKnown() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("documents.json"), "\"id\": \"river-study-2019\"", "\"id\": \"lake\"");
    LoadResult result = load(data);
    assertTrue(
        result.rejected().stream()
            .anyMatch(p -> p.message().startsWith("document 'river-study-2019' is not in")),
        result.rejected().toString());
    assertEquals(8, result.totals().observations());
  }

  @Test
  void doesNotServeAGraphWithoutFacts() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.delete(data.resolve("facts/harbour-daily-2021.json"));
    Files.delete(data.resolve("facts/river-study-2019.json"));
    Files.delete(data.resolve("discrepancies.json"));
    LoadResult result = load(data);
    assertEquals(List.of(), result.rejected());
    assertFalse(result.isServable());
  }

  @Test
  void doesNotServeAGraphThatBreaksAShape() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("catalogue/indicator.json"), "\"nature\": \"stock\"", "\"nature\": \"level\"");
    LoadResult result = load(data);
    assertEquals(1, result.violations().size(), result.violations().toString());
    assertTrue(result.violations().get(0).focus().endsWith("id/indicator/factories"));
    assertFalse(result.isServable());
  }

  @Test
  void doesNotServeWhatLiesInAPerson() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("facts/harbour-daily-2021.json"),
        "\"object\": \"park/tianjiawan\"",
        "\"object\": \"person/li-ming\"");
    assertFalse(load(data).violations().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents.json", "catalogue", "facts"})
  void saysWhichPartOfTheDataIsMissing(String part) throws IOException {
    Path data = Mini.copyTo(directory);
    rename(data.resolve(part), "elsewhere");
    String message = assertThrows(IOException.class, () -> load(data)).getMessage();
    assertTrue(message.contains(part + " is missing"), message);
  }

  @Test
  void loadsOnWhereDocumentsAreNotJson() throws IOException {
    Path data = Mini.copyTo(directory);
    Files.writeString(data.resolve("documents.json"), "{");
    LoadResult result = load(data);
    assertEquals("documents.json", result.rejected().get(0).file());
    assertEquals(2, result.outcomes().size());
    assertFalse(result.isServable());
  }

  @Test
  void tellsHowItGoesOn() throws IOException {
    List<String> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void file(LoadOutcome outcome, int done, int of) {
            told.add(outcome.file() + " " + done + "/" + of);
          }

          @Override
          public void stage(String name) {
            told.add(name);
          }
        };
    new Loader(Mini.DATA, progress).load();
    assertEquals(
        List.of(
            "catalogue",
            "facts",
            "harbour-daily-2021.json 1/2",
            "river-study-2019.json 2/2",
            "infer",
            "validate"),
        told);
  }

  static LoadResult load(Path data) throws IOException {
    return new Loader(data, Progress.SILENT).load();
  }

  static String nquads(LoadResult result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(result.graph().iris())
        .write(result.graph().dataset(), Exporter.Format.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Compares texts, and shows of a difference no more than the lines that differ. */
  static void assertSameLines(String expected, String actual) {
    assertEquals(List.of(), without(expected, actual), "lines that are missing");
    assertEquals(List.of(), without(actual, expected), "lines that are new");
    assertTrue(expected.equals(actual), "the lines are the same, their order differs");
  }

  private static List<String> without(String one, String other) {
    Set<String> lines = new HashSet<>(other.lines().toList());
    return one.lines().filter(line -> !lines.contains(line)).limit(5).toList();
  }

  private static void rename(Path file, String name) throws IOException {
    Files.move(file, file.resolveSibling(name));
  }

  /** Reverses the entries of each list, which stand one to a line. */
  private static void reverse(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(": [")) {
        first = i + 1;
      } else if (lines.get(i).matches(" {2}],?")) {
        List<String> entries = lines.subList(first, i);
        entries.replaceAll(line -> line.replaceFirst("},$", "}"));
        Collections.reverse(entries);
        entries.subList(0, entries.size() - 1).replaceAll(line -> line + ",");
      }
    }
    Files.write(file, lines);
  }

  @Test
  void refusesToWithdrawWhatTheCatalogueHolds() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("withdrawn.json"), "park/never-built", "park/tianjiawan");
    LoadResult result = new Loader(data, Progress.SILENT).load();
    assertEquals(1, result.rejected().size());
    assertTrue(result.rejected().get(0).toString().contains("take it out there"));
  }

  @Test
  void namesTheNearestOfWhatShallStandInAWithdrawnThingsPlace() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("withdrawn.json"), "linjiang-shipyard", "linjiang-shipyart");
    LoadResult result = new Loader(data, Progress.SILENT).load();
    assertEquals(1, result.rejected().size());
    assertTrue(
        result
            .rejected()
            .get(0)
            .toString()
            .contains("did you mean 'enterprise/linjiang-shipyard'"));
  }
}
