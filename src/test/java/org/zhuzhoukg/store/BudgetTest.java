package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BudgetTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private void turn(Budget budget) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    LockSupport.parkNanos(5_000_000);
    atOnce.decrementAndGet();
    if (turns.incrementAndGet() == 4) {
      budget.stop(Budget.Stop.SHARE);
    }
  }

  @Test
  @Timeout(30)
  void waitsForItsTurnOnceHoweverManyThreadsShareIt() {
    Budget whole = new Budget(MINUTE, Duration.ofNanos(1), this::turn);
    List<CompletableFuture<Void>> threads =
        Stream.generate(() -> CompletableFuture.runAsync(() -> useUp(whole.share())))
            .limit(3)
            .toList();
    threads.forEach(CompletableFuture::join);
    assertEquals(4, turns.get());
    assertEquals(1, mostAtOnce.get());
    assertEquals(Budget.Stop.SHARE, whole.stopped());
  }

  private static void useUp(Budget share) {
    assertThrows(
        QueryCancelledException.class,
        () -> {
          while (true) {
            share.check();
          }
        });
  }

  @Test
  void endsAShareWithTheWhole() {
    Budget whole = new Budget(MINUTE);
    Budget share = whole.share();
    share.check();
    assertTrue(share.left().compareTo(MINUTE) <= 0);
    whole.stop(Budget.Stop.GONE);
    assertThrows(QueryCancelledException.class, share::check);
    assertEquals(Budget.Stop.GONE, share.stopped());
    assertThrows(QueryCancelledException.class, new Budget(Duration.ZERO).share()::check);
  }
}
