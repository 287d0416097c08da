package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a query whose server does not end its answer, or answers something else. */
@Timeout(60)
class RemoteExecutionTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String ROWS = "SELECT * { ?s ?p ?o }";
  private static final String TRIPLES =
      head("application/n-triples", 1000) + "<urn:x:a> <urn:x:b> <urn:x:c> .\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        StallingEndpoint.BEGINNING,
        "HTTP/1.1 500 Broken\r\nContent-Length: 1000\r\n\r\nIt is"
      })
  void endsWithItsTimeWhereverTheAnswerStalls(String beginning) throws Exception {
    try (StallingEndpoint endpoint = new StallingEndpoint(beginning)) {
      RemoteException e =
          assertThrows(RemoteException.class, () -> read(endpoint, ROWS, new Budget(SHORT)));
      assertTrue(e.isLate(), e.getMessage());
      assertTrue(endpoint.isLeft());
    }
  }

  @Test
  void endsGraphsWithTheirTime() throws Exception {
    try (StallingEndpoint endpoint = new StallingEndpoint(TRIPLES)) {
      String query = "CONSTRUCT WHERE { ?s ?p ?o }";
      RemoteException e =
          assertThrows(RemoteException.class, () -> read(endpoint, query, new Budget(SHORT)));
      assertTrue(e.isLate(), e.getMessage());
      assertTrue(endpoint.isLeft());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", StallingEndpoint.BEGINNING})
  void hangsUpWhenNobodyWaitsAnyMore(String beginning) throws Exception {
    try (StallingEndpoint endpoint = new StallingEndpoint(beginning)) {
      Budget budget = new Budget(LONG);
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(
              () ->
                  assertThrows(QueryCancelledException.class, () -> read(endpoint, ROWS, budget)));
      assertTrue(endpoint.isAsked());
      budget.stop(Budget.Stop.GONE);
      reading.join();
      assertTrue(endpoint.isLeft());
    }
  }

  @Test
  void hangsUpWithTheWholeOfWhichItIsAPart() throws Exception {
    try (StallingEndpoint endpoint = new StallingEndpoint("")) {
      Budget whole = new Budget(LONG);
      Budget part = whole.part(Duration.ofMinutes(5));
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(
              () -> assertThrows(QueryCancelledException.class, () -> read(endpoint, ROWS, part)));
      assertTrue(endpoint.isAsked());
      whole.stop(Budget.Stop.GONE);
      reading.join();
      assertTrue(endpoint.isLeft());
    }
  }

  @Test
  void doesNotWaitForTheRestThatNobodyWants() throws Exception {
    try (StallingEndpoint endpoint = new StallingEndpoint(StallingEndpoint.BEGINNING)) {
      try (QueryExec execution = execution(endpoint, ROWS, new Budget(LONG))) {
        assertTrue(execution.select().hasNext());
      }
      assertTrue(endpoint.isLeft());
    }
  }

  @Test
  void takesNoPartForTheWhole() throws Exception {
    for (String beginning : new String[] {TRIPLES, StallingEndpoint.BEGINNING}) {
      try (StallingEndpoint endpoint = new StallingEndpoint(beginning)) {
        String query = beginning.equals(TRIPLES) ? "DESCRIBE <urn:x:a>" : ROWS;
        CompletableFuture<RemoteException> reading =
            CompletableFuture.supplyAsync(
                () ->
                    assertThrows(
                        RemoteException.class, () -> read(endpoint, query, new Budget(LONG))));
        assertTrue(endpoint.isAsked());
        endpoint.breakOff();
        assertFalse(reading.join().isLate());
      }
    }
  }

  @Test
  void saysThatWhatComesIsNoAnswer() throws Exception {
    String page = head("text/html", 20) + "<html>Welcome</html>";
    try (StallingEndpoint endpoint = new StallingEndpoint(page)) {
      RemoteException e =
          assertThrows(RemoteException.class, () -> read(endpoint, ROWS, new Budget(LONG)));
      assertEquals(
          endpoint.url()
              + ": no SPARQL results: Endpoint returned Content-Type: text/html which is not"
              + " recognized for SELECT queries.",
          e.getMessage());
    }
  }

  private static String head(String type, int length) {
    return String.format(
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", type, length);
  }

  private static QueryExec execution(StallingEndpoint endpoint, String query, Budget budget) {
    RemoteDataset dataset = new RemoteDataset(HttpClient.newHttpClient(), endpoint.url());
    return GuardedExecution.query(QueryFactory.create(query), dataset, budget);
  }

  private static void read(StallingEndpoint endpoint, String text, Budget budget) {
    try (QueryExec execution = execution(endpoint, text, budget)) {
      if (execution.getQuery().isSelectType()) {
        for (RowSet rows = execution.select(); rows.hasNext(); ) {
          rows.next();
        }
      } else if (execution.getQuery().isConstructType()) {
        execution.construct();
      } else {
        execution.describe();
      }
    }
  }
}
