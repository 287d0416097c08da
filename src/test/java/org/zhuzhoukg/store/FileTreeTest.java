package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  private static final int ROUNDS = 20;

  /** Who loads sweeps while who serves deletes what nobody reads any more. */
  @Test
  void isDeletedByTwoAtOnce(@TempDir Path directory) throws Exception {
    Path generation = directory.resolve("1");
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 200; i++) {
          Path folder = Files.createDirectories(generation.resolve("part" + i % 10));
          Files.writeString(folder.resolve("file" + i), "x");
        }
        for (Future<Path> one :
            both.invokeAll(List.of(delete(generation, start), delete(generation, start)))) {
          assertFalse(Files.exists(one.get()));
        }
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static Callable<Path> delete(Path generation, CyclicBarrier start) {
    return () -> {
      start.await();
      FileTree.delete(generation);
      return generation;
    };
  }
}
