package org.zhuzhoukg.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/** Graphs that many read at once. Asked for one that is not there, Jena's own would add it. */
final class LinkedGraphs extends DatasetGraphMapLink {

  LinkedGraphs(Graph union) {
    super(union);
  }

  @Override
  public Graph getGraph(Node name) {
    boolean isNamed = !Quad.isDefaultGraph(name) && !Quad.isUnionGraph(name);
    return isNamed && !containsGraph(name) ? Graph.emptyGraph : super.getGraph(name);
  }
}
