package org.zhuzhoukg.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** All tests share one database, for to make one takes longer than most of them. */
class Tdb2StoreTest extends StoreTest {

  @TempDir private static Path directory;

  private static Tdb2Store shared;

  @Override
  Store open() {
    if (shared == null) {
      shared = new Tdb2Store(directory);
      shared.replace(Stores.mini());
    }
    return shared;
  }

  @Override
  Store reopen() {
    shared = new Tdb2Store(directory);
    return shared;
  }

  @AfterEach
  @Override
  void empty() {
    shared.replace(Stores.mini());
    shared.write(
        dataset ->
            Stores.execute(
                "DROP GRAPH graph:edits ; DROP GRAPH graph:other ; DROP GRAPH graph:upload ;"
                    + " DROP GRAPH graph:copy ; DROP GRAPH <urn:x>",
                dataset));
  }

  @AfterAll
  static void close() {
    shared.close();
    shared = null;
  }
}
