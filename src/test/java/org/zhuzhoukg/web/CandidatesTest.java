package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.extract.CandidateWriter;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.CandidateFiles;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.CandidateStore;
import org.zhuzhoukg.store.GraphValidator;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.Tdb2Store;
import org.zhuzhoukg.web.ServerSettings.Address;

/** Candidates that nobody has reviewed, beside the data of the small city, over HTTP. */
@Tag("slow")
class CandidatesTest {

  private static final String GRAPH = "https://w3id.org/zhuzhou-kg/graph/candidate/page";
  private static final String TEXT = "2020年，临江市渔船达86艘，同比增长7.2%。风筝研究院位于临江市。";
  private static final String PREFIX =
      "PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>"
          + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " PREFIX text: <http://jena.apache.org/text#> ";

  @TempDir private static Path folder;
  private static KnowledgeGraph graph;
  private static CandidateGraphs candidates;
  private static Tdb2Store disk;
  private static KnowledgeGraphServer[] servers;
  private static KnowledgeGraphServer without;

  @BeforeAll
  static void starts() throws IOException {
    Path data = Path.of("src", "test", "resources", "mini");
    Path lines = folder.resolve("candidates.jsonl");
    try (OutputStream out = Files.newOutputStream(lines);
        CandidateWriter writer = new CandidateWriter("texts/page.txt", out)) {
      new RuleExtractor(Mini.catalogue())
          .extract(
              TEXT,
              0,
              new Setting(Optional.empty(), new Named(Optional.empty(), "")),
              candidate -> {
                try {
                  writer.write(candidate);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    CandidateFiles files = new CandidateFiles(Mini.catalogue(), Ontology.read());
    files.read(lines);
    candidates = files.graphs();
    graph = new Loader(data, Progress.SILENT).load().graph();
    disk = new Tdb2Store(folder.resolve("store"));
    disk.replace(graph);
    without = serve(new MemoryStore(graph));
    servers =
        new KnowledgeGraphServer[] {
          serve(new CandidateStore(new MemoryStore(graph), candidates)),
          serve(new CandidateStore(disk, candidates))
        };
  }

  private static KnowledgeGraphServer serve(Store store) throws IOException {
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new Address(true, 0))
            .with(Credentials.ofPassword("mei:secret-of-the-test"));
    return KnowledgeGraphServer.start(store, settings, () -> graph);
  }

  @AfterAll
  static void stops() {
    Stream.of(servers).forEach(KnowledgeGraphServer::close);
    without.close();
    disk.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(KnowledgeGraphServer server, String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static String ask(KnowledgeGraphServer server, String query) throws Exception {
    String path = "sparql?query=" + URLEncoder.encode(PREFIX + query, StandardCharsets.UTF_8);
    HttpResponse<String> response = send(to(server, path).header("Accept", "text/csv"));
    assertEquals(200, response.statusCode(), response.body());
    return response
        .body()
        .lines()
        .skip(1)
        .collect(Collectors.joining("\n"))
        .replace("https://w3id.org/zhuzhou-kg/", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?w ?v ?p WHERE { GRAPH <%s> { ?c a zz:Candidate ; %s } }",
        "SELECT ?w ?v ?p FROM <%s> WHERE { ?c a zz:Candidate ; %s }",
        "SELECT ?w ?v ?p FROM NAMED <%s> WHERE { GRAPH ?g { ?c a zz:Candidate ; %s } }"
      })
  void areFoundByWhoNamesTheirGraph(String query) throws Exception {
    String pattern =
        "zz:proposes zz:Observation ; zz:statistic zz:Level ; zz:asWritten ?w ; zz:value ?v ;"
            + " zz:reviewStatus zz:Unreviewed ; zz:inFile \"page.txt\" ; zz:confidence ?x ;"
            + " zz:rule ?r ; zz:period ?p ; oa:hasSelector [ oa:start 12 ; oa:end 15 ]";
    for (KnowledgeGraphServer server : servers) {
      assertEquals("86艘,86,id/period/2020", ask(server, String.format(query, GRAPH, pattern)));
    }
  }

  @Test
  void nameWhatTheySpeakOf() throws Exception {
    String query =
        "SELECT ?s ?n ?o WHERE { GRAPH <%s> { ?c zz:proposes zz:Statement ; rdf:predicate"
            + " zz:locatedIn ; rdf:subject ?s ; rdf:object ?o . ?s rdfs:label ?n } }";
    assertEquals(
        "graph/candidate/page#name=%E9%A3%8E%E7%AD%9D%E7%A0%94%E7%A9%B6%E9%99%A2,风筝研究院,"
            + "id/city/linjiang",
        ask(
            servers[0],
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
                + query.replace("%s", GRAPH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (COUNT(?s) AS ?n) WHERE { ?s text:query '风筝' }",
        "SELECT (COUNT(?c) AS ?n) WHERE { ?c a zz:Candidate }",
        "SELECT ?n WHERE { <https://w3id.org/zhuzhou-kg/graph/dataset#it>"
            + " <http://rdfs.org/ns/void#triples> ?n }"
      })
  void enterNoCountThatDoesNotNameThem(String query) throws Exception {
    String expected = ask(without, query);
    for (KnowledgeGraphServer server : servers) {
      assertEquals(expected, ask(server, query));
    }
  }

  @Test
  void areSearchedByTextInTheirGraphAlone() throws Exception {
    String query = "SELECT (COUNT(*) > 0 AS ?n) WHERE { GRAPH <%s> { ?s text:query '风筝' } }";
    for (KnowledgeGraphServer server : servers) {
      assertEquals("true", ask(server, query.replace("%s", GRAPH)));
      assertEquals("0", ask(server, "SELECT (COUNT(*) AS ?n) WHERE { ?s text:query '风筝' }"));
    }
  }

  @ParameterizedTest
  @CsvSource({"search?q=风筝", "sitemap.xml", "documents", "catalog", ".well-known/void"})
  void enterNoPage(String path) throws Exception {
    String ascii = path.replace("风筝", URLEncoder.encode("风筝", StandardCharsets.UTF_8));
    for (KnowledgeGraphServer server : servers) {
      HttpResponse<String> page = send(to(server, ascii).header("Accept", "text/html, */*;q=0.5"));
      assertFalse(page.body().contains("candidate/page"), page.body());
      assertFalse(page.body().contains("风筝研究院"), page.body());
    }
  }

  @Test
  void haveAnAddressAndChangeTheVersion() throws Exception {
    HttpResponse<String> found =
        send(to(servers[0], "graph/candidate/page").header("Accept", "text/turtle"));
    assertEquals(200, found.statusCode());
    assertTrue(found.body().contains("zz:Unreviewed"), found.body());
    assertEquals(404, send(to(without, "graph/candidate/page")).statusCode());
    assertNotEquals(
        send(to(without, "graph/catalogue")).headers().firstValue("Data-Version"),
        found.headers().firstValue("Data-Version"));
  }

  @Test
  void areToldByTheServiceDescriptionAsAvailable() throws Exception {
    for (KnowledgeGraphServer server : servers) {
      String told = send(to(server, "sparql").header("Accept", "application/n-triples")).body();
      assertTrue(told.contains("#availableGraphs>"), told);
      assertTrue(told.contains("sparql-service-description#name> <" + GRAPH + ">"), told);
      assertFalse(
          told.contains(
              "#dataset> <http://www.w3.org/ns/sparql-service-description#namedGraph> <"
                  + server.url()
                  + "sparql#graph="
                  + GRAPH
                  + ">"),
          told);
    }
  }

  @Test
  void areNotWritten() throws Exception {
    String login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("mei:secret-of-the-test".getBytes(StandardCharsets.UTF_8));
    for (KnowledgeGraphServer server : servers) {
      HttpResponse<String> refused =
          send(
              to(server, "update")
                  .header("Authorization", login)
                  .header("Content-Type", "application/sparql-update")
                  .POST(
                      BodyPublishers.ofString(
                          "INSERT DATA { GRAPH <" + GRAPH + "x> { <urn:a> <urn:b> 1 } }")));
      assertEquals(403, refused.statusCode(), refused.body());
      assertTrue(refused.body().contains("is not for writing"), refused.body());
    }
  }

  @Test
  void keepTheirShape() {
    var all = KnowledgeGraph.newGraph();
    candidates.graphs().values().forEach(part -> part.stream().forEach(all::add));
    graph.union().stream().forEach(all::add);
    assertEquals(List.of(), new GraphValidator(Ontology.read()).validate(all));
  }

  @Test
  void areReadAsTheyWereKept() throws IOException {
    Path file = folder.resolve("candidates.nq");
    candidates.write(file);
    CandidateGraphs read = CandidateGraphs.read(file);
    assertEquals(candidates.triples(), read.triples());
    assertTrue(
        candidates.graphs().get(GRAPH).isIsomorphicWith(read.graphs().get(GRAPH)), "differs");
    CandidateGraphs.NONE.write(file);
    assertTrue(CandidateGraphs.read(file).isEmpty());
  }
}
