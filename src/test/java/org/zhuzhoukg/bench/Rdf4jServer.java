package org.zhuzhoukg.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * An RDF4J store behind HTTP, with JSON results, or N-Triples: {@code memory|lmdb FOLDER FILE.nt
 * PORT|load SECONDS}, the last of which is how long a query may take.
 *
 * <p>The memory store reads the file when it starts, the other one when it is told to load.
 */
final class Rdf4jServer {

  private final Repository repository;
  private final int seconds;

  private Rdf4jServer(Repository repository, int seconds) {
    this.repository = repository;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws IOException {
    boolean isMemory = args[0].equals("memory");
    Path folder = Path.of(args[1]);
    LmdbStoreConfig indexes = new LmdbStoreConfig("spoc,posc,ospc");
    Repository repository =
        new SailRepository(isMemory ? new MemoryStore() : new LmdbStore(folder.toFile(), indexes));
    boolean loads = args[3].equals("load");
    if (isMemory || loads) {
      try (RepositoryConnection connection = repository.getConnection()) {
        connection.add(Path.of(args[2]).toFile(), RDFFormat.NTRIPLES);
      }
    }
    if (loads) {
      repository.shutDown();
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(repository::shutDown));
    new Rdf4jServer(repository, Integer.parseInt(args[4])).serve(Integer.parseInt(args[3]));
  }

  private void serve(int port) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/sparql", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String type = "application/sparql-results+json";
    int status = 200;
    try (RepositoryConnection connection = repository.getConnection()) {
      Query prepared = connection.prepareQuery(query);
      prepared.setMaxExecutionTime(seconds);
      if (prepared instanceof TupleQuery table) {
        table.evaluate(new SPARQLResultsJSONWriter(body));
      } else if (prepared instanceof BooleanQuery truth) {
        new SPARQLBooleanJSONWriter(body).handleBoolean(truth.evaluate());
      } else if (prepared instanceof GraphQuery graph) {
        graph.evaluate(new NTriplesWriter(body));
        type = "application/n-triples";
      }
    } catch (RuntimeException e) {
      status = 500;
      body.reset();
      body.write(String.valueOf(e).getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.size() == 0 ? -1 : body.size());
    body.writeTo(exchange.getResponseBody());
    exchange.close();
  }
}
