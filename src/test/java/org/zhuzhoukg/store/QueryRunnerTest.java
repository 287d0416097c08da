package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.store.QueryRunner.Format;

class QueryRunnerTest {

  private static final String LABELS =
      "SELECT ?s ?label { ?s <https://example.org/label> ?label } ORDER BY ?label";

  private final DatasetGraph dataset =
      RDFParser.fromString(
              """
              <https://example.org/a> <https://example.org/label> "𡈼家，\\"湾\\""@zh .
              <https://example.org/b> <https://example.org/label> "Bay, inner" .
              """,
              Lang.TRIG)
          .toDatasetGraph();

  @Test
  void searchesTexts() {
    DatasetGraph labels =
        RDFParser.fromString(
                """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <https://example.org/a> rdfs:label "海灣" .
                <https://example.org/b> rdfs:label "海" .
                """,
                Lang.TRIG)
            .toDatasetGraph();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(labels)
        .run("SELECT * { ?s <http://jena.apache.org/text#query> '湾' }", Format.CSV, out);
    assertEquals("s\r\nhttps://example.org/a\r\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void writesCsv() {
    assertEquals(
        "s,label\r\nhttps://example.org/b,\"Bay, inner\"\r\nhttps://example.org/a,\"𡈼家，\"\"湾\"\"\"\r\n",
        run(LABELS, Format.CSV));
  }

  @Test
  void writesTsv() {
    assertEquals(
        List.of(
            "?s\t?label",
            "<https://example.org/b>\t\"Bay, inner\"",
            "<https://example.org/a>\t\"𡈼家，\\\"湾\\\"\"@zh"),
        run(LABELS, Format.TSV).lines().toList());
  }

  @Test
  void writesJsonAndXml() {
    String json = run(LABELS, Format.JSON).replaceAll("\\s", "");
    assertTrue(json.contains("\"vars\":[\"s\",\"label\"]"), json);
    assertTrue(json.contains("\"xml:lang\":\"zh\""), json);
    assertTrue(run(LABELS, Format.XML).contains("<literal xml:lang=\"zh\">𡈼家，\"湾\"</literal>"));
  }

  @Test
  void writesATableForAPerson() {
    List<String> lines = run(LABELS, Format.TABLE).lines().toList();
    assertTrue(lines.get(0).matches("s +label"), lines.get(0));
    assertEquals("https://example.org/b  Bay, inner", lines.get(1));
    assertEquals("(2 rows)", lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void alignsChineseByTheColumnsItTakes() {
    String query = "SELECT * { VALUES (?a ?b) { ('𡈼家'@zh 1) ('abcd' 2) } } ORDER BY ?b";
    assertEquals(
        List.of("a     b", "𡈼家  1", "abcd  2", "(2 rows)"),
        run(query, Format.TABLE).lines().toList());
  }

  @ParameterizedTest
  @CsvSource({"CSV, Turtle", "TABLE, Turtle", "TSV, N-Triples", "JSON, JSON-LD", "XML, RDF/XML"})
  void writesAGraphInAnRdfFormat(Format format, String lang) {
    String answer = run("CONSTRUCT WHERE { ?s ?p ?o }", format);
    Graph read =
        RDFParser.source(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))
            .lang(org.apache.jena.riot.RDFLanguages.nameToLang(lang))
            .toGraph();
    assertTrue(read.isIsomorphicWith(dataset.getDefaultGraph()), answer);
  }

  @Test
  void describes() {
    assertTrue(run("DESCRIBE <https://example.org/b>", Format.TSV).contains("\"Bay, inner\""));
  }

  @ParameterizedTest
  @CsvSource({"JSON, true", "XML, <boolean>true", "CSV, true", "TSV, true", "TABLE, yes"})
  void answersAQuestion(Format format, String answer) {
    String written = run("ASK { <https://example.org/b> ?p ?o }", format);
    assertTrue(written.toLowerCase(java.util.Locale.ROOT).contains(answer), written);
  }

  @Test
  void namesTheLineOfASyntaxError() {
    String message =
        assertThrows(QueryParseException.class, () -> run("SELECT *\n{ ?s ?p }", Format.CSV))
            .getMessage();
    assertTrue(message.contains("line 2"), message);
  }

  @Test
  void refusesAnUpdate() {
    assertThrows(QueryParseException.class, () -> run("DELETE WHERE { ?s ?p ?o }", Format.CSV));
    assertEquals(2, dataset.getDefaultGraph().size());
  }

  @Test
  void refusesWhatIsNoStandardSparql() {
    assertThrows(
        QueryParseException.class,
        () -> run("SELECT (count(*) AS ?n) { LET (?x := 1) }", Format.CSV));
  }

  @Test
  void namesItsFormats() {
    assertEquals(List.of("table", "csv", "tsv", "json", "xml"), QueryRunner.formats());
  }

  private String run(String query, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(dataset).run(query, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
