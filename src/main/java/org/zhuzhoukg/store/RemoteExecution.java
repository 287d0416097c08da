package org.zhuzhoukg.store;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.exec.http.Params;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/**
 * A query that another server executes, by the SPARQL 1.1 Protocol, within what is left of a
 * budget; what goes wrong there ends as a {@link RemoteException}. When the budget is stopped, or
 * the rest of the answer is not wanted, the connection is cut: the other server may stop, too.
 */
final class RemoteExecution extends QueryExecHTTP {

  private final String endpoint;
  private final Budget budget;
  private final RemoteClient client;
  private boolean isWhole;

  RemoteExecution(HttpClient client, String endpoint, Query query, Budget budget) {
    this(new RemoteClient(client, budget), endpoint, query, budget);
  }

  private RemoteExecution(RemoteClient client, String endpoint, Query query, Budget budget) {
    super(
        endpoint,
        query,
        query.serialize(),
        0,
        client,
        new HashMap<>(),
        Params.create(),
        ARQ.getContext().copy(),
        List.of(),
        List.of(),
        QuerySendMode.asPostForm,
        query.isSelectType() || query.isAskType()
            ? WebContent.contentTypeResultsJSON
            : WebContent.contentTypeNTriples,
        WebContent.contentTypeResultsJSON,
        WebContent.contentTypeNTriples,
        WebContent.contentTypeNQuads,
        Math.max(1, budget.left().toMillis()),
        TimeUnit.MILLISECONDS);
    this.endpoint = endpoint;
    this.budget = budget;
    this.client = client;
  }

  @Override
  public RowSet select() {
    RowSet rows = attempt(super::select);
    return RowSetStream.create(rows.getResultVars(), checked(rows));
  }

  @Override
  public boolean ask() {
    boolean answer = attempt(super::ask);
    isWhole = true;
    return answer;
  }

  @Override
  public Iterator<Triple> constructTriples() {
    return checked(attempt(super::constructTriples));
  }

  @Override
  public Graph construct(Graph graph) {
    constructTriples().forEachRemaining(graph::add);
    return graph;
  }

  @Override
  public Iterator<Triple> describeTriples() {
    return checked(attempt(super::describeTriples));
  }

  @Override
  public Graph describe(Graph graph) {
    describeTriples().forEachRemaining(graph::add);
    return graph;
  }

  @Override
  public void abort() {
    super.abort();
    client.cut();
  }

  @Override
  public void close() {
    if (!isWhole) {
      // Else closing waits for the next byte.
      client.cut();
    }
    super.close();
    client.end();
  }

  private <T> Iterator<T> checked(Iterator<T> found) {
    return Iter.iter(
        new Iterator<T>() {
          @Override
          public boolean hasNext() {
            isWhole = !attempt(found::hasNext);
            return !isWhole;
          }

          @Override
          public T next() {
            return attempt(found::next);
          }
        });
  }

  /** Whatever goes wrong on the way, or with what comes, is the other server's. */
  private <T> T attempt(Supplier<T> action) {
    budget.check();
    try {
      return action.get();
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(RuntimeException e) {
    Optional<Budget.Stop> stopped = client.stopped();
    if (stopped.isPresent() && stopped.get() != Budget.Stop.TIMEOUT) {
      return new QueryCancelledException();
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (stopped.isPresent() || cause instanceof HttpTimeoutException) {
        return new RemoteException(endpoint, true, "its time was over", e);
      }
      if (cause instanceof ConnectException) {
        return new RemoteException(endpoint, false, "nobody answers at this address", e);
      }
    }
    if (!(e instanceof QueryExceptionHTTP http)) {
      String why = Tdb2Directory.reason(e).lines().findFirst().orElse("");
      return new RemoteException(endpoint, false, "no SPARQL results: " + why, e);
    }
    if (http.getStatusCode() <= 0) {
      return new RemoteException(endpoint, false, Tdb2Directory.reason(e), e);
    }
    boolean isLate = http.getStatusCode() == 503 || http.getStatusCode() == 504;
    String said = http.getResponse() == null ? http.getMessage() : http.getResponse();
    return new RemoteException(
        endpoint, isLate, http.getStatusCode() + " " + RemoteWords.of(said), e);
  }
}
