package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.RemoteException;
import org.zhuzhoukg.store.RemoteStore;
import org.zhuzhoukg.store.StallingEndpoint;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.WatchedStore;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.Limits;
import org.zhuzhoukg.web.ServerSettings;

/** A server over the data of another one: what it answers is what that one answers. */
@Tag("slow")
@Timeout(120)
class RemoteTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static KnowledgeGraphServer origin;
  private static KnowledgeGraphServer server;

  @BeforeAll
  static void start() throws IOException {
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    origin =
        serve(
            new WatchedStore(
                new MemoryStore(graph),
                snapshot -> {
                  ASKED.incrementAndGet();
                  return snapshot;
                }));
    server = serve(new RemoteStore(origin.url() + "sparql", Duration.ofMillis(100)));
  }

  @AfterAll
  static void stop() {
    server.close();
    origin.close();
  }

  private static KnowledgeGraphServer serve(Store store) throws IOException {
    Limits usual = Limits.defaults();
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new ServerSettings.Address(true, 0))
            .with(Credentials.ofPassword("admin:secret"));
    return KnowledgeGraphServer.start(
        store,
        settings.with(usual),
        () -> {
          throw new IllegalStateException("not asked for");
        });
  }

  private static final AtomicInteger ASKED = new AtomicInteger();

  @Test
  void asksForNamesTogether() throws Exception {
    try (KnowledgeGraphServer over =
        serve(new RemoteStore(origin.url() + "sparql", Duration.ofHours(1)))) {
      int before = ASKED.get();
      HttpResponse<String> page = get(over, "ontology", "text/html");
      assertEquals(200, page.statusCode());
      int asked = ASKED.get() - before;
      assertTrue(asked > 0 && asked < 40, asked + " queries");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s ?l { ?s a <https://w3id.org/zhuzhou-kg/ontology#City> ;"
            + " <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?s ?l",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT * { ?s ?p 'nowhere' }"
      })
  void answersQueriesAsTheOtherDoes(String query) throws Exception {
    HttpResponse<String> theirs = query(origin, query);
    HttpResponse<String> ours = query(server, query);
    assertEquals(200, ours.statusCode(), ours::body);
    assertEquals(theirs.body(), ours.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "indicators", "documents", "policies", "quality", "ontology", "catalog"})
  void showsSections(String path) throws Exception {
    samePage(path);
  }

  @Test
  void showsEveryEntity() throws Exception {
    String things =
        query(
                origin,
                "SELECT ?s { ?s a <https://w3id.org/zhuzhou-kg/ontology#Entity> } ORDER BY ?s")
            .body();
    assertTrue(things.lines().count() > 5, things);
    for (String thing : things.lines().skip(1).map(String::strip).toList()) {
      samePage(thing.replaceFirst(".*/id/", "page/"));
    }
  }

  /** The same page but for what names the version of the data or its own address. */
  private static void samePage(String path) throws Exception {
    HttpResponse<String> ours = get(server, path, "text/html");
    assertEquals(200, ours.statusCode(), path + "\n" + ours.body());
    assertEquals(normal(get(origin, path, "text/html"), origin), normal(ours, server), path);
  }

  private static String normal(HttpResponse<String> page, KnowledgeGraphServer of) {
    return page.body()
        .replace(of.url(), "/")
        .replaceAll("(?s)<footer.*?</footer>", "")
        .replaceAll("\\b[0-9a-f]{16}\\b", "version")
        .replaceAll("(?s)<section[^>]*id=\"checks\".*?</section>", "");
  }

  @Test
  void findsNames() throws Exception {
    String label =
        query(
                origin,
                "SELECT ?l { ?s a <https://w3id.org/zhuzhou-kg/ontology#City> ;"
                    + " <http://www.w3.org/2000/01/rdf-schema#label> ?l"
                    + " FILTER(LANG(?l) = 'zh') } ORDER BY ?l")
            .body()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    String sought = URLEncoder.encode(label.strip(), StandardCharsets.UTF_8);
    HttpResponse<String> found = get(server, "api/search?q=" + sought, "application/json");
    assertEquals(200, found.statusCode(), found::body);
    assertTrue(found.body().contains("/id/"), found::body);
  }

  @Test
  void servesLinkedData() throws Exception {
    String city =
        query(origin, "SELECT ?s { ?s a <https://w3id.org/zhuzhou-kg/ontology#City> } ORDER BY ?s")
            .body()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    String path = city.replaceFirst(".*/id/", "data/") + ".nt";
    HttpResponse<String> ours = get(server, path, "*/*");
    assertEquals(200, ours.statusCode(), ours::body);
    assertEquals(
        get(origin, path, "*/*").body().lines().sorted().toList(),
        ours.body().lines().sorted().toList());
  }

  @Test
  void saysThatItIsOnlyRead() throws Exception {
    HttpResponse<String> refused = update(server, "INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("only read here; change them there"), refused::body);
  }

  @Test
  void hasNoFullText() throws Exception {
    String query = "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query 'x' }";
    HttpResponse<String> refused = query(server, query);
    assertEquals(403, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("FILTER(CONTAINS"), refused::body);
  }

  @Test
  void changesItsTagWithTheData() throws Exception {
    String ask = "ASK { ?s ?p ?o }";
    String before = query(server, ask).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> written =
        update(
            origin,
            "INSERT DATA { <https://w3id.org/zhuzhou-kg/id/city/x> "
                + "<http://www.w3.org/2000/01/rdf-schema#comment> 'new' }");
    assertEquals(204, written.statusCode(), written::body);
    Thread.sleep(200);
    assertNotEquals(before, query(server, ask).headers().firstValue("ETag").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "500, 502, broken, broken",
    "503, 504, too busy, too busy",
    "400, 502, no such function, no such function",
    "400, 502, '{\"status\":400,\"detail\":\"no such prefix\"}', 400 no such prefix",
    "501, 502, <!DOCTYPE HTML><html><title>No</title><body><p>Not here</html>, 501 No Not here"
  })
  void saysWhatTheOtherSaid(int theirs, int ours, String body, String said) throws Exception {
    HttpServer failing =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int[] asked = {0};
    failing.createContext(
        "/",
        exchange -> {
          boolean isDescription = asked[0]++ == 0;
          byte[] answer =
              (isDescription ? "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[{}]}}" : body)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(isDescription ? 200 : theirs, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    failing.start();
    String endpoint = "http://localhost:" + failing.getAddress().getPort() + "/sparql";
    try (KnowledgeGraphServer over = serve(new RemoteStore(endpoint, Duration.ofHours(1)))) {
      HttpResponse<String> response = query(over, "ASK { ?s ?p ?o }");
      assertEquals(ours, response.statusCode(), response::body);
      assertTrue(response.body().contains(endpoint), response::body);
      assertTrue(response.body().contains(said), response::body);
    } finally {
      failing.stop(0);
    }
  }

  @Test
  void endsWithItsTimeThoughTheOtherStalls() throws Exception {
    try (StallingEndpoint stalling = new StallingEndpoint(StallingEndpoint.BEGINNING);
        KnowledgeGraphServer over = serve(new RemoteStore(stalling.url(), Duration.ofHours(1)))) {
      HttpResponse<String> response =
          get(over, "sparql?timeout=1&query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D", "*/*");
      assertEquals(504, response.statusCode(), response::body);
      assertTrue(response.body().contains("its time was over"), response::body);
      assertTrue(stalling.isLeft());
    }
  }

  @Test
  void hangsUpWithItsClient() throws Exception {
    try (StallingEndpoint stalling = new StallingEndpoint(StallingEndpoint.BEGINNING);
        KnowledgeGraphServer over = serve(new RemoteStore(stalling.url(), Duration.ofHours(1)));
        Socket client =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(over.url()).getPort())) {
      String request =
          "GET /sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D HTTP/1.1\r\nHost: localhost\r\n\r\n";
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertTrue(stalling.isAsked());
      client.shutdownOutput();
      assertTrue(stalling.isLeft());
    }
  }

  @Test
  void saysWhomItCannotReach() {
    RemoteException e =
        assertThrows(
            RemoteException.class,
            () -> new RemoteStore("http://localhost:1/sparql", Duration.ofSeconds(1)));
    assertEquals("http://localhost:1/sparql: nobody answers at this address", e.getMessage());
  }

  private static HttpResponse<String> query(KnowledgeGraphServer of, String query)
      throws Exception {
    String text = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(of, "sparql?query=" + text, "text/csv, application/problem+json;q=0.5");
  }

  private static HttpResponse<String> get(KnowledgeGraphServer of, String path, String accept)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(of.url() + path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> update(KnowledgeGraphServer of, String update)
      throws Exception {
    String admin =
        Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(of.url() + "update"))
            .header("Authorization", "Basic " + admin)
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(update))
            .build(),
        BodyHandlers.ofString());
  }
}
