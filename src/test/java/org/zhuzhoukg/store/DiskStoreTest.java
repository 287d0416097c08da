package org.zhuzhoukg.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A folder of generations, whose data are never taken over by others: that is another test's. */
@Tag("slow")
class DiskStoreTest extends KeptStoreTest {

  DiskStoreTest(@TempDir Path directory) {
    super(directory);
  }

  @Override
  Store open(Path folder) {
    return DiskStore.open(folder);
  }
}
