package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are many, slow, or gone. A client may run four queries at once here. */
@Tag("slow")
@Timeout(60)
class ClientsTest {

  private static final String HEAVY =
      "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = '!') }";
  private static final String ADMIN =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8))
          + "\r\n";
  private static final String GRAPH =
      "/graphs?graph=" + encode("https://w3id.org/zhuzhou-kg/graph/test/clients");
  private static ServiceFixture server;
  private static URI base;

  @BeforeAll
  static void starts() throws IOException {
    server = ServiceFixture.start(ServiceSettings.CROWD);
    base = server.base();
  }

  @AfterAll
  static void stops() throws IOException {
    server.close();
  }

  @Test
  void closesAConnectionWhoseHeadersDoNotEnd() throws Exception {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.send(utf8("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nX: "));
      Answer answer = client.read("GET", since);
      assertTrue(answer.status() == 408 || answer.status() == Answer.CLOSED, answer::toString);
      assertTrue(answer.millis() < 5000, answer::toString);
    }
  }

  @Test
  void closesAConnectionWhoseHeadersDrip() throws Exception {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.drip(utf8("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nX: " + "a".repeat(60)), 100);
      Answer answer = client.read("GET", since);
      assertTrue(answer.status() == 408 || answer.status() == Answer.CLOSED, answer::toString);
      assertTrue(answer.millis() < 12_000, answer::toString);
    }
  }

  @Test
  void tellsAClientThatSendsAllBeforeItReads() throws Exception {
    byte[] body = utf8("ASK {} #" + "a".repeat(8_000_000));
    try (Socket client = new Socket(base.getHost(), base.getPort())) {
      client.getOutputStream().write(post("/sparql", "application/sparql-query", body.length, ""));
      client.getOutputStream().write(body);
      String answer = new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertEquals("HTTP/1.1 413", answer);
    }
  }

  @Test
  void answers408ToABodyThatDrips() throws Exception {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.send(post("/sparql", "application/sparql-query", 1000, ""));
      client.drip(utf8("ASK {} #" + "a".repeat(60)), 100);
      Answer answer = client.read("POST", since);
      assertTrue(answer.status() == 408 || answer.status() == Answer.CLOSED, answer::toString);
    }
  }

  @Test
  void answers408ToABodyThatDoesNotCome() throws Exception {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.send(post("/sparql", "application/sparql-query", 1000, ""));
      Answer answer = client.read("POST", since);
      assertEquals(408, answer.status(), answer::toString);
      assertTrue(answer.millis() < 5000, answer::toString);
    }
  }

  @Test
  void letsASlowWriterBlockNobody() throws Exception {
    try (RawClient slow = new RawClient(base)) {
      slow.send(utf8("PUT " + GRAPH + "1 HTTP/1.1\r\nHost: x\r\n" + ADMIN));
      slow.send(utf8("Content-Type: text/turtle\r\nContent-Length: 1000\r\n\r\n<urn:a> "));
      Answer answer = update("INSERT DATA { <urn:quick> <urn:p> 1 }");
      assertTrue(answer.status() == 200 || answer.status() == 204, answer::toString);
      assertTrue(answer.millis() < 1900, answer::toString);
      CaseRunner.isWell(base);
    }
  }

  @Test
  void staysWellUnderSixtySlowBodies() throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      RawClient client = new RawClient(base);
      client.send(post("/sparql", "application/sparql-query", 1000, ""));
      clients.add(client);
    }
    CaseRunner.isWell(base);
    for (RawClient client : clients) {
      client.close();
    }
  }

  @Test
  void cancelsTheQueriesOfClientsThatHaveGone() throws Exception {
    for (int i = 0; i < 4; i++) {
      RawClient client = new RawClient(base);
      client.send(utf8("GET " + query(HEAVY) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
      Thread.sleep(50);
      client.reset();
    }
    Thread.sleep(1000);
    Answer answer = get(query("SELECT (COUNT(*) AS ?n) { ?s a ?t }"), "");
    assertEquals(200, answer.status(), () -> "the share is still taken: " + answer);
  }

  @Test
  void givesOneClientItsShareAndNoMore() throws Exception {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(CompletableFuture.supplyAsync(() -> unchecked(query(HEAVY)), ClientsTest::start));
    }
    Thread.sleep(500);
    int refused = 0;
    for (CompletableFuture<Answer> future : answers) {
      Answer answer = future.get();
      assertTrue(answer.status() == 503 || answer.status() == 429, answer::toString);
      assertTrue(answer.header("Retry-After") != null, answer::toString);
      assertTrue(answer.isWhole(), answer::toString);
      refused += answer.status() == 429 ? 1 : 0;
    }
    assertTrue(refused > 0, "nobody was told to wait");
    CaseRunner.isWell(base);
  }

  @Test
  void readsGoOnWhileWritesRun() throws Exception {
    CompletableFuture<Void> writes =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 8; i++) {
                unchecked("INSERT DATA { <urn:both> <urn:a> " + i + " ; <urn:b> " + i + " }");
              }
            },
            ClientsTest::start);
    int reads = 0;
    do {
      Answer answer =
          get(query("SELECT ?x { <urn:both> <urn:a> ?x MINUS { <urn:both> <urn:b> ?x } }"), "");
      assertEquals(200, answer.status(), answer::toString);
      assertEquals(0, Checks.tree(answer).at("/results/bindings").size(), answer::toString);
      reads++;
    } while (!writes.isDone());
    assertTrue(reads > 0);
    writes.get();
  }

  @Test
  void countsWhatItCancelled() throws Exception {
    get(query(HEAVY) + "&timeout=0.2", "");
    Answer metrics = get("/metrics", ADMIN);
    Matcher cancelled =
        Pattern.compile("(?im)^\\w*(cancel|timeout)\\w*(?:\\{.*})? ([1-9]\\S*)$")
            .matcher(metrics.text());
    assertTrue(cancelled.find(), metrics::toString);
  }

  private static void start(Runnable task) {
    new Thread(task).start();
  }

  private static Answer unchecked(String targetOrUpdate) {
    try {
      return targetOrUpdate.startsWith("/") ? get(targetOrUpdate, "") : update(targetOrUpdate);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer get(String target, String headers) throws IOException {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      client.send(utf8("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n"));
      return client.read("GET", since);
    }
  }

  private static Answer update(String update) throws IOException {
    try (RawClient client = new RawClient(base)) {
      long since = System.nanoTime();
      byte[] body = utf8(update);
      client.send(post("/update", "application/sparql-update", body.length, ADMIN));
      client.send(body);
      return client.read("POST", since);
    }
  }

  private static byte[] post(String target, String type, int length, String headers) {
    return utf8(
        "POST "
            + target
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + length
            + "\r\n"
            + headers
            + "\r\n");
  }

  private static String query(String text) {
    return "/sparql?query=" + encode(text);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
