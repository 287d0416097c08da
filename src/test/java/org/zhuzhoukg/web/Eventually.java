package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What another thread is about to bring about, however busy the machine is. */
final class Eventually {

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_MILLIS = 10;

  private Eventually() {}

  /** Waits until the number is the expected one; fails when it has not become so in ten seconds. */
  static void assertBecomes(int expected, IntSupplier number) throws InterruptedException {
    long start = System.nanoTime();
    while (number.getAsInt() != expected && System.nanoTime() - start < LONGEST_NANOS) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    assertEquals(expected, number.getAsInt());
  }
}
