package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.WatchedStore;
import org.zhuzhoukg.web.ServerSettings.Address;

class CompleteResourceTest {

  private static final int CLIENTS = 64;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicBoolean IS_FIRST = new AtomicBoolean(true);

  /** Who comes while the names of new data are read waits for them, and takes nobody's lane. */
  @Test
  @Timeout(120)
  void letsQueriesPassWhileDataAreNew() throws Exception {
    Path data = Path.of("src", "test", "resources", "mini");
    MemoryStore store = new MemoryStore(new Loader(data, Progress.SILENT).load().graph());
    CountDownLatch readers = new CountDownLatch(CLIENTS);
    CountDownLatch released = new CountDownLatch(1);
    WatchedStore held =
        new WatchedStore(
            store,
            snapshot -> {
              readers.countDown();
              return new NewSnapshot(snapshot, released, IS_FIRST);
            });
    try (KnowledgeGraphServer server =
        KnowledgeGraphServer.start(
            held,
            ServerSettings.defaults().with(new Address(true, 0)),
            () -> {
              throw new IllegalStateException("not asked for");
            })) {
      String names = server.url() + "api/complete?q=linjiang";
      List<CompletableFuture<String>> answers =
          Stream.generate(() -> get(names)).limit(CLIENTS).toList();
      readers.await();
      assertEquals("200 true", get(server.url() + "sparql?query=ASK%7B%7D").join());
      released.countDown();
      Set<String> said = answers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
      assertEquals(Set.of("200 found, with a tag"), said);
    }
  }

  private static CompletableFuture<String> get(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "*/*").build();
    return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(CompleteResourceTest::said);
  }

  private static String said(HttpResponse<String> answer) {
    boolean hasTag = answer.headers().firstValue("ETag").isPresent();
    String body = answer.body();
    String said =
        body.contains("\"boolean\":true")
            ? "true"
            : body.contains("/id/city/linjiang") && hasTag ? "found, with a tag" : body;
    return answer.statusCode() + " " + said;
  }

  /** Data that nobody has read before; who reads them first is held up. */
  private record NewSnapshot(Snapshot snapshot, CountDownLatch released, AtomicBoolean isFirst)
      implements Snapshot {

    @Override
    public DatasetGraph dataset() {
      if (isFirst.getAndSet(false)) {
        try {
          released.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return snapshot.dataset();
    }

    @Override
    public String version() {
      return "5105105105105105";
    }

    @Override
    public long triples() {
      return snapshot.triples();
    }

    @Override
    public boolean isTextComplete() {
      return snapshot.isTextComplete();
    }

    @Override
    public void close() {
      snapshot.close();
    }
  }
}
