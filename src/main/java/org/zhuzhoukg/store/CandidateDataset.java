package org.zhuzhoukg.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/** A dataset with graphs that are there for who names them, and that nobody comes upon. */
final class CandidateDataset extends DatasetGraphWrapper {

  private final CandidateGraphs candidates;

  CandidateDataset(DatasetGraph dataset, CandidateGraphs candidates, Context context) {
    super(dataset, context);
    this.candidates = candidates;
  }

  @Override
  public boolean containsGraph(Node name) {
    return candidates.graph(name) != null || super.containsGraph(name);
  }

  @Override
  public Graph getGraph(Node name) {
    Graph candidate = candidates.graph(name);
    return candidate == null ? super.getGraph(name) : candidate;
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    Graph candidate = candidates.graph(g);
    return candidate == null
        ? super.find(g, s, p, o)
        : Iter.map(candidate.find(s, p, o), triple -> Quad.create(g, triple));
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return candidates.graph(g) == null ? super.findNG(g, s, p, o) : find(g, s, p, o);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    Graph candidate = candidates.graph(g);
    return candidate == null ? super.contains(g, s, p, o) : candidate.contains(s, p, o);
  }
}
