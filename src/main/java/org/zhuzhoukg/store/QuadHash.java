package org.zhuzhoukg.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Hashes quads one by one. The version of some data is the sum over their quads, so that their
 * order does not matter and a change is an addition.
 */
final class QuadHash {

  private final MessageDigest digest;

  QuadHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of one quad. */
  long of(Node graph, Triple triple) {
    add(graph);
    add(triple.getSubject());
    add(triple.getPredicate());
    add(triple.getObject());
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** The sum over a graph. */
  long of(Node name, Graph graph) {
    return graph.stream().mapToLong(triple -> of(name, triple)).sum();
  }

  /** The sum over graphs, by IRI. */
  static long of(Map<String, Graph> graphs) {
    return graphs.entrySet().parallelStream()
        .mapToLong(g -> new QuadHash().of(NodeFactory.createURI(g.getKey()), g.getValue()))
        .sum();
  }

  private void add(Node node) {
    String text = StoredTerms.normal(node).toString();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
