package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, used by clients that nobody here wrote, as {@code docs/clients.md} shows; each where
 * it is installed. {@code -Dcomunica=…/node_modules/.bin/comunica-sparql} names a Comunica that is
 * not on the path.
 */
@Tag("slow")
@Timeout(180)
class ForeignClientsTest {

  private static final String THING = "id/enterprise/siemens";
  private static final String IRI = "<https://w3id.org/zhuzhou-kg/" + THING + ">";
  private static final String COUNT =
      "SELECT (COUNT(*) AS ?n) { ?o a <https://w3id.org/zhuzhou-kg/ontology#Observation> }";
  @TempDir Path folder;
  private static ServiceFixture server;
  private static String base;
  private static long triples;
  private static long observations;

  @BeforeAll
  static void starts() throws IOException {
    server = ServiceFixture.start(ServiceSettings.DEFAULT);
    base = server.base().toString().replaceFirst("/?$", "/");
    Browser browser = new Browser(server.base());
    triples = browser.graph("/data/enterprise/siemens", org.apache.jena.riot.Lang.TURTLE).size();
    observations = browser.number(COUNT);
  }

  @AfterAll
  static void stops() throws IOException {
    server.close();
  }

  @Test
  void curlFollowsAThingToItsData() throws Exception {
    String out = run(program("curl"), "-sL", "-H", "Accept: application/n-triples", base + THING);
    assertEquals(triples, out.lines().count(), out);
  }

  @Test
  void curlFindsAThingByItsChineseName() throws Exception {
    String out =
        run(
            program("curl"),
            "-sL",
            "-o",
            "/dev/null",
            "-w",
            "%{url_effective}",
            base + "id/enterprise/%E8%A5%BF%E9%97%A8%E5%AD%90");
    assertEquals(base + "data/enterprise/siemens.ttl", out);
  }

  @Test
  void sha256sumFindsTheFilesWhole() throws Exception {
    String curl = program("curl");
    for (String file : List.of("SHA256SUMS", "dataset.trig.gz")) {
      run(curl, "-sfO", base + "dumps/" + file);
    }
    String out = run(program("sha256sum"), "-c", "--ignore-missing", "SHA256SUMS");
    assertTrue(out.contains("dataset.trig.gz: OK"), out);
  }

  @Test
  void rapperReadsEveryForm() throws Exception {
    String rapper = program("rapper");
    for (String suffix : List.of("", ".ttl", ".nt", ".rdf")) {
      String address = suffix.isEmpty() ? base + THING : base + "data/enterprise/siemens" + suffix;
      String out = run(rapper, "-c", "-i", "guess", address);
      assertTrue(out.contains("returned " + triples + " triples"), out);
    }
    assertTrue(run(rapper, "-c", base + "ontology").contains("triples"));
  }

  @Test
  void rdflibReadsEveryForm() throws Exception {
    String python = python("rdflib");
    String script =
        """
        import sys
        from rdflib import Graph
        for form in (None, 'turtle', 'xml', 'nt', 'json-ld'):
            g = Graph()
            g.parse(sys.argv[1], format=form)
            print(len(g))
        """;
    String out = run(python, "-c", script, base + THING);
    assertEquals((triples + "\n").repeat(5), out);
  }

  @Test
  void sparqlWrapperAsksAndDescribes() throws Exception {
    String python = python("SPARQLWrapper");
    String script =
        """
        import sys
        from SPARQLWrapper import SPARQLWrapper, JSON, XML, TURTLE
        s = SPARQLWrapper(sys.argv[1])
        s.setQuery(sys.argv[2])
        s.setReturnFormat(JSON)
        print(s.query().convert()['results']['bindings'][0]['n']['value'])
        s.setMethod('POST')
        s.setReturnFormat(XML)
        print(s.query().convert().getElementsByTagName('literal')[0].firstChild.data)
        s.setQuery('DESCRIBE ' + sys.argv[3])
        s.setReturnFormat(TURTLE)
        print('Siemens' in s.query().convert().decode())
        """;
    String out = run(python, "-c", script, base + "sparql", COUNT, IRI);
    assertEquals(observations + "\n" + observations + "\nTrue\n", out);
  }

  @Test
  void comunicaReadsLinkedDataAndAsksTheEndpoint() throws Exception {
    String comunica = comunica();
    String label =
        "SELECT ?l { " + IRI + " <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?l";
    String labels = run(comunica, base + THING, label);
    assertTrue(labels.contains("Siemens") && labels.contains("西门子"), labels);
    String count = run(comunica, "sparql@" + base + "sparql", COUNT);
    assertTrue(count.contains("\"\\\"" + observations + "\\\""), count);
  }

  private static String comunica() {
    String named = System.getProperty("comunica", "");
    return named.isEmpty() ? program("comunica-sparql") : named;
  }

  private static String program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseGet(
            () -> {
              assumeTrue(false, name + " is not installed; docs/clients.md tells how");
              return "";
            });
  }

  /** A Python that has a module: the first on the path, or the system's. */
  private String python(String module) throws Exception {
    for (String python : List.of(program("python3"), "/usr/bin/python3")) {
      if (Files.isExecutable(Path.of(python))
          && start(python, "-c", "import " + module).exit == 0) {
        return python;
      }
    }
    assumeTrue(false, "no python3 has " + module + "; docs/clients.md tells how to install it");
    return "";
  }

  private record Ended(int exit, String out) {}

  private String run(String... command) throws Exception {
    Ended ended = start(command);
    assertEquals(0, ended.exit, ended.out);
    return ended.out;
  }

  private Ended start(String... command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " does not end");
    }
    return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }
}
