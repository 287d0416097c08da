package org.zhuzhoukg.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.Limits;
import org.zhuzhoukg.web.ServerSettings;
import org.zhuzhoukg.web.User;

/** The only class of this suite that knows how the server is made. */
final class ServerUnderTest implements ServiceFixture {

  /** {@code admin:secret}, hashed as little as is allowed. */
  private static final String ADMIN =
      "admin:pbkdf2-sha256$210000$c2FsdCBvZiB0aGUgdG"
          + "VzdA==$Ml/eHLCB0opTh4EoAqUruUcc2Y32NalaDJwK1PxK56w=";

  private static KnowledgeGraph loaded;

  private final KnowledgeGraphServer server;

  ServerUnderTest(ServiceSettings settings) throws IOException {
    KnowledgeGraph graph = data();
    MemoryStore store = new MemoryStore(graph, true);
    try (Snapshot now = store.snapshot()) {
      // The text index is built aside; cases with little time do not wait for it.
      if (!now.isTextComplete()) {
        throw new IllegalStateException("full text lacks texts");
      }
    }
    server = KnowledgeGraphServer.start(store, of(settings), () -> graph);
  }

  /** Stores share a graph, for they do not change it. */
  private static synchronized KnowledgeGraph data() throws IOException {
    if (loaded == null) {
      loaded = new Loader(Path.of("data"), Progress.SILENT).load().graph();
      loaded.replace(
          Map.of(
              "https://w3id.org/zhuzhou-kg/graph/test/one", statement("\"𡈼家湾\"@zh"),
              "https://w3id.org/zhuzhou-kg/graph/test/two", statement("\"bay\"")));
    }
    return loaded;
  }

  private static ServerSettings of(ServiceSettings settings) {
    Limits limits =
        new Limits(
            settings.queryTimeout(),
            settings.requestDeadline(),
            settings.rowLimit(),
            settings.byteLimit(),
            settings.bodyLimit(),
            settings.bodyLimit(),
            Limits.defaults().heavyLanes(),
            settings.clientShare(),
            settings.wrongPasswords());
    Credentials credentials =
        settings.hasCredentials() ? Credentials.of(List.of(User.parse(ADMIN))) : Credentials.none();
    return ServerSettings.defaults()
        .with(new ServerSettings.Address(true, 0))
        .with(limits)
        .with(credentials);
  }

  private static Graph statement(String object) {
    return RDFParser.fromString(
            "<https://example.org/a> <https://example.org/p> " + object + " .", Lang.TURTLE)
        .toGraph();
  }

  @Override
  public URI base() {
    return URI.create(server.url().replace("localhost", "127.0.0.1"));
  }

  @Override
  public void close() {
    server.close();
  }
}
