package org.zhuzhoukg.store;

/**
 * Where the graphs live, in memory or on disk: many read at once, each what it found when it came;
 * one writes at a time, and what is written is whole, complete with what follows from it, and
 * breaks no rule.
 *
 * <p>Only what is in the named graphs counts: the default graph is their union.
 */
public interface Store extends AutoCloseable {

  /** The data as they are now; for one thread, which closes it before it opens another. */
  Snapshot snapshot();

  /**
   * Changes the data: all that the edit does, or nothing.
   *
   * <p>What is added without a graph goes to {@code …/graph/edits}; what is deleted without a graph
   * is deleted from every graph that may be written. The thread must hold no snapshot.
   *
   * @throws RejectedWriteException if the data would then break a rule
   * @throws ProtectedGraphException if the edit touches a graph that is computed or fixed
   * @throws StoreException if the data cannot be kept
   */
  WriteResult write(Edit edit);

  /**
   * Replaces the graphs that the data directory defined when it was last loaded; those that came by
   * edits stay.
   *
   * @throws RejectedWriteException if the new graphs and the edits together break a rule
   * @throws StoreException if the data cannot be kept
   */
  void replace(KnowledgeGraph graph);

  @Override
  void close();
}
