package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.UpdateEngine;
import org.apache.jena.sparql.modify.UpdateEngineFactory;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.UpdateEngineRegistry;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.UpdateException;

/** Executes SPARQL updates on an {@link EditDataset}: {@code ALL} means all that may be written. */
final class EditUpdates implements UpdateEngineFactory {

  private EditUpdates() {}

  static void register() {
    UpdateEngineRegistry.addFactory(new EditUpdates());
  }

  @Override
  public boolean accept(DatasetGraph dataset, Context context) {
    return dataset instanceof EditDataset;
  }

  @Override
  public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
    return engine(dataset, dataset, input, context);
  }

  /**
   * An engine for a dataset, or for a view of it.
   *
   * @param view what the engine sees
   */
  static UpdateEngineMain engine(
      DatasetGraph dataset, DatasetGraph view, Binding input, Context context) {
    if (!(dataset instanceof EditDataset edited)) {
      return new UpdateEngineMain(view, input, context);
    }
    return new UpdateEngineMain(view, input, context) {
      @Override
      protected UpdateVisitor prepareWorker() {
        return new Worker(edited, view, input, context);
      }
    };
  }

  /**
   * Leaves the protected graphs out of {@code ALL} and {@code NAMED}, and fails where the
   * specification says so: Jena's own is always silent.
   */
  private static final class Worker extends UpdateEngineWorker {

    private final EditDataset edited;

    Worker(EditDataset edited, DatasetGraph view, Binding input, Context context) {
      super(view, input, context);
      this.edited = edited;
    }

    @Override
    public void visit(UpdateCreate update) {
      if (!update.isSilent() && edited.containsGraph(update.getGraph())) {
        throw new UpdateException("the graph <" + update.getGraph() + "> is there already");
      }
      super.visit(update);
    }

    @Override
    protected void execDropClearAllNamed(UpdateDropClear update, boolean isClear) {
      for (Node name : org.apache.jena.atlas.iterator.Iter.toList(edited.listGraphNodes())) {
        if (!edited.names().isProtected(name)) {
          edited.removeGraph(name);
        }
      }
    }
  }
}
