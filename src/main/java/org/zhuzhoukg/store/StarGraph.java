package org.zhuzhoukg.store;

import org.apache.jena.mem2.GraphMem2;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.mem2.store.roaring.RoaringTripleStore;

/**
 * A graph in memory: Jena's compact one, whose indexes are bitmaps, with the triples of each
 * subject beside each other once they were asked for.
 */
final class StarGraph extends GraphMem2 {

  private final StarStore store;

  /** An empty graph that is indexed as it is filled, or once it {@linkplain #index is told to}. */
  StarGraph(IndexingStrategy indexing) {
    this(new StarStore(new RoaringTripleStore(indexing)));
  }

  private StarGraph(StarStore store) {
    super(store);
    this.store = store;
  }

  /** Indexes what has no index yet. */
  void index() {
    store.index();
  }

  @Override
  public StarGraph copy() {
    return new StarGraph(store.copy());
  }
}
