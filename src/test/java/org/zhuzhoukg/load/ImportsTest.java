package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Problem;

class ImportsTest {

  private static final String TRIPLE =
      "<https://example.org/a> <https://example.org/label> \"𡈼家湾\"@zh .\n";
  private static final String GRAPH = "https://w3id.org/zhuzhou-kg/graph/import/harbours";

  @TempDir private Path directory;
  private Path data;
  private Imports imports;

  @BeforeEach
  void copiesAGoodDirectory() throws IOException {
    data = Mini.copyTo(directory.resolve("data"));
    imports = new Imports(data);
  }

  @Test
  void loadsAsAGraphOfItsOwn() throws IOException {
    assertEquals(1, imports.add(file("a.ttl", TRIPLE), "harbours"));
    LoadResult result = LoaderTest.load(data);
    assertTrue(result.isClean());
    assertEquals(GRAPH, imports.graph("harbours"));
    assertEquals(1, result.graph().graph(GRAPH).size());
    assertEquals(
        LoaderTest.load(Mini.DATA)
            .graph()
            .graph("https://w3id.org/zhuzhou-kg/graph/catalogue")
            .size(),
        result.graph().graph("https://w3id.org/zhuzhou-kg/graph/catalogue").size());
    assertTrue(LoaderTest.nquads(result).contains(TRIPLE.replace(" .\n", " <" + GRAPH + "> .")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.ttl    | <https://example.org/a> <https://example.org/p> "x" .
          a.trig   | <https://example.org/a> <https://example.org/p> "x" .
          A.NT     | <https://example.org/a> <https://example.org/p> "x" .
          a.nq     | <https://example.org/a> <https://example.org/p> "x" .
          a.rdf    | <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="https://example.org/a"><p xmlns="https://example.org/">x</p></r:Description></r:RDF>
          a.jsonld | {"@id": "https://example.org/a", "https://example.org/p": "x"}
          """)
  void readsEveryFormatByTheEndingOfTheName(String name, String text) throws IOException {
    assertEquals(1, imports.add(file(name, text), "harbours"));
    assertEquals(
        List.of("<https://example.org/a> <https://example.org/p> \"x\" <" + GRAPH + "> ."),
        Files.readAllLines(imports.file("harbours")));
  }

  @ParameterizedTest
  @CsvSource({"a.ttl", "a.nt"})
  void namesLineAndColumnAndKeepsNothingOfABadFile(String name) throws IOException {
    Path bad = file(name, TRIPLE + "<https://example.org/a> <https://example.org/p> oops .\n");
    Problem problem = refusal(bad);
    assertEquals(name, problem.file());
    assertEquals(2, problem.line());
    assertTrue(problem.message().startsWith("is not "), problem.message());
    assertEquals(List.of(), kept());
    assertFalse(imports.files().stream().anyMatch(Files::exists));
  }

  @Test
  void namesTheColumnWhereTheFormatTellsIt() throws IOException {
    Problem problem = refusal(file("a.rdf", "<a>\n<b>"));
    assertTrue(problem.line() > 0 && problem.column() > 0, problem.toString());
  }

  @Test
  void keepsTheEarlierImportWhereTheNewFileIsBad() throws IOException {
    imports.add(file("a.ttl", TRIPLE), "harbours");
    refusal(file("b.ttl", TRIPLE + "oops"));
    assertEquals(1, Files.readAllLines(imports.file("harbours")).size());
  }

  @Test
  void refusesAFileThatNamesAnotherGraph() throws IOException {
    Path file =
        file("a.nq", TRIPLE.replace(" .", " <https://w3id.org/zhuzhou-kg/graph/catalogue> ."));
    assertTrue(
        refusal(file)
            .message()
            .startsWith("names the graph <https://w3id.org/zhuzhou-kg/graph/catalogue>"));
    assertEquals(List.of(), kept());
  }

  @Test
  void refusesAnEndingThatNoFormatHas() throws IOException {
    assertTrue(
        refusal(file("a.txt", TRIPLE)).message().startsWith("no RDF format has this ending"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../catalogue", "Harbours", "a b", "a--b"})
  void refusesAName(String name) throws IOException {
    Path file = file("a.ttl", TRIPLE);
    assertThrows(IllegalArgumentException.class, () -> imports.add(file, name));
    assertEquals(List.of(), kept());
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path nowhere = directory.resolve("nowhere.ttl");
    assertThrows(NoSuchFileException.class, () -> imports.add(nowhere, "harbours"));
  }

  @Test
  void loadsTheRestWhereAKeptFileWasSpoilt() throws IOException {
    imports.add(file("a.ttl", TRIPLE), "harbours");
    Files.writeString(imports.file("harbours"), TRIPLE + "oops");
    LoadResult result = LoaderTest.load(data);
    assertEquals(List.of("harbours.nq"), result.rejected().stream().map(Problem::file).toList());
    assertTrue(result.graph().graph(GRAPH).isEmpty());
    assertTrue(result.isServable());
  }

  @Tag("slow")
  @Test
  void givesTheSameBytesEachTimeWithBlankNodes() throws IOException {
    imports.add(
        file("a.ttl", "[] <https://example.org/p> [ <https://example.org/q> 1 ] ."), "harbours");
    LoaderTest.assertSameLines(
        LoaderTest.nquads(LoaderTest.load(data)), LoaderTest.nquads(LoaderTest.load(data)));
  }

  @Test
  void keepsBlankNodesOfTwoImportsApart() throws IOException {
    imports.add(file("a.nt", "_:x <https://example.org/p> \"1\" .\n"), "one");
    imports.add(file("b.nt", "_:x <https://example.org/p> \"2\" .\n"), "two");
    String quads = LoaderTest.nquads(LoaderTest.load(data));
    assertEquals(
        2,
        quads
            .lines()
            .filter(line -> line.contains("<https://example.org/p> \""))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .distinct()
            .count());
  }

  private Problem refusal(Path file) {
    return assertThrows(DataException.class, () -> imports.add(file, "harbours")).problem();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private List<Path> kept() throws IOException {
    if (!Files.exists(data.resolve("imports"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data.resolve("imports"))) {
      return files.toList();
    }
  }
}
