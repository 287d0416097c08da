package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.review.Trial;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;

/** Who may review, and what is answered to decisions that make no sense. */
@Tag("slow")
class ReviewServletTest {

  @TempDir private Path folder;

  private Path decisions;
  private Review review;
  private ReviewDesk desk;
  private KnowledgeGraphServer server;
  private String url;
  private String cookie = "";

  @BeforeEach
  void start() throws IOException {
    decisions = folder.resolve("decisions.jsonl");
    review = Trial.review(Trial.TEXT, decisions);
    start(Credentials.none());
  }

  private void start(Credentials credentials) throws IOException {
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    desk = new ReviewDesk(review, "tester");
    ServerSettings settings =
        ServerSettings.defaults().with(new ServerSettings.Address(true, 0)).with(credentials);
    server =
        KnowledgeGraphServer.start(
            new MemoryStore(graph), settings, () -> graph, Sources.none(), Optional.of(desk));
    url = server.url();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookie.isEmpty()) {
      request.setHeader("Cookie", cookie);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  private HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(URI.create(url + "review"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private void open() throws Exception {
    HttpResponse<String> opened = get(desk.address());
    assertEquals(303, opened.statusCode());
    String set = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(set.contains("; Path=/review; SameSite=Strict; HttpOnly"), set);
    cookie = set.replaceFirst(";.*", "");
  }

  private String key() throws IOException {
    return review.progress().items().get(0).proposal().key();
  }

  private String accept() throws IOException {
    return "{\"key\": \"" + key() + "\", \"verdict\": \"accept\"}";
  }

  @Test
  void isClosedWithoutTheKey() throws Exception {
    assertEquals(403, get("review").statusCode());
    assertEquals(403, get("review?key=guess").statusCode());
    assertEquals(403, send(post(accept())).statusCode());
    assertFalse(get("review").body().contains("渔船"));
    assertTrue(Files.notExists(decisions));
  }

  @Test
  void theKeyOpensOnce() throws Exception {
    open();
    HttpResponse<String> page = get("review");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("渔船"), page.body());
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"), policy);
    cookie = "";
    assertEquals(403, get(desk.address()).statusCode());
  }

  @Test
  void keepsADecision() throws Exception {
    open();
    HttpResponse<String> kept = send(post(accept()));
    assertEquals(200, kept.statusCode(), kept.body());
    assertTrue(kept.body().contains("\"accepted\""), kept.body());
    String line = Files.readString(decisions);
    assertTrue(line.contains("\"reviewer\":\"tester\""), line);
  }

  @Test
  void takesNothingFromOtherSites() throws Exception {
    open();
    assertEquals(403, send(post(accept()).header("Origin", "https://example.org")).statusCode());
    assertEquals(403, send(post(accept()).header("Sec-Fetch-Site", "cross-site")).statusCode());
    assertEquals(
        403, send(post(accept()).header("Origin", url.replaceFirst("\\d+/$", "1"))).statusCode());
    assertTrue(Files.notExists(decisions));
    String own = url.replaceFirst("/$", "");
    assertEquals(200, send(post(accept()).header("Origin", own)).statusCode());
  }

  @Test
  void saysWhatIsWrongWithADecision() throws Exception {
    open();
    assertRefused(400, "{\"key\": ", "the body is no JSON");
    assertRefused(400, "[]", "must be a JSON object");
    assertRefused(400, "{\"key\": 1, \"verdict\": \"accept\"}", "'key' must be a text");
    assertRefused(400, "{\"verdict\": \"accept\"}", "'key' must be a text");
    assertRefused(400, accept().replace("accept", "acept"), "did you mean 'accept'?");
    assertRefused(400, accept().replace("}", ", \"noet\": \"\"}"), "unknown key 'noet'");
    assertRefused(
        400,
        accept().replace("accept\"", "correct\", \"patch\": {\"value\": 3}"),
        "'value' must be a text");
    assertRefused(
        400,
        accept().replace("accept\"", "correct\", \"patch\": {\"velue\": \"3\"}"),
        "no field 'velue'");
    assertRefused(404, "{\"key\": \"x\", \"verdict\": \"accept\"}", "there is no candidate x");
    assertRefused(413, " ".repeat(70_000), "longer than");
    HttpRequest.Builder form = post("key=x").setHeader("Content-Type", "text/plain");
    assertEquals(415, send(form).statusCode());
    assertTrue(Files.notExists(decisions));
  }

  private void assertRefused(int status, String body, String why) throws Exception {
    HttpResponse<String> refused = send(post(body).header("Accept", "application/json"));
    assertEquals(status, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains(why), refused.body());
  }

  @Test
  void whoHasCredentialsDecidesInTheirOwnName() throws Exception {
    server.close();
    start(Credentials.ofPassword("mei:a long password"));
    assertEquals(401, get("review").statusCode());
    assertEquals(401, send(post(accept())).statusCode());
    String login =
        Base64.getEncoder().encodeToString("mei:a long password".getBytes(StandardCharsets.UTF_8));
    assertEquals(200, send(post(accept()).header("Authorization", "Basic " + login)).statusCode());
    assertTrue(Files.readString(decisions).contains("\"reviewer\":\"mei\""));
  }

  @Test
  void isNotThereWithoutAReview() throws Exception {
    server.close();
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    ServerSettings settings = ServerSettings.defaults().with(new ServerSettings.Address(true, 0));
    server = KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph);
    url = server.url();
    assertEquals(404, get("review").statusCode());
  }
}
