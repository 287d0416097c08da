package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;

class MainTest {

  private static final int USAGE = 2;
  private static final String DATA = Mini.DATA.toString();

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void loadsAndSaysWhatBecameOfEachFile() {
    assertEquals(Main.OK, run("load", "--data", DATA), this::err);
    assertTrue(err().contains("loaded   harbour-daily-2021.json"), err());
    assertTrue(err().matches("(?s).*observations +11\\R.*"), err());
    assertTrue(err().matches("(?s).*statements +8\\R.*"), err());
    assertTrue(err().matches("(?s).*seconds +\\d+\\.\\d\\R.*"), err());
  }

  @Test
  void loadsTheRestAndFailsWhereAFactIsBad() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(data.resolve("facts/harbour-daily-2021.json"), "\"value\": 320", "\"value\": 32");
    assertEquals(Main.BAD_DATA, run("load", "--data", data.toString()));
    assertTrue(
        err()
            .contains(
                "error: harbour-daily-2021.json:8:5: chengnan-factories-2021 — '三百二十家' cannot mean"),
        err());
    assertTrue(err().matches("(?s).*observations +10\\R.*"), err());
  }

  @Tag("slow")
  @Test
  void storesWhatItLoads() {
    String store = directory.resolve("store").toString();
    assertEquals(Main.OK, run("load", "--data", DATA, "--store", store), this::err);
    String told = "(?s).*store '.*store': version [0-9a-f]{16}, [\\d,]+ triples\\R.*";
    assertTrue(err().matches(told), err());
    assertEquals(Main.OK, run("load", "--data", DATA, "--store", store), this::err);
  }

  @Test
  void saysInOneLineWhatIsWrongWithAStore() {
    assertEquals(Main.BAD_DATA, run("load", "--data", DATA, "--store", DATA));
    assertEquals(
        "load failed: the store '"
            + Path.of(DATA).toAbsolutePath()
            + "' holds files, and they are no TDB2 database; name an empty folder",
        err().strip());
  }

  @Test
  void validates() {
    assertEquals(Main.OK, run("validate", "--data", DATA), this::err);
    assertTrue(
        out()
            .matches(
                "[\\d,]+ triples; SHACL shapes and \\d+ Data Cube constraints: 0 violations; 0 rejected\\R"),
        out());
  }

  @Test
  void failsToValidateWhatBreaksAShape() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("catalogue/indicator.json"), "\"nature\": \"stock\"", "\"nature\": \"x\"");
    assertEquals(Main.BAD_DATA, run("validate", "--data", data.toString()));
    assertTrue(err().contains("indicator/factories"), err());
  }

  @Test
  void verifiesEveryPointerAndPrintsTheCoverage() {
    assertEquals(
        Main.OK, run("verify", "--data", DATA, "--documents", Mini.TEXTS.toString()), this::err);
    assertTrue(out().contains("19 pointers checked, 0 problems"), out());
    assertTrue(out().matches("(?s).*harbour-daily-2021 +15 +9 +6 +0 .*"), out());
  }

  @Test
  void failsToVerifyWordsThatStandElsewhere() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("facts/river-study-2019.json"), "\"words\": \"45亿元\"", "\"words\": \"45亿吨\"");
    assertEquals(
        Main.BAD_DATA,
        run("verify", "--data", data.toString(), "--documents", Mini.TEXTS.toString()));
    assertTrue(err().contains("shipbuilding-output-2018 — '45亿吨' does not stand at"), err());
  }

  @Test
  void answersAQueryFromAFile() throws IOException {
    assertEquals(Main.OK, run("query", "--data", DATA, "--format", "csv", query()), this::err);
    assertEquals("label\r\n𡈼家湾园区\r\n", out());
  }

  @ParameterizedTest
  @CsvSource({"json, {", "xml, <?xml", "tsv, ?label", "TABLE, label"})
  void answersInEveryFormat(String format, String start) throws IOException {
    assertEquals(Main.OK, run("query", "--data", DATA, "--format", format, query()), this::err);
    assertTrue(out().startsWith(start), out());
    assertTrue(out().contains("𡈼家湾园区"), out());
  }

  @Test
  void namesTheLineOfASyntaxErrorInAQuery() throws IOException {
    Path file = Files.writeString(directory.resolve("bad.rq"), "SELECT *\n\n{ ?s ?p }");
    failsInOneClearLine("query failed: ", "query", "--data", DATA, file.toString());
    assertTrue(err().contains("line 3"), err());
    assertTrue(err().contains("bad.rq"), err());
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "turtle, ttl",
    "trig, trig",
    "ntriples, nt",
    "nquads, nq",
    "rdfxml, rdf",
    "jsonld, jsonld"
  })
  void exportsInEveryFormat(String format, String ending) throws IOException {
    Path file = directory.resolve("all." + ending);
    assertEquals(
        Main.OK, run("export", "--data", DATA, "--format", format, file.toString()), this::err);
    RDFFormat rio = Rio.getParserFormatForFileName(file.toString()).orElseThrow();
    assertTrue(Rio.parse(Files.newInputStream(file), rio).size() > 1000);
  }

  @Test
  void exportsToTheStandardOutput() {
    assertEquals(Main.OK, run("export", "--data", DATA, "-"), this::err);
    assertTrue(out().contains("@prefix zz: <https://w3id.org/zhuzhou-kg/ontology#>"), out());
  }

  @Test
  void takesAForeignFileIn() throws IOException {
    Path data = Mini.copyTo(directory.resolve("data"));
    Path file = Files.writeString(directory.resolve("a.ttl"), "<x:a> <x:b> 'c' .");
    String[] arguments = {
      "import", "--data", data.toString(), "--name", "harbours", file.toString()
    };
    assertEquals(Main.OK, run(arguments), this::err);
    assertTrue(out().startsWith("1 triples of " + file), out());
    assertEquals(Main.BAD_DATA, run(arguments));
    assertTrue(err().contains("exists; add --replace"), err());
    assertEquals(
        Main.OK,
        run(
            "import",
            "--data",
            data.toString(),
            "--name",
            "harbours",
            "--replace",
            file.toString()));
  }

  @Test
  void namesLineAndColumnOfABadForeignFile() throws IOException {
    Path data = Mini.copyTo(directory.resolve("data"));
    Path file = Files.writeString(directory.resolve("a.ttl"), "<x:a> <x:b> 'c' .\n<x:a> oops");
    failsInOneClearLine(
        "import failed: a.ttl:2",
        "import",
        "--data",
        data.toString(),
        "--name",
        "x",
        file.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load",
        "serve",
        "validate",
        "verify --documents .",
        "export -",
        "query QUERY",
        "extract x",
        "evaluate --gold x"
      })
  void saysInOneLineThatThereAreNoData(String command) throws IOException {
    String arguments = command.replace("QUERY", query()) + " --data " + directory;
    failsInOneClearLine(
        command.split(" ", -1)[0] + " failed: no data in '" + directory, arguments.split(" ", -1));
  }

  @Test
  void saysInOneLineThatAFileIsNotThere() {
    failsInOneClearLine(
        "query failed: no such file or folder: 'nowhere.rq'",
        "query",
        "--data",
        DATA,
        "nowhere.rq");
    failsInOneClearLine(
        "export failed: no such file or folder: 'nowhere/x.nq'",
        "export",
        "--data",
        DATA,
        "nowhere/x.nq");
    failsInOneClearLine(
        "verify failed: no folder 'nowhere'", "verify", "--data", DATA, "--documents", "nowhere");
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertEquals(Main.BAD_DATA, run("serve", "--data", DATA, "--port", String.valueOf(port)));
      String last = err().lines().reduce((a, b) -> b).orElseThrow();
      assertTrue(last.startsWith("serve failed: port " + port + " cannot be used"), last);
      assertTrue(last.endsWith("choose another with --port N"), last);
      assertFalse(err().contains("\tat "), err());
    }
  }

  @Test
  void servesNothingWhereAPointerDoesNotHold() throws IOException {
    Path data = Mini.copyTo(directory);
    Mini.replace(
        data.resolve("facts/river-study-2019.json"), "\"words\": \"45亿元\"", "\"words\": \"45亿吨\"");
    assertEquals(
        Main.BAD_DATA,
        run(
            "serve",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--documents",
            Mini.TEXTS.toString()));
    assertTrue(err().contains("nothing is served"), err());
  }

  @Test
  void servesNothingWhereThereAreNoFacts() throws IOException {
    Path data = Mini.copyTo(directory);
    for (String id : List.of(Mini.NEWS, Mini.PAPER)) {
      Files.delete(data.resolve("facts").resolve(id + ".json"));
    }
    assertEquals(Main.BAD_DATA, run("serve", "--data", data.toString(), "--port", "0"));
    assertTrue(err().contains("nothing is served"), err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load --dta x",
        "serve --port many",
        "query",
        "export",
        "export --format word x",
        "import x.ttl",
        "verify",
        "extract",
        "extract --date soon x",
        "evaluate",
        "passwd",
        "passwd a:b",
        "serve --port 70000",
        "serve --query-timeout 0",
        "serve --query-timeout soon",
        "serve --max-rows -1",
        "serve --max-bytes 0",
        "serve --service file:///etc/hosts",
        "serve --remote file:///etc/hosts",
        "serve --remote http://localhost/ --store x",
        "serve --tls-keystore pom.xml",
        "serve --tls-password-file pom.xml"
      })
  void explainsTheUsageWhereItIsUsedWrongly(String arguments) {
    assertEquals(USAGE, run(arguments.split(" ", -1)));
    assertTrue(err().contains("Usage: zhuzhou-kg"), err());
    assertEquals("", out());
  }

  @Test
  void namesACommandThatThereIsNot() {
    assertEquals(USAGE, run("dance"));
    assertTrue(err().contains("'dance'"), err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load",
        "serve",
        "query",
        "export",
        "import",
        "verify",
        "validate",
        "extract",
        "evaluate"
      })
  void helpsWithEachCommand(String command) {
    assertEquals(Main.OK, run(command, "--help"));
    assertTrue(out().startsWith("Usage: zhuzhou-kg " + command), out());
    assertTrue(out().contains("--data"), out());
  }

  @Test
  void listsTheCommandsAndTellsTheVersion() {
    assertEquals(Main.OK, run("--help"));
    for (String command :
        List.of(
            "load",
            "serve",
            "query",
            "export",
            "import",
            "verify",
            "validate",
            "extract",
            "passwd")) {
      assertTrue(out().contains("  " + command + " "), out());
    }
    assertEquals(Main.OK, run("--version"));
    assertTrue(out().startsWith("zhuzhou-kg "), out());
  }

  private void failsInOneClearLine(String start, String... arguments) {
    assertEquals(Main.BAD_DATA, run(arguments));
    assertTrue(err().startsWith(start), err());
    assertFalse(err().contains("\tat ") || err().contains("Exception"), err());
    if (!arguments[0].equals("query")) {
      assertEquals(1, err().lines().count(), err());
    }
  }

  private String query() throws IOException {
    return Files.writeString(
            directory.resolve("parks.rq"),
            """
            PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label { ?park a zz:Park ; rdfs:label ?label FILTER(lang(?label) = "zh") }
            """)
        .toString();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
