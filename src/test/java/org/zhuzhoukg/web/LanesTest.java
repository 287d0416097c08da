package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhuzhoukg.store.Budget;

@Tag("slow")
@Timeout(30)
class LanesTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Lanes lanes = new Lanes(1, 2);

  @Test
  void leavesQuickQueriesAlone() {
    try (Lanes.Lane lane = lanes.enter("a")) {
      Budget budget = budget(lane, LONG);
      budget.check();
      assertEquals(0, lanes.longOnes());
    }
  }

  @Test
  void letsAMiddlingQueryOvertakeAHeavyOne() throws Exception {
    AtomicLong heavyRounds = new AtomicLong();
    Budget[] heavy = new Budget[1];
    Thread thread =
        new Thread(
            () -> {
              try (Lanes.Lane lane = lanes.enter("a")) {
                heavy[0] = budget(lane, LONG);
                assertThrows(QueryCancelledException.class, () -> spin(heavy[0], heavyRounds));
              }
            });
    thread.start();
    Thread.sleep(2500);
    long start = System.nanoTime();
    try (Lanes.Lane lane = lanes.enter("b")) {
      Budget budget = budget(lane, LONG);
      while (System.nanoTime() - start < 1_000_000_000L) {
        budget.check();
      }
    }
    long before = heavyRounds.get();
    Thread.sleep(500);
    assertTrue(heavyRounds.get() > before, "the heavy one goes on");
    heavy[0].stop(Budget.Stop.GONE);
    thread.join();
    assertEquals(0, lanes.longOnes());
    assertEquals(0, lanes.waiting());
  }

  @Test
  void stopsWhoWaitsLongerThanItsTime() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Budget.Stop> reasons = Collections.synchronizedList(new ArrayList<>());
    for (String client : List.of("a", "b", "c")) {
      threads.add(new Thread(() -> reasons.add(runOut(client, Duration.ofMillis(700)))));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(Budget.Stop.TIMEOUT, Budget.Stop.TIMEOUT, Budget.Stop.TIMEOUT), reasons);
    assertEquals(0, lanes.waiting());
  }

  @Test
  void givesAClientItsShareAndNoMore() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(new Thread(() -> runOut("a", Duration.ofSeconds(5))));
    }
    threads.forEach(Thread::start);
    Eventually.assertBecomes(2, lanes::longOnes);
    assertEquals(Budget.Stop.SHARE, runOut("a", LONG));
    assertFalse(runOut("b", Duration.ofSeconds(1)) == Budget.Stop.SHARE);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, lanes.longOnes());
  }

  private Budget.Stop runOut(String client, Duration time) {
    try (Lanes.Lane lane = lanes.enter(client)) {
      Budget budget = budget(lane, time);
      assertThrows(QueryCancelledException.class, () -> spin(budget, new AtomicLong()));
      return budget.stopped();
    }
  }

  private static Budget budget(Lanes.Lane lane, Duration time) {
    return new Budget(time, Lanes.TURN, lane::endTurn);
  }

  private static void spin(Budget budget, AtomicLong rounds) {
    while (true) {
      budget.check();
      rounds.incrementAndGet();
    }
  }
}
