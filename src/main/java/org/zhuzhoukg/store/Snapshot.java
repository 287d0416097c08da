package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The data of one moment, to be read by the thread that opened it, and by others only if they are
 * {@linkplain #isShared shared}.
 */
public interface Snapshot extends AutoCloseable {

  /** The named graphs, and their union as the default graph; not to be changed. */
  DatasetGraph dataset();

  /** A fingerprint of the data, 16 hexadecimal digits: the same data have the same. */
  String version();

  /** How many triples the union holds. */
  long triples();

  /** Whether full text finds every text that the data hold. */
  boolean isTextComplete();

  /** The graphs that only a query which names them finds. */
  default List<Node> candidates() {
    return List.of();
  }

  /** Whether another server has them: to read all of them is to fetch all of them. */
  default boolean isRemote() {
    return false;
  }

  /** Whether several threads may read them at once, until it is closed. */
  default boolean isShared() {
    return false;
  }

  /** Begins to compute something from them: another thread does if it may, else this one, now. */
  default <T> CompletableFuture<T> begin(Supplier<T> work) {
    return isShared()
        ? CompletableFuture.supplyAsync(work)
        : CompletableFuture.completedFuture(work.get());
  }

  /**
   * Tells that a property of these things will be looked up, of one after another: what is on
   * another server is fetched at once.
   */
  default void prefetch(Collection<Node> things, Node property) {}

  @Override
  void close();
}
