package org.zhuzhoukg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Tdb2Store;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ServerSettings;

/** Writes as {@link CrashWriter} does, but through a server's {@code /update}. */
final class CrashServer {

  private static final String ADMIN = "admin:secret";

  private CrashServer() {}

  /** Serves the store in a folder and writes to it. */
  public static void main(String[] args) throws Exception {
    try (Tdb2Store store = new Tdb2Store(Path.of(args[0]))) {
      KnowledgeGraph data = new Loader(Mini.DATA, Progress.SILENT).load().graph();
      if (store.isEmpty()) {
        store.replace(data);
      }
      ServerSettings settings =
          ServerSettings.defaults()
              .with(new ServerSettings.Address(true, 0))
              .with(Credentials.ofPassword(ADMIN));
      try (KnowledgeGraphServer server = KnowledgeGraphServer.start(store, settings, () -> data)) {
        long next = CrashWriter.last(store) + 1;
        System.out.println("ready");
        while (true) {
          long number = next++;
          update(URI.create(server.url() + "update"), CrashWriter.update(number));
          System.out.println("kept " + number);
        }
      }
    }
  }

  private static void update(URI address, String text) throws IOException, InterruptedException {
    String admin = Base64.getEncoder().encodeToString(ADMIN.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .header("Authorization", "Basic " + admin)
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString(text))
                    .build(),
                BodyHandlers.ofString());
    if (response.statusCode() != 204) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
  }
}
