package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ServerSettings;

/** New data for a running server. */
@Tag("slow")
@Timeout(120)
class ReloadTest {

  private static final String ASK = "sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path directory;
  private Path data;
  private KnowledgeGraphServer server;

  @BeforeEach
  void starts() throws IOException {
    data = Mini.copyTo(directory.resolve("data"));
    ServerSettings settings =
        ServerSettings.defaults()
            .with(new ServerSettings.Address(true, 0))
            .with(Credentials.ofPassword("admin:secret"));
    server =
        KnowledgeGraphServer.start(
            new MemoryStore(new Loader(data, Progress.SILENT).load().graph()),
            settings,
            new DataReload(data, Optional.empty()));
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void failsNoRequestMeanwhile() throws Exception {
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    AtomicInteger answers = new AtomicInteger();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(new Thread(() -> read(wrong, answers)));
    }
    readers.forEach(Thread::start);
    String first = version();
    for (int i = 1; i <= 5; i++) {
      rename("Brand new title " + i);
      assertEquals(200, reload().statusCode());
    }
    assertNotEquals(first, version());
    readers.forEach(Thread::interrupt);
    for (Thread reader : readers) {
      reader.join();
    }
    assertEquals(List.of(), List.copyOf(wrong));
    assertTrue(answers.get() > 20, answers + " answers");
  }

  @Test
  void keepsTheOldDataWhenTheNewAreBad() throws Exception {
    String before = version();
    Files.writeString(data.resolve("catalogue").resolve("city.json"), "{ broken");
    HttpResponse<String> response = reload();
    assertEquals(422, response.statusCode());
    assertTrue(response.body().contains("city.json"), response.body());
    assertEquals(before, version());
    assertTrue(server.reload().startsWith("not reloaded: "), server.reload());
  }

  private void rename(String title) throws IOException {
    Path file = data.resolve("documents.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(\"en\"\\s*:\\s*\")[^\"]*", "$1" + title));
  }

  private void read(Queue<String> wrong, AtomicInteger answers) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        HttpResponse<String> response = get();
        answers.incrementAndGet();
        if (response.statusCode() != 200 || !response.body().contains("true")) {
          wrong.add(response.statusCode() + " " + response.body());
        }
      } catch (IOException e) {
        wrong.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String version() throws Exception {
    return get().headers().firstValue("Data-Version").orElseThrow();
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + ASK)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> reload() throws IOException, InterruptedException {
    String admin =
        Base64.getEncoder()
            .encodeToString("admin:secret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + "reload"))
            .header("Authorization", "Basic " + admin)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
