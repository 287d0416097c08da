package org.zhuzhoukg.store;

import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/** Hashes of a database's terms; those that came last are kept. */
final class IdHashes {

  private static final int SIZE = 1 << 18;

  private final NodeTable nodes;
  private final NodeId[] terms = new NodeId[SIZE];
  private final long[] hashes = new long[SIZE];

  IdHashes(NodeTable nodes) {
    this.nodes = nodes;
  }

  long of(NodeId id) {
    int place = (id.hashCode() * 0x9E3779B1) >>> 14;
    if (!isSame(id, terms[place])) {
      terms[place] = id;
      hashes[place] = QuadHash.hash(nodes.getNodeForNodeId(id));
    }
    return hashes[place];
  }

  /** Whether two terms are the same; to {@code NodeId.equals} an integer is the decimal, too. */
  static boolean isSame(NodeId one, NodeId other) {
    return one.equals(other) && one.type() == other.type();
  }
}
