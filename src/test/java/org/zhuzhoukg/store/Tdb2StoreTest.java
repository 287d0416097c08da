package org.zhuzhoukg.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class Tdb2StoreTest extends KeptStoreTest {

  Tdb2StoreTest(@TempDir Path directory) {
    super(directory);
  }

  @Override
  Store open(Path folder) {
    return new Tdb2Store(folder);
  }
}
