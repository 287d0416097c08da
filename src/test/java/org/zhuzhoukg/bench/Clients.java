package org.zhuzhoukg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients of a mixed load do; each action fails if it is not answered as it should be. */
final class Clients {

  private static final String CROSS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(?c < ?f) }";
  private static final List<String> HEAVY =
      List.of(
          CROSS,
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
          "SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?o ?q ?t . ?x ?y ?z . FILTER(?t > ?z) }",
          "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f } OFFSET 900000000");
  private static final Map<String, Integer> HOSTILE =
      Map.of(
          "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
          403,
          "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
          403,
          "SELECT * {" + "{".repeat(5000) + "}".repeat(5001),
          400,
          "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
          403,
          "SELECT * { ?s foo:bar ?o }",
          400);

  /** What a client does once. */
  interface Action {
    void run() throws IOException, InterruptedException;
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final Map<String, String> tags = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();

  Clients(String url) {
    this.url = URI.create(url);
  }

  /** Runs an action; says what was wrong, or null. */
  static String attempt(Action action) {
    try {
      action.run();
      return null;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  void read(String query) throws IOException, InterruptedException {
    HttpResponse<String> response = send(query, null);
    require(response, Set.of(200));
    if (!response.body().stripTrailing().endsWith("}")) {
      throw new IOException("an answer that is not whole");
    }
    response.headers().firstValue("ETag").ifPresent(tag -> tags.put(query, tag));
  }

  void readAgain(String query) throws IOException, InterruptedException {
    HttpResponse<String> response = send(query, tags.get(query));
    require(response, Set.of(200, 304));
    response.headers().firstValue("ETag").ifPresent(tag -> tags.put(query, tag));
  }

  void heavy() throws IOException, InterruptedException {
    String query = HEAVY.get((int) (number.incrementAndGet() % HEAVY.size()));
    require(send(query, null), Set.of(503, 429, 413));
  }

  void hostile() throws IOException, InterruptedException {
    for (Map.Entry<String, Integer> query : HOSTILE.entrySet()) {
      require(send(query.getKey(), null), Set.of(query.getValue()));
    }
  }

  /** Asks something heavy and does not wait for it. */
  void leave() throws IOException, InterruptedException {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      write(socket, "GET /sparql?query=" + encode(CROSS) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      Thread.sleep(300);
    }
  }

  /** Sends a request that never ends, and waits until the server has had enough. */
  void dawdle() throws IOException, InterruptedException {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      write(
          socket,
          "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9999\r\n\r\n");
      socket.setSoTimeout(1000);
      long end = System.nanoTime() + 40_000_000_000L;
      InputStream in = socket.getInputStream();
      while (System.nanoTime() < end) {
        try {
          write(socket, "#");
          if (in.read() < 0) {
            return;
          }
        } catch (IOException e) {
          if (!(e instanceof java.net.SocketTimeoutException)) {
            return;
          }
        }
      }
      throw new IOException("a request that never ends was waited for");
    }
  }

  void write() throws IOException, InterruptedException {
    long n = number.incrementAndGet();
    String triple = "<urn:load:" + n % 50 + "> <urn:load:n> " + n;
    String update =
        n % 3 == 0
            ? "DELETE WHERE { GRAPH <urn:load> { <urn:load:" + n % 50 + "> ?p ?o } }"
            : "INSERT DATA { GRAPH <urn:load> { " + triple + " } }";
    require(admin("update", "application/sparql-update", update), Set.of(200, 204));
  }

  void reload() throws IOException, InterruptedException {
    require(admin("reload", "text/plain", ""), Set.of(200));
  }

  /** The heap in use, in MiB. */
  double heap() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("metrics")).header("Authorization", basic()).build();
    return http.send(request, BodyHandlers.ofString())
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / (1024 * 1024);
  }

  private HttpResponse<String> admin(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", basic())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String basic() {
    byte[] admin = ServerProcess.ADMIN.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(admin);
  }

  private HttpResponse<String> send(String query, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve("sparql?query=" + encode(query)))
            .header("Cache-Control", "no-cache")
            .header("Accept", "application/sparql-results+json, application/ld+json");
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void require(HttpResponse<String> response, Set<Integer> expected)
      throws IOException {
    if (!expected.contains(response.statusCode())) {
      throw new IOException(
          response.request().uri().getPath()
              + " answered "
              + response.statusCode()
              + " instead of "
              + expected
              + ": "
              + response.body().lines().limit(5).toList());
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
