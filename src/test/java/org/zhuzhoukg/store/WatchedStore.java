package org.zhuzhoukg.store;

import java.util.function.UnaryOperator;

/**
 * A store whose readers a test sees coming.
 *
 * @param reading what each reader gets instead of the snapshot
 */
public record WatchedStore(Store store, UnaryOperator<Snapshot> reading) implements Store {

  @Override
  public Snapshot snapshot() {
    return reading.apply(store.snapshot());
  }

  @Override
  public WriteResult write(Edit edit) {
    return store.write(edit);
  }

  @Override
  public void replace(KnowledgeGraph graph) {
    store.replace(graph);
  }

  @Override
  public void close() {
    store.close();
  }
}
