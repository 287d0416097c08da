package org.zhuzhoukg.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset whose default graph is the union of its named graphs, not the one that it stores. */
final class UnionDataset extends DatasetGraphWrapper {

  UnionDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return getWrapped().getUnionGraph();
  }

  @Override
  public Graph getGraph(Node name) {
    return name == null || Quad.isDefaultGraph(name) ? getDefaultGraph() : super.getGraph(name);
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    if (g == null || g.equals(Node.ANY)) {
      return findNG(Node.ANY, s, p, o);
    }
    return super.find(union(g), s, p, o);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    return find(g, s, p, o).hasNext();
  }

  private static Node union(Node g) {
    return Quad.isDefaultGraph(g) ? Quad.unionGraph : g;
  }
}
