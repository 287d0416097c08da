package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.web.ServerSettings.Address;

/** Pages that are written once, and given to all who ask for the same. */
class KeptPagesTest {

  private static final String ADMIN = "mei:a long password";
  private static final String PARK = "page/park/tianjiawan";

  private final HttpClient http = HttpClient.newHttpClient();
  private KnowledgeGraphServer server;

  @BeforeEach
  void starts() throws IOException {
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    ServerSettings settings =
        ServerSettings.defaults().with(new Address(true, 0)).with(Credentials.ofPassword(ADMIN));
    server = KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph);
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void areWrittenOnceForEachLanguage() throws Exception {
    String first = page(PARK, "zh", "gzip");
    assertEquals(0, kept());
    assertEquals(first, page(PARK, "zh", "gzip"));
    assertEquals(1, kept());
    assertEquals(first, page(PARK, "zh", "identity"));
    assertEquals(2, kept());
    String english = page(PARK, "en", "gzip");
    assertEquals(2, kept());
    assertNotEquals(first, english);
    assertTrue(english.contains("<html lang=\"en\""), english);
    assertEquals(english, page(PARK, "en", "identity"));
    assertEquals(3, kept());
  }

  @Test
  void areWrittenAnewForWhoAsksForThatAndForNewData() throws Exception {
    page(PARK, "zh", "gzip");
    send(request(PARK, "zh", "gzip").header("Cache-Control", "no-cache"));
    assertEquals(0, kept());
    HttpResponse<byte[]> written =
        send(
            HttpRequest.newBuilder(URI.create(server.url() + "update"))
                .header("Authorization", basic())
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> <urn:c> }")));
    assertTrue(written.statusCode() < 300, "status " + written.statusCode());
    page(PARK, "zh", "gzip");
    assertEquals(0, kept());
  }

  /** Who chose a language in the address is told to remember it, and nobody else. */
  @Test
  void setNobodyElsesLanguage() throws Exception {
    HttpResponse<byte[]> chosen = send(request(PARK + "?lang=en", "zh", "gzip"));
    assertTrue(chosen.headers().firstValue("Set-Cookie").isPresent());
    page(PARK, "en", "gzip");
    assertFalse(send(request(PARK, "en", "gzip")).headers().map().containsKey("set-cookie"));
  }

  @Test
  void areNotThoseThatAreMissing() throws Exception {
    for (int time = 1; time <= 2; time++) {
      assertEquals(404, send(request("page/park/none", "zh", "gzip")).statusCode());
    }
    assertEquals(0, kept());
  }

  private String page(String path, String language, String encoding) throws Exception {
    HttpResponse<byte[]> response = send(request(path, language, encoding));
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("ETag").isPresent());
    byte[] body = response.body();
    if (response.headers().firstValue("Content-Encoding").isPresent()) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String language, String encoding) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .header("Accept-Encoding", encoding);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String basic() {
    return "Basic " + Base64.getEncoder().encodeToString(ADMIN.getBytes(StandardCharsets.UTF_8));
  }

  private int kept() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + "metrics"))
            .header("Authorization", basic());
    String metrics = new String(send(request).body(), StandardCharsets.UTF_8);
    return metrics
        .lines()
        .filter(line -> line.startsWith("zzkg_answers_kept_total"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
