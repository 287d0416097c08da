package org.zhuzhoukg.store;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What of a store came from the data directory.
 *
 * @param title what the data say of the whole
 * @param graphs the graphs that they define
 */
record Origin(Graph title, Set<Node> graphs) {

  /** Nothing was loaded yet. */
  static final Origin NONE = new Origin(Graph.emptyGraph, Set.of());

  Origin {
    graphs = Set.copyOf(graphs);
  }
}
