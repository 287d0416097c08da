package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.GuardedExecution;
import org.zhuzhoukg.store.QueryFile;
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
  static <T> T run(Service service, Call call, Snapshot snapshot, Work<T> work) throws IOException {
    long most = service.limits().maxRows();
    return service.read(
        call,
        service.limits().queryTimeout(),
        budget -> work.run(new OwnQueries(snapshot, budget, most)));
  }

  /** What a CONSTRUCT yields. */
  Graph graph(QueryFile query) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExec execution = GuardedExecution.query(parsed(query), snapshot.dataset(), budget)) {
      for (Iterator<Triple> triples = execution.constructTriples(); triples.hasNext(); ) {
        budget.check();
        graph.add(triples.next());
        requireFew(graph.size());
      }
    }
    return graph;
  }

  /** What a SELECT yields. */
  List<Binding> rows(QueryFile query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = GuardedExecution.query(parsed(query), snapshot.dataset(), budget)) {
      for (RowSet found = execution.select(); found.hasNext(); ) {
        budget.check();
        rows.add(found.next());
      }
    }
    return rows;
  }

  private static Query parsed(QueryFile query) {
    return QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
  }

  private void requireFew(long size) {
    if (size > most) {
      throw Problem.of(
              413,
              "属于此处的三元组超过" + most + "个；请用 /sparql 取其中一部分",
              "more than " + most + " triples belong here; ask /sparql for a part of them")
          .exception();
    }
  }
}
