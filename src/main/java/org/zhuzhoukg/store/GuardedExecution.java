package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * Executes queries and updates within a {@link Budget}: whatever they do, they end soon after it is
 * spent.
 *
 * <p>They end with {@link org.apache.jena.query.QueryCancelledException}, while {@link
 * Budget#stopped} tells why; or with {@link TooLargeException}.
 */
public final class GuardedExecution {

  private GuardedExecution() {}

  /** A query's execution, to be closed, over the dataset that the query names. */
  public static QueryExec query(Query query, DatasetGraph dataset, Budget budget) {
    return query(new PreparedQuery(query), null, dataset, budget);
  }

  /**
   * A query's execution, to be closed.
   *
   * @param graphs the graphs that the request names, which count instead of those that the query
   *     names; null or empty if it names none
   */
  public static QueryExec query(
      PreparedQuery query, DatasetDescription graphs, DatasetGraph dataset, Budget budget) {
    Query whole = graphs == null || graphs.isEmpty() ? query.query() : over(query.query(), graphs);
    if (dataset instanceof RemoteDataset remote) {
      return remote.execute(whole, budget);
    }
    Context context = context(dataset, budget);
    context.set(PreparedQuery.SYMBOL, query);
    return QueryExec.dataset(new GuardedDataset(dataset, budget))
        .query(whole)
        .context(context)
        .build();
  }

  private static Query over(Query query, DatasetDescription graphs) {
    Query copy = query.cloneQuery();
    copy.getGraphURIs().clear();
    copy.getNamedGraphURIs().clear();
    graphs.getDefaultGraphURIs().forEach(copy::addGraphURI);
    graphs.getNamedGraphURIs().forEach(copy::addNamedGraphURI);
    return copy;
  }

  /** Executes an update, over the datasets that its operations name. */
  public static void update(UpdateRequest request, DatasetGraph dataset, Budget budget) {
    budget.check();
    Context context = context(dataset, budget);
    Context.setCurrentDateTime(context);
    UpdateEngineMain engine =
        EditUpdates.engine(
            dataset, new GuardedDataset(dataset, budget), BindingRoot.create(), context);
    try {
      engine.startRequest();
      Iter.sendToSink(request.iterator(), engine.getUpdateSink());
    } catch (StackOverflowError e) {
      throw new TooLargeException(
          "更新嵌套太深，或所循路径太长", "the update nests too deep, or follows a path that is too long");
    } finally {
      engine.finishRequest();
    }
  }

  /**
   * Makes the operations of an update match the graphs that the request names.
   *
   * @throws IllegalArgumentException if one of them names some itself, by {@code WITH} or {@code
   *     USING}
   */
  public static void using(UpdateRequest request, DatasetDescription graphs) {
    for (Update update : graphs.isEmpty() ? List.<Update>of() : request.getOperations()) {
      if (update instanceof UpdateWithUsing operation) {
        if (operation.getWithIRI() != null
            || !operation.getUsing().isEmpty()
            || !operation.getUsingNamed().isEmpty()) {
          throw new IllegalArgumentException(
              "the update names graphs by WITH or USING, and so does the request");
        }
        graphs.getDefaultGraphURIs().forEach(g -> operation.addUsing(NodeFactory.createURI(g)));
        graphs.getNamedGraphURIs().forEach(g -> operation.addUsingNamed(NodeFactory.createURI(g)));
      }
    }
  }

  private static Context context(DatasetGraph dataset, Budget budget) {
    Context context = Context.mergeCopy(ARQ.getContext(), dataset.getContext());
    context.set(Budget.SYMBOL, budget);
    context.set(ARQConstants.registryQueryEngines, GuardedEngine.registry());
    context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) SoundOptimizer::new);
    context.set(ARQ.httpQueryTimeout, Math.max(1, budget.left().toMillis()));
    context.set(ARQ.stageGenerator, JoinOrder.STAGES);
    context.remove(ARQConstants.symCancelQuery);
    context.remove(ARQ.queryTimeout);
    context.remove(ARQ.updateTimeout);
    QC.setFactory(context, GuardedExecutor::new);
    return context;
  }
}
