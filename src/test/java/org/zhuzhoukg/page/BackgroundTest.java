package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.Budget;

class BackgroundTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  /** The work cannot end on its own before the reader has what he waits for. */
  @Test
  void pausesWhileAReaderWaits() throws InterruptedException {
    AtomicBoolean isReading = new AtomicBoolean(true);
    AtomicBoolean hasPaused = new AtomicBoolean();
    CountDownLatch done = new CountDownLatch(1);
    try (Background background = new Background(RealPages.STORE)) {
      background.first(
          () -> {
            background.run(
                data -> {
                  Budget budget = background.budget(LONG);
                  long start = System.nanoTime();
                  while (isReading.get() && !hasPaused.get()) {
                    long before = System.nanoTime();
                    budget.check();
                    hasPaused.set(System.nanoTime() - before > 30_000_000);
                    assertTrue(System.nanoTime() - start < LONG.toNanos());
                  }
                  done.countDown();
                });
            return await(done);
          });
      isReading.set(false);
    }
    assertTrue(hasPaused.get());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
