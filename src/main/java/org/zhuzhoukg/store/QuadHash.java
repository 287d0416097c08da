package org.zhuzhoukg.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ToLongFunction;
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

  /** 2⁶⁴ by the golden ratio: odd, and of bits without a pattern. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private QuadHash() {}

  /** The hash of one quad. */
  static long of(Node graph, Triple triple) {
    return of(hash(graph), triple, QuadHash::hash);
  }

  /** The sum over a graph. */
  static long of(Node name, Graph graph) {
    long graphHash = hash(name);
    ToLongFunction<Node> terms = new HashCache();
    return graph.stream().mapToLong(triple -> of(graphHash, triple, terms)).sum();
  }

  /** The sum over graphs, by IRI. */
  static long of(Map<String, Graph> graphs) {
    return graphs.entrySet().parallelStream()
        .mapToLong(g -> of(NodeFactory.createURI(g.getKey()), g.getValue()))
        .sum();
  }

  private static long of(long graph, Triple triple, ToLongFunction<Node> terms) {
    return of(
        graph,
        terms.applyAsLong(triple.getSubject()),
        terms.applyAsLong(triple.getPredicate()),
        terms.applyAsLong(triple.getObject()));
  }

  /** The hash of a quad whose terms have these hashes. */
  static long of(long graph, long subject, long predicate, long object) {
    return mix(mix(mix(graph, subject), predicate), object);
  }

  private static long mix(long before, long next) {
    long mixed = (before ^ next) * GOLDEN;
    return mixed ^ (mixed >>> 32);
  }

  /** The hash of a term. */
  static long hash(Node node) {
    String text = StoredTerms.normal(node).toString();
    return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
  }

  /** Hashes of the terms that came last: a graph's triples share most of theirs. */
  private static final class HashCache implements ToLongFunction<Node> {

    private static final int SIZE = 1 << 14;

    private final Node[] terms = new Node[SIZE];
    private final long[] hashes = new long[SIZE];

    @Override
    public long applyAsLong(Node term) {
      int spread = term.hashCode() * 0x9E3779B1;
      int place = spread >>> 18;
      if (!term.equals(terms[place])) {
        terms[place] = term;
        hashes[place] = hash(term);
      }
      return hashes[place];
    }
  }
}
