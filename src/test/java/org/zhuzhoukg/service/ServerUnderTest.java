package org.zhuzhoukg.service;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.RealGraph;
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

  private final KnowledgeGraphServer server;

  ServerUnderTest(ServiceSettings settings) throws IOException {
    KnowledgeGraph graph =
        settings.isSmall()
            ? new Loader(Mini.DATA, Progress.SILENT).load().graph()
            : RealGraph.get().graph();
    MemoryStore store = new MemoryStore(graph, true);
    store.write(ServerUnderTest::addsTwoGraphs);
    try (Snapshot now = store.snapshot()) {
      // The text index is built aside; cases with little time do not wait for it.
      if (!now.isTextComplete()) {
        throw new IllegalStateException("full text lacks texts");
      }
    }
    server = KnowledgeGraphServer.start(store, of(settings), () -> graph);
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

  private static void addsTwoGraphs(DatasetGraph dataset) {
    dataset.add(statement("one", NodeFactory.createLiteralLang("𡈼家湾", "zh")));
    dataset.add(statement("two", NodeFactory.createLiteralString("bay")));
  }

  private static Quad statement(String graph, Node object) {
    return Quad.create(
        NodeFactory.createURI("https://w3id.org/zhuzhou-kg/graph/test/" + graph),
        NodeFactory.createURI("https://example.org/a"),
        NodeFactory.createURI("https://example.org/p"),
        object);
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
