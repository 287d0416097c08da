package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PerVersionTest {

  private static final Snapshot DATA = new MemoryStore(Stores.mini()).snapshot();

  @Test
  void computesOnce() {
    PerVersion<Object> objects = new PerVersion<>(snapshot -> new Object());
    assertSame(objects.of(DATA), objects.of(DATA));
  }

  @Test
  void tellsWhoWaitsWhatItTellsWhoComputes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    StoreException why = new StoreException("the disk is gone", null);
    PerVersion<Object> objects =
        new PerVersion<>(
            snapshot -> {
              begun.countDown();
              try {
                waits.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw why;
            });
    CompletableFuture<Throwable> computing = CompletableFuture.supplyAsync(() -> failure(objects));
    begun.await();
    CompletableFuture<Throwable> waiting = new CompletableFuture<>();
    Thread waiter = new Thread(() -> waiting.complete(failure(objects)));
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    waits.countDown();
    assertEquals(why, computing.join());
    assertEquals(why, waiting.join());
  }

  private static Throwable failure(PerVersion<Object> objects) {
    return assertThrows(RuntimeException.class, () -> objects.of(DATA));
  }
}
