package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that another server has: each pattern is a query, asked once. */
final class RemoteGraph extends GraphBase {

  private final RemoteDataset dataset;
  private final Node name;

  RemoteGraph(RemoteDataset dataset, Node name) {
    this.dataset = dataset;
    this.name = name;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<Triple> found =
        dataset.triples(
            Quad.isDefaultGraph(name) ? null : name,
            pattern.getSubject(),
            pattern.getPredicate(),
            pattern.getObject());
    return WrappedIterator.create(found.iterator());
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return dataset.has(
        Quad.isDefaultGraph(name) ? null : name,
        pattern.getSubject(),
        pattern.getPredicate(),
        pattern.getObject());
  }
}
