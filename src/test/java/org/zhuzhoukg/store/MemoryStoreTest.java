package org.zhuzhoukg.store;

class MemoryStoreTest extends WritableStoreTest {

  @Override
  Store open() {
    return new MemoryStore(Stores.mini());
  }

  /** Nothing ends with the process but the process. */
  @Override
  Store reopen() {
    return store;
  }
}
