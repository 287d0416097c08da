package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.web.ServerSettings.Address;

/** A real server on a free port; the test's names follow the SPARQL 1.1 Protocol. */
@Timeout(60)
class KnowledgeGraphServerTest {

  private static final String ONE = Iris.DEFAULT.documentGraph("one");
  private static final String OTHER = Iris.DEFAULT.documentGraph("other");
  private static final String SELECT =
      "SELECT ?o { <https://example.org/a> <https://example.org/p> ?o } ORDER BY ?o";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s <https://example.org/p> ?o }";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static KnowledgeGraph graph;
  private static KnowledgeGraphServer server;

  @BeforeAll
  static void starts() throws BindException {
    graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(
        Map.of(
            ONE,
            turtle("\"𡈼家湾\"@zh"),
            OTHER,
            turtle("\"bay\" ; <" + Iris.DEFAULT.term("locatedIn") + "> <https://example.org/b>")));
    server = start(new Address(true, 0));
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @Test
  void queryGet() throws Exception {
    HttpResponse<String> response = get("?query=" + encode(SELECT), "text/csv");
    assertEquals(200, response.statusCode());
    assertEquals("o\r\nbay\r\n𡈼家湾\r\n", response.body());
  }

  @Test
  void queryPostForm() throws Exception {
    HttpResponse<String> response =
        post("", "application/x-www-form-urlencoded", "query=" + encode(SELECT), "text/csv");
    assertEquals(200, response.statusCode());
    assertEquals("o\r\nbay\r\n𡈼家湾\r\n", response.body());
  }

  @Test
  void queryPostDirect() throws Exception {
    HttpResponse<String> response = post("", "application/sparql-query", SELECT, "text/csv");
    assertEquals(200, response.statusCode());
    assertEquals("o\r\nbay\r\n𡈼家湾\r\n", response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void answersSelectInEveryFormat(String mediaType) throws Exception {
    HttpResponse<String> response = get("?query=" + encode(SELECT), mediaType);
    assertEquals(200, response.statusCode());
    assertTrue(contentType(response).startsWith(mediaType), contentType(response));
    ResultSet rows =
        ResultSetMgr.read(
            new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
            resultLang(mediaType));
    assertEquals("bay", rows.next().getLiteral("o").getLexicalForm());
    assertEquals("𡈼家湾", rows.next().getLiteral("o").getLexicalForm());
    assertFalse(rows.hasNext());
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, Turtle",
    "application/n-triples, N-Triples",
    "application/ld+json, JSON-LD",
    "application/rdf+xml, RDF/XML"
  })
  void answersConstructInEveryFormat(String mediaType, String language) throws Exception {
    HttpResponse<String> response = get("?query=" + encode(CONSTRUCT), mediaType);
    assertEquals(200, response.statusCode());
    assertTrue(contentType(response).startsWith(mediaType), contentType(response));
    Graph read =
        RDFParser.source(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
            .lang(RDFLanguages.nameToLang(language))
            .toGraph();
    assertEquals(2, read.size());
    assertTrue(read.contains(turtle("\"𡈼家湾\"@zh").find().next()));
  }

  @Test
  void answersAsk() throws Exception {
    HttpResponse<String> response =
        get(
            "?query=" + encode("ASK { ?s <https://example.org/p> 'bay' }"),
            "application/sparql-results+json");
    assertTrue(response.body().replaceAll("\\s", "").contains("\"boolean\":true"), response.body());
  }

  @Test
  void looksIntoTheUnionWithoutGraph() throws Exception {
    assertEquals("2", count("SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }", ""));
  }

  @Test
  void looksIntoEachGraphWithGraph() throws Exception {
    assertEquals(
        "1",
        count(
            "SELECT (COUNT(*) AS ?n) { GRAPH <" + ONE + "> { ?s <https://example.org/p> ?o } }",
            ""));
    assertEquals(
        "2",
        count(
            "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s <https://example.org/p> ?o } }",
            ""));
  }

  @Test
  void hasTheOntologyAndWhatFollowsAsGraphs() throws Exception {
    for (String name : new String[] {"ontology", "inferred"}) {
      HttpResponse<String> response =
          get(
              "?query=" + encode("ASK { GRAPH <" + Iris.DEFAULT.graph(name) + "> { ?s ?p ?o } }"),
              "text/csv");
      assertTrue(response.body().contains("true"), name);
    }
  }

  @Test
  void looksIntoTheDefaultGraphThatTheRequestNames() throws Exception {
    String query = "SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }";
    assertEquals("1", count(query, "&default-graph-uri=" + encode(OTHER)));
    assertEquals(
        "2",
        count(query, "&default-graph-uri=" + encode(OTHER) + "&default-graph-uri=" + encode(ONE)));
  }

  @Test
  void looksIntoTheNamedGraphsThatTheRequestNames() throws Exception {
    String query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s <https://example.org/p> ?o } }";
    assertEquals("1", count(query, "&named-graph-uri=" + encode(OTHER)));
  }

  @Test
  void namesTheLineOfASyntaxError() throws Exception {
    HttpResponse<String> response = get("?query=" + encode("SELECT *\n{ ?s ?p }"), "text/csv");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("\"line\" : 2"), response.body());
    assertFalse(response.body().contains("\tat "), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <https://example.org/a> <https://example.org/p> 'new' }",
        "DELETE WHERE { ?s <https://example.org/p> ?o }"
      })
  void refusesAnUpdate(String update) throws Exception {
    assertTrue(get("?query=" + encode(update), "text/csv").statusCode() >= 400);
    assertTrue(get("?update=" + encode(update), "text/csv").statusCode() >= 400);
    assertTrue(post("", "application/sparql-update", update, "text/csv").statusCode() >= 400);
    assertTrue(
        post("", "application/x-www-form-urlencoded", "update=" + encode(update), "text/csv")
                .statusCode()
            >= 400);
    assertEquals("2", count("SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void refusesToWriteGraphs(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("?graph=" + encode(ONE)))
            .header("Content-Type", "text/turtle")
            .method(method, BodyPublishers.ofString("<x:a> <x:b> <x:c> ."))
            .build();
    assertTrue(CLIENT.send(request, BodyHandlers.ofString()).statusCode() >= 400);
    assertEquals("2", count("SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }", ""));
  }

  @Test
  void reachesOutToNoOtherServer() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      other.setSoTimeout(300);
      String query =
          "SELECT * { SERVICE <http://localhost:" + other.getLocalPort() + "/x> { ?s ?p ?o } }";
      HttpResponse<String> response = get("?query=" + encode(query), "text/csv");
      assertTrue(response.statusCode() >= 400, response.body());
      assertThrows(java.net.SocketTimeoutException.class, other::accept);
    }
  }

  @Test
  void reachesOutToAServiceThatIsAllowed() throws Exception {
    String service = server.url() + "sparql";
    ServerSettings settings =
        ServerSettings.defaults().with(new Address(true, 0)).withServices(Set.of(service));
    try (KnowledgeGraphServer federated =
        KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph)) {
      String query =
          "SELECT ?o { SERVICE <" + service + "> { ?s <https://example.org/p> ?o } } ORDER BY ?o";
      URI uri = URI.create(federated.url() + "sparql?query=" + encode(query));
      HttpResponse<String> response =
          CLIENT.send(
              HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertEquals(200, response.statusCode(), response.body());
      assertEquals("o\r\nbay\r\n𡈼家湾\r\n", response.body());
      assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
      assertTrue(response.headers().firstValue("ETag").isEmpty(), "others' data may change");
    }
  }

  @Tag("slow")
  @Test
  void servesHttps(@TempDir Path directory) throws Exception {
    TestTls tls = new TestTls(directory);
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new Address(true, 0))
            .with(new Tls(tls.keystore(), "password".toCharArray()));
    try (KnowledgeGraphServer secure =
        KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph)) {
      assertTrue(secure.url().startsWith("https://localhost:"), secure.url());
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .sslContext(tls.trusting())
              .build()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(secure.url() + "sparql?query=" + encode("ASK {}")))
                      .build(),
                  BodyHandlers.ofString());
      assertEquals(200, response.statusCode());
      assertTrue(response.body().contains("true"), response.body());
    }
  }

  @Test
  void saysThatAKeyStoreCannotBeOpened(@TempDir Path directory) throws Exception {
    TestTls tls = new TestTls(directory);
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new Address(true, 0))
            .with(new Tls(tls.keystore(), "wrong".toCharArray()));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph))
            .getMessage();
    assertTrue(message.startsWith("the key store " + tls.keystore()), message);
  }

  @Test
  void readsNoFileForFrom() throws Exception {
    String query = "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }";
    HttpResponse<String> response = get("?query=" + encode(query), "text/csv");
    assertEquals(403, response.statusCode(), response.body());
    assertFalse(response.body().contains("root:"), response.body());
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Address address = new Address(true, port);
      String message = assertThrows(BindException.class, () -> start(address)).getMessage();
      assertTrue(message.startsWith("port " + port + " cannot be used: "), message);
    }
  }

  @Test
  void freesItsPortWhenItIsClosed() throws Exception {
    KnowledgeGraphServer first = start(new Address(true, 0));
    int port = URI.create(first.url()).getPort();
    first.close();
    KnowledgeGraphServer second = start(new Address(true, port));
    assertEquals("http://localhost:" + port + "/", second.url());
    second.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void refusesAPortThatThereIsNot(int port) {
    assertEquals(
        "a port is 0 to 65535, not " + port,
        assertThrows(IllegalArgumentException.class, () -> new Address(true, port)).getMessage());
  }

  private static KnowledgeGraphServer start(Address address) throws BindException {
    return KnowledgeGraphServer.start(
        new MemoryStore(graph), ServerSettings.defaults().with(address), () -> graph);
  }

  private static String count(String query, String more) throws Exception {
    HttpResponse<String> response = get("?query=" + encode(query) + more, "text/csv");
    assertEquals(200, response.statusCode(), response.body());
    return response.body().lines().skip(1).findFirst().orElseThrow();
  }

  private static HttpResponse<String> get(String query, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(query)).timeout(PATIENCE).header("Accept", accept).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(
      String query, String contentType, String body, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(query))
            .timeout(PATIENCE)
            .header("Accept", accept)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static URI uri(String query) {
    return URI.create(server.url() + "sparql" + query);
  }

  private static Lang resultLang(String mediaType) {
    return switch (mediaType) {
      case "text/csv" -> ResultSetLang.RS_CSV;
      case "text/tab-separated-values" -> ResultSetLang.RS_TSV;
      case "application/sparql-results+xml" -> ResultSetLang.RS_XML;
      default -> ResultSetLang.RS_JSON;
    };
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Graph turtle(String object) {
    return RDFParser.fromString(
            "<https://example.org/a> <https://example.org/p> " + object + " .", Lang.TURTLE)
        .toGraph();
  }
}
