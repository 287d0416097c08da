package org.zhuzhoukg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.RemoteStore;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ServerSettings;

/**
 * Pages over other engines, where they are installed, beside the same pages over our own store:
 * those that differ are known, and docs/scale.md says why.
 */
@Tag("slow")
@Timeout(600)
class RemotePeersTest {

  private static final String COUNT =
      "sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";

  private static final List<String> PATHS =
      List.of(
          "indicators",
          "documents",
          "policies",
          "page/city/zhuzhou",
          "page/enterprise/crrc-zhuzhou-locomotive",
          "indicators/gdp",
          "data/city/zhuzhou.nt",
          "data/enterprise/crrc-zhuzhou-locomotive.nt",
          "api/search?q=CRRC",
          COUNT);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"Virtuoso, api/search?q=CRRC " + COUNT, "RDF4J memory, api/search?q=CRRC"})
  void showTheSame(String name, String known) throws Exception {
    Peer peer =
        Peers.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    assumeTrue(peer.missing().isEmpty(), () -> name + ": " + peer.missing().orElseThrow());
    Workload data = Workload.make(1, folder, "-Xmx1g");
    Files.createDirectories(data.folder(peer));
    if (peer.isOnDisk()) {
      peer.load(data, data.folder(peer));
    }
    List<String> failed = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    try (PeerProcess process = PeerProcess.start(peer, data)) {
      URI url = process.endpoint().url();
      Store own = new MemoryStore(new Loader(data.directory(), Progress.SILENT).load().graph());
      try (KnowledgeGraphServer ours = serve(own);
          KnowledgeGraphServer theirs =
              serve(new RemoteStore(url.toString(), Duration.ofHours(1)))) {
        for (String path : PATHS) {
          HttpResponse<String> page = get(theirs, path);
          if (page.statusCode() != 200) {
            failed.add(path + " " + page.statusCode() + " " + page.body());
          } else if (!normal(get(ours, path), ours).equals(normal(page, theirs))) {
            differing.add(path);
          }
        }
      }
    }
    assertEquals(List.of(), failed);
    assertEquals(List.of(known.split(" ")), differing);
  }

  private static KnowledgeGraphServer serve(Store store) throws IOException {
    return KnowledgeGraphServer.start(
        store,
        ServerSettings.defaults().with(new ServerSettings.Address(true, 0)),
        () -> {
          throw new IllegalStateException("not asked for");
        });
  }

  private static HttpResponse<String> get(KnowledgeGraphServer of, String path)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(of.url() + path))
            .header("Accept", path.startsWith("sparql") ? "text/csv" : "*/*")
            .header("Accept-Language", "en")
            .build(),
        BodyHandlers.ofString());
  }

  /** Without what names the version or the address; lines of N-Triples in one order. */
  private static String normal(HttpResponse<String> page, KnowledgeGraphServer of) {
    String text =
        page.body()
            .replace(of.url(), "/")
            .replaceAll("(?s)<footer.*?</footer>", "")
            .replaceAll("\\b[0-9a-f]{16}\\b", "version");
    return page.uri().getPath().endsWith(".nt")
        ? String.join("\n", text.lines().sorted().toList())
        : text;
  }
}
