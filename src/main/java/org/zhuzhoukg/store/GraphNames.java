package org.zhuzhoukg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * The graphs that the store itself knows.
 *
 * @param edits takes what is added without a graph
 * @param inferred what follows
 * @param description VoID and DCAT
 * @param ontology the axioms
 * @param candidates what the graphs of candidates begin with
 */
record GraphNames(Node edits, Node inferred, Node description, Node ontology, String candidates) {

  static GraphNames of(Iris iris) {
    return new GraphNames(
        graph(iris, "edits"),
        graph(iris, "inferred"),
        graph(iris, "dataset"),
        graph(iris, "ontology"),
        iris.candidateGraph(""));
  }

  private static Node graph(Iris iris, String name) {
    return NodeFactory.createURI(iris.graph(name));
  }

  /** Whether edits keep out of a graph. */
  boolean isProtected(Node graph) {
    return isComputed(graph)
        || graph.equals(ontology)
        || (graph.isURI() && graph.getURI().startsWith(candidates));
  }

  /** Whether a graph is made from the others. */
  boolean isComputed(Node graph) {
    return graph.equals(inferred) || graph.equals(description);
  }
}
