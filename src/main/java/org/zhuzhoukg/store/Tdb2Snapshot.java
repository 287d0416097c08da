package org.zhuzhoukg.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** A reading transaction of a TDB2 database. */
final class Tdb2Snapshot implements Snapshot {

  private final DatasetGraph database;
  private final DatasetGraph view;
  private final Awaited<TextIndex> texts;
  private final Runnable closing;
  private final Figures figures;
  private boolean closed;

  /**
   * Begins to read.
   *
   * @param closing is run once, at the end
   */
  Tdb2Snapshot(DatasetGraph database, Awaited<TextIndex> texts, Runnable closing) {
    this.database = database;
    this.texts = texts;
    this.view = new UnionDataset(database);
    this.closing = closing;
    database.begin(ReadWrite.READ);
    try {
      this.figures = StoredState.figures(database);
    } catch (RuntimeException e) {
      database.end();
      throw e;
    }
  }

  @Override
  public DatasetGraph dataset() {
    return view;
  }

  @Override
  public String version() {
    return figures.version();
  }

  @Override
  public long triples() {
    return figures.triples();
  }

  @Override
  public boolean isTextComplete() {
    return texts.get().covers(view);
  }

  /** The graphs that came by edits, copied. */
  Map<Node, Graph> edits(GraphNames names) {
    Set<Node> given = StoredState.origin(database).graphs();
    Map<Node, Graph> edits = new HashMap<>();
    view.listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!names.isComputed(name) && !given.contains(name)) {
                Graph copy = KnowledgeGraph.newGraph();
                GraphUtil.addInto(copy, view.getGraph(name));
                edits.put(name, copy);
              }
            });
    return edits;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      database.end();
      closing.run();
    }
  }
}
