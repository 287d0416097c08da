package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void isMadeWhenItIsAskedForAndNotAgain() {
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    assertEquals(0, made.get());
    IntStream.range(0, 100).parallel().forEach(i -> assertEquals(1, lazy.get()));
  }

  @Test
  void isMadeAnewAfterAFailure() {
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
              }
              return made.get();
            });
    assertThrows(IllegalStateException.class, lazy::get);
    assertEquals(2, lazy.get());
  }

  @Test
  void isWaitedForAsLongAsAQueryMayTake() throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    Lazy<Integer> lazy = new Lazy<>(() -> await(ready));
    Budget brief = new Budget(Duration.ofMillis(30));
    assertThrows(QueryCancelledException.class, () -> lazy.get(brief));
    assertEquals(Budget.Stop.TIMEOUT, brief.stopped());

    Budget left = new Budget(Duration.ofMinutes(1));
    Thread leaving = new Thread(() -> left.stop(Budget.Stop.GONE));
    leaving.start();
    assertThrows(QueryCancelledException.class, () -> lazy.get(left));
    leaving.join();

    ready.countDown();
    assertEquals(1, lazy.get(new Budget(Duration.ofMinutes(1))));
    assertEquals(1, made.get(), "it was begun once");
  }

  private int await(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return made.incrementAndGet();
  }
}
