package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
}
