package org.zhuzhoukg.load;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryLibrary;
import org.zhuzhoukg.store.QueryRunner;
import org.zhuzhoukg.vocab.Iris;

/**
 * Every query of {@code queries/} over the project's own data, by a golden CSV file for each.
 *
 * <p>{@code mvn test -Dtest=QueriesTest -Dgolden.write=true} writes the golden files anew; what
 * changed is then seen in the diff.
 */
class QueriesTest {

  private static final Path QUERIES = Path.of("queries");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final boolean WRITE = Boolean.getBoolean("golden.write");
  private static final Set<String> VIEWS =
      Set.of("table", "line", "bar", "graph", "map", "timeline");
  private static final Pattern TERM = Pattern.compile("\\bzz:(\\w+)");
  private static final Set<String> VIEWS_WITH_AXES = Set.of("line", "bar", "graph", "timeline");

  static Stream<String> names() throws IOException {
    return filesOf(QUERIES, ".rq").stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAsItsGoldenFile(String name) throws IOException {
    String answer = answer(QueryFile.read(QUERIES.resolve(name + ".rq")));
    Path golden = GOLDEN.resolve(name + ".csv");
    assertTrue(answer.lines().count() > 1, "no rows");
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, answer);
    }
    assertTrue(Files.exists(golden), "no golden file: " + golden);
    assertEquals(Files.readString(golden), answer);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("names")
  void answersInEnglishWithAsManyRows(String name) throws IOException {
    QueryFile query = QueryFile.read(QUERIES.resolve(name + ".rq"));
    QueryFile english = QueryLibrary.in("en", query);
    assertFalse(english.text().contains("@zh"), "a word that english.json lacks");
    List<String> chinese = answer(query).lines().toList();
    List<String> rows = answer(english).lines().toList();
    assertEquals(chinese.get(0), rows.get(0));
    assertEquals(chinese.size(), rows.size());
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysInBothLanguagesWhatItAsks(String name) throws IOException {
    Map<String, String> header = QueryFile.read(QUERIES.resolve(name + ".rq")).header();
    assertAll(
        () -> assertChinese(header.getOrDefault("title-zh", "")),
        () -> assertChinese(header.getOrDefault("question-zh", "")),
        () -> assertEnglish(header.getOrDefault("title-en", "")),
        () -> assertEnglish(header.getOrDefault("question-en", "")),
        () -> assertTrue(VIEWS.contains(header.getOrDefault("view", "")), "view"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isStandardSparqlWithAnOrderAndItsAxesAreColumns(String name) throws IOException {
    QueryFile file = QueryFile.read(QUERIES.resolve(name + ".rq"));
    Query query = QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
    assertTrue(query.isSelectType(), "a SELECT query");
    assertTrue(query.hasOrderBy(), "an ORDER BY");
    for (String axis : List.of("x", "y")) {
      String column = file.header().get(axis);
      if (column != null) {
        assertTrue(column.startsWith("?"), axis);
        assertTrue(query.getResultVars().contains(column.substring(1)), axis + ": " + column);
      } else {
        assertTrue(!VIEWS_WITH_AXES.contains(file.header().get("view")), "lacks " + axis);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesOnlyTermsOfTheOntology(String name) throws IOException {
    Set<String> terms = new TreeSet<>();
    TERM.matcher(Files.readString(QUERIES.resolve(name + ".rq")))
        .results()
        .forEach(found -> terms.add(Iris.DEFAULT.ontology() + found.group(1)));
    Graph ontology = Ontology.read().axioms();
    terms.removeIf(term -> ontology.contains(NodeFactory.createURI(term), Node.ANY, Node.ANY));
    assertEquals(Set.of(), terms);
  }

  @Test
  void everyGoldenFileHasItsQuery() throws IOException {
    assertEquals(names().collect(toCollection(TreeSet::new)), filesOf(GOLDEN, ".csv"));
  }

  @Test
  void titlesAreDistinct() throws IOException {
    Set<String> titles = new TreeSet<>();
    for (String name : names().toList()) {
      String title = QueryFile.read(QUERIES.resolve(name + ".rq")).header().get("title-zh");
      assertTrue(titles.add(title), name + ": " + title);
    }
  }

  private static String answer(QueryFile query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(RealGraph.get().graph().dataset())
        .run(query.text(), QueryRunner.Format.CSV, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static void assertChinese(String text) {
    assertTrue(text.codePoints().anyMatch(Character::isIdeographic), "Chinese: '" + text + "'");
  }

  private static void assertEnglish(String text) {
    assertTrue(!text.isBlank(), "English is missing");
    assertTrue(text.codePoints().noneMatch(Character::isIdeographic), "English: '" + text + "'");
  }

  private static Set<String> filesOf(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(toCollection(TreeSet::new));
    }
  }
}
