package org.zhuzhoukg.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/** ARQ's general engine, over an algebra that watches the budget of its context. */
final class GuardedEngine extends QueryEngineMain {

  private GuardedEngine(Query query, DatasetGraph dataset, Binding input, Context context) {
    super(query, dataset, input, context);
  }

  /** Optimized already. */
  @Override
  protected Op createOp(Query query) {
    return PreparedQuery.algebra(query, context);
  }

  @Override
  protected Op modifyOp(Op op) {
    return op;
  }

  /** A registry in which there is no other engine. */
  static QueryEngineRegistry registry() {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    registry.add(new Factory());
    return registry;
  }

  private static final class Factory implements QueryEngineFactory {

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      try {
        return new GuardedEngine(query, dataset, input, context).getPlan();
      } catch (StackOverflowError e) {
        throw new TooLargeException("查询太长或嵌套太深", "the query is too long or nests too deep");
      }
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      throw new UnsupportedOperationException("executes queries, not algebra");
    }
  }
}
