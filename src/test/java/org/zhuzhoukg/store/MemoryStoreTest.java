package org.zhuzhoukg.store;

class MemoryStoreTest extends StoreTest {

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
