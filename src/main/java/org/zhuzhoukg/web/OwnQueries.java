package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.MemoryWatch;
import org.zhuzhoukg.store.Snapshot;

/** Runs the service's own queries for one call, in a lane and within a budget like anybody's. */
final class OwnQueries {

  /** What needs queries. */
  interface Work<T> {
    T run(OwnQueries queries) throws IOException;
  }

  private final Snapshot snapshot;
  private final Budget budget;
  private final long most;

  private OwnQueries(Snapshot snapshot, Budget budget, long most) {
    this.snapshot = snapshot;
    this.budget = budget;
    this.most = most;
  }

  /**
   * Runs all that a call needs.
   *
   * @throws ProblemException 503 or 429 if it is stopped
   */
  @SuppressWarnings("try") // watches work by being open
  static <T> T run(Service service, Call call, Snapshot snapshot, Work<T> work) throws IOException {
    try (Lanes.Lane lane = service.lanes().enter(call.client())) {
      Budget budget = new Budget(service.limits().queryTimeout(), Lanes.TURN, lane::endTurn);
      try (ClientWatch.Watch client = service.watch(call, budget);
          MemoryWatch.Running memory = service.watch(budget)) {
        return work.run(new OwnQueries(snapshot, budget, service.limits().maxRows()));
      } catch (QueryCancelledException e) {
        throw service.stopped(budget, service.limits().queryTimeout());
      }
    }
  }

  /** What a CONSTRUCT yields. */
  Graph graph(OwnQuery query) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExec execution = GuardedExecution.query(query.query(), snapshot.dataset(), budget)) {
      for (Iterator<Triple> triples = execution.constructTriples(); triples.hasNext(); ) {
        budget.check();
        graph.add(triples.next());
        requireFew(graph.size());
      }
    }
    return graph;
  }

  /** What a SELECT yields. */
  List<Binding> rows(OwnQuery query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = GuardedExecution.query(query.query(), snapshot.dataset(), budget)) {
      for (RowSet found = execution.select(); found.hasNext(); ) {
        budget.check();
        rows.add(found.next());
      }
    }
    return rows;
  }

  private void requireFew(long size) {
    if (size > most) {
      throw Problem.of(
              413, "more than " + most + " triples belong here; ask /sparql for a part of them")
          .exception();
    }
  }
}
