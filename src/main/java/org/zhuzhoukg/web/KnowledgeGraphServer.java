package org.zhuzhoukg.web;

import java.net.BindException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.zhuzhoukg.store.KnowledgeGraph;

/**
 * Serves a knowledge graph: an embedded Fuseki that answers the <a
 * href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>'s queries at {@code
 * /sparql}.
 *
 * <p>The default graph is the union of the named graphs. Nothing can be written, and no query
 * reaches out to another server.
 */
public final class KnowledgeGraphServer implements AutoCloseable {

  /** Jena's own 5 MiB for each answer costs more time than small answers take. */
  private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;

  private static final String QUERY_TIMEOUT_MILLIS = "30000";

  private final FusekiServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private KnowledgeGraphServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param graph what to serve
   * @param address host name and port; port 0 takes a free one
   * @throws BindException if the port is taken or may not be used
   */
  public static KnowledgeGraphServer start(KnowledgeGraph graph, Address address)
      throws BindException {
    Objects.requireNonNull(graph, "graph");
    DatasetGraph dataset = graph.dataset();
    dataset.getContext().set(ARQ.queryTimeout, QUERY_TIMEOUT_MILLIS);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    FusekiServer server =
        FusekiServer.create()
            .loopback(address.isLoopback())
            .port(address.port())
            .add("/sparql", DataService.newBuilder(dataset).addEndpoint(Operation.Query).build())
            .build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConnectionFactory.class::isInstance)
          .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
          .forEach(http -> http.setOutputBufferSize(OUTPUT_BUFFER_BYTES));
    }
    try {
      server.start();
    } catch (RuntimeException e) {
      throw bindFailure(address, e);
    }
    return new KnowledgeGraphServer(server);
  }

  private static BindException bindFailure(Address address, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.io.IOException) {
        BindException failure =
            new BindException("port " + address.port() + " cannot be used: " + cause.getMessage());
        failure.initCause(e);
        return failure;
      }
    }
    throw e;
  }

  /** The address that clients use, as {@code http://localhost:3030/}. */
  public String url() {
    return "http://localhost:" + server.getPort() + "/";
  }

  /** Waits until the server is closed. */
  public void join() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop();
    closed.countDown();
  }

  /**
   * Where to listen.
   *
   * @param isLoopback only to this machine, or to every network
   * @param port 0 to 65535; 0 takes a free one
   */
  public record Address(boolean isLoopback, int port) {

    /** Checks the port. */
    public Address {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
      }
    }
  }
}
