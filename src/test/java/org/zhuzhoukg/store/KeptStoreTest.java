package org.zhuzhoukg.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A store on disk. All tests share one database, for to make one takes longer than most of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptStoreTest extends WritableStoreTest {

  private final Path directory;
  private Store shared;

  KeptStoreTest(Path directory) {
    this.directory = directory;
  }

  /** The store in a folder. */
  abstract Store open(Path folder);

  @Override
  final Store open() {
    if (shared == null) {
      shared = open(directory);
      shared.replace(Stores.mini());
    }
    return shared;
  }

  @Override
  final Store reopen() {
    shared = open(directory);
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
  void close() {
    shared.close();
  }
}
