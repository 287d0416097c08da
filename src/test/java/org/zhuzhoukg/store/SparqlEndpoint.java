package org.zhuzhoukg.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;

/** A server that has data, and does nothing but answer queries by POST, on loopback. */
final class SparqlEndpoint implements AutoCloseable {

  private final HttpServer server;
  private final Store store;
  private final AtomicInteger asked = new AtomicInteger();

  SparqlEndpoint(Store store) throws IOException {
    this.store = store;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sparql", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/sparql";
  }

  /** How many queries came. */
  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String text = URLDecoder.decode(form.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
    Query query = QueryFactory.create(text);
    boolean isGraph = query.isConstructType() || query.isDescribeType();
    exchange
        .getResponseHeaders()
        .add("Content-Type", isGraph ? "application/n-triples" : "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody();
        Snapshot now = store.snapshot();
        QueryExec execution =
            GuardedExecution.query(query, now.dataset(), new Budget(Duration.ofSeconds(20)))) {
      if (query.isAskType()) {
        ResultSetMgr.write(out, execution.ask(), ResultSetLang.RS_JSON);
      } else if (query.isSelectType()) {
        ResultSetMgr.write(out, ResultSet.adapt(execution.select()), ResultSetLang.RS_JSON);
      } else {
        RDFDataMgr.write(
            out,
            query.isConstructType() ? execution.construct() : execution.describe(),
            Lang.NTRIPLES);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
