package org.zhuzhoukg.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Hashes quads one by one. The version of some data is the sum over their quads, so that their
 * order does not matter and a change is an addition.
 *
 * <p>It tells one state of the data from another; it is no proof against someone who may write.
 */
final class QuadHash {

  private QuadHash() {}

  /** The hash of one quad. */
  static long of(Node graph, Triple triple) {
    String quad =
        String.join(
            "\0",
            text(graph),
            text(triple.getSubject()),
            text(triple.getPredicate()),
            text(triple.getObject()));
    return MurmurHash3.hash128x64(quad.getBytes(StandardCharsets.UTF_8))[0];
  }

  /** The sum over a graph. */
  static long of(Node name, Graph graph) {
    return graph.stream().mapToLong(triple -> of(name, triple)).sum();
  }

  /** The sum over graphs, by IRI. */
  static long of(Map<String, Graph> graphs) {
    return graphs.entrySet().parallelStream()
        .mapToLong(g -> of(NodeFactory.createURI(g.getKey()), g.getValue()))
        .sum();
  }

  private static String text(Node node) {
    return StoredTerms.normal(node).toString();
  }
}
