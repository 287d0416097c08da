package org.zhuzhoukg.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What is known of some data without reading them.
 *
 * @param hash the sum of the quads' hashes; of the description graph, what the data directory gave
 *     counts, not what is computed
 * @param triples how many the union holds
 */
record Figures(long hash, long triples) {

  /**
   * Reads all of it.
   *
   * @param title what the data directory gave to the description
   */
  static Figures of(DatasetGraph dataset, GraphNames names, Graph title) {
    long sum = QuadHash.of(names.description(), title);
    Set<Triple> union = new HashSet<>();
    for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        quads.hasNext(); ) {
      Quad quad = quads.next();
      if (!quad.getGraph().equals(names.description())) {
        sum += QuadHash.of(quad.getGraph(), quad.asTriple());
      }
      union.add(quad.asTriple());
    }
    return new Figures(sum, union.size());
  }

  /** The hash after a change of the graphs and of what the data directory gave. */
  long hashAfter(Delta delta, Graph titleBefore, Graph titleAfter, GraphNames names) {
    long sum = this.hash;
    sum +=
        QuadHash.of(names.description(), titleAfter)
            - QuadHash.of(names.description(), titleBefore);
    for (Quad quad : delta.added()) {
      sum += QuadHash.of(quad.getGraph(), quad.asTriple());
    }
    for (Quad quad : delta.removed()) {
      sum -= QuadHash.of(quad.getGraph(), quad.asTriple());
    }
    return sum;
  }

  /** How many triples there are after a change. */
  long triplesAfter(Delta delta, Graph unionBefore, Graph unionAfter) {
    long count = triples;
    for (Triple triple : delta.triples()) {
      count += (unionAfter.contains(triple) ? 1 : 0) - (unionBefore.contains(triple) ? 1 : 0);
    }
    return count;
  }

  /** A version: the hash as digits. */
  static String version(long hash) {
    return String.format("%016x", hash);
  }

  /** The version. */
  String version() {
    return version(hash);
  }
}
