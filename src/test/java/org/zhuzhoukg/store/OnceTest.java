package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void isMadeWhenItIsAskedForAndNotAgain() {
    Once<Integer> once = new Once<>(made::incrementAndGet);
    assertEquals(0, made.get());
    IntStream.range(0, 100).parallel().forEach(i -> assertEquals(1, once.get()));
  }

  @Test
  void isMadeAnewAfterAFailure() {
    Once<Integer> once =
        new Once<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
              }
              return made.get();
            });
    assertThrows(IllegalStateException.class, once::get);
    assertEquals(2, once.get());
  }
}
