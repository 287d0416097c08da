package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.DiskStore;
import org.zhuzhoukg.store.Fresh;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Replacement;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ServerSettings;

/** The data of a server are replaced while clients ask all the time. */
@Tag("slow")
@Timeout(180)
class ReplacementTest {

  private static final int THINGS = 200;
  private static final String ASK =
      "sparql?query="
          + URLEncoder.encode(
              "SELECT ?round (COUNT(*) AS ?n) {"
                  + " ?s <http://www.w3.org/2000/01/rdf-schema#comment> ?round"
                  + " FILTER(STRSTARTS(?round, 'round')) } GROUP BY ?round",
              StandardCharsets.UTF_8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  @TempDir private Path directory;

  @Test
  void failsNoRequestAndMixesNoVersions() throws Exception {
    KnowledgeGraph graph = new Loader(Mini.DATA, Progress.SILENT).load().graph();
    replace(graph, 1);
    ServerSettings settings = ServerSettings.defaults().with(new ServerSettings.Address(true, 0));
    try (DiskStore store = DiskStore.open(directory);
        KnowledgeGraphServer server = KnowledgeGraphServer.start(store, settings, () -> graph)) {
      store.watch(line -> {});
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(new Thread(() -> read(server.url())));
      }
      readers.forEach(Thread::start);
      for (int round = 2; round <= 4; round++) {
        replace(graph, round);
        int before = asked.get();
        while (asked.get() < before + 10 && wrong.isEmpty()) {
          Thread.sleep(20);
        }
      }
      readers.forEach(Thread::interrupt);
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
    assertEquals(4, answers.size(), answers::toString);
    assertTrue(answers.values().stream().distinct().count() == 4, answers::toString);
  }

  private void replace(KnowledgeGraph graph, int round) throws Exception {
    Graph comments = KnowledgeGraph.newGraph();
    for (int thing = 0; thing < THINGS; thing++) {
      comments.add(
          NodeFactory.createURI(Iris.DEFAULT.entity("thing-" + thing)),
          RDFS.comment.asNode(),
          NodeFactory.createLiteralString("round " + round));
    }
    graph.replace(Map.of(Iris.DEFAULT.graph("rounds"), comments));
    try (Replacement next = Replacement.begin(directory)) {
      Fresh.write(graph, next);
      next.offer(Duration.ofSeconds(60), () -> {});
    }
  }

  private void read(String url) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        HttpResponse<String> response =
            http.send(
                HttpRequest.newBuilder(URI.create(url + ASK)).header("Accept", "text/csv").build(),
                BodyHandlers.ofString());
        String body = response.body().strip();
        if (response.statusCode() != 200 || !body.matches("round,n\\s+round \\d," + THINGS)) {
          wrong.add(response.statusCode() + " " + body);
        }
        String tag = response.headers().firstValue("ETag").orElse("none");
        String same = answers.putIfAbsent(tag, body);
        if (same != null && !same.equals(body)) {
          wrong.add("one ETag for " + same + " and " + body);
        }
        asked.incrementAndGet();
      } catch (IOException e) {
        wrong.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
