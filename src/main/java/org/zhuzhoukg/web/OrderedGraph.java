package org.zhuzhoukg.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A graph subject by subject, in an order that depends on nothing but the graph, so that the same
 * data make the same bytes. Only the subjects are held at once.
 */
final class OrderedGraph {

  private static final Comparator<Triple> BY_PROPERTY =
      Comparator.comparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  /** Takes what is said of one subject. */
  interface Sink<X extends Exception> {
    void take(Node subject, List<Triple> triples) throws X;
  }

  private OrderedGraph() {}

  static <X extends Exception> void each(Graph graph, Sink<X> sink) throws X {
    Set<Node> subjects = new HashSet<>();
    graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
    Node[] sorted = subjects.toArray(Node[]::new);
    subjects.clear();
    Arrays.sort(sorted, NodeCmp::compareRDFTerms);
    for (Node subject : sorted) {
      List<Triple> triples = graph.find(subject, Node.ANY, Node.ANY).toList();
      sink.take(subject, triples.stream().sorted(BY_PROPERTY).toList());
    }
  }
}
