package org.zhuzhoukg.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;

/** A dataset that is read and written as long as the budget lasts. */
final class GuardedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  private final Budget budget;

  GuardedDataset(DatasetGraph dataset, Budget budget) {
    super(dataset);
    this.budget = budget;
  }

  @Override
  public Graph getDefaultGraph() {
    return new GuardedGraph(super.getDefaultGraph(), budget);
  }

  @Override
  public Graph getUnionGraph() {
    return new GuardedGraph(super.getUnionGraph(), budget);
  }

  @Override
  public Graph getGraph(Node name) {
    Graph graph = super.getGraph(name);
    return graph == null ? null : new GuardedGraph(graph, budget);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return GuardedGraph.guard(super.listGraphNodes(), budget);
  }

  @Override
  public Iterator<Quad> find() {
    return GuardedGraph.guard(super.find(), budget);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return GuardedGraph.guard(super.find(quad), budget);
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return GuardedGraph.guard(super.find(g, s, p, o), budget);
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return GuardedGraph.guard(super.findNG(g, s, p, o), budget);
  }

  @Override
  public void add(Quad quad) {
    budget.check();
    super.add(quad);
  }

  @Override
  public void delete(Quad quad) {
    budget.check();
    super.delete(quad);
  }
}
