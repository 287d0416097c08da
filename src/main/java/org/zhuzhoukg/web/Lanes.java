package org.zhuzhoukg.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.zhuzhoukg.store.Budget;

/**
 * Who runs when. Every query starts in a quick lane. One that has not ended with its first turn
 * goes on in a slow lane, and after some turns there in a heavy one. Of these there are few, and
 * who runs in one gives way after each turn to who waits for it: so quick queries find a processor,
 * and middling ones do not wait for the end of heavy ones.
 *
 * <p>Those who wait are bounded, and so is each client's share.
 */
final class Lanes {

  /** How long a query runs at a time. */
  static final Duration TURN = Duration.ofMillis(100);

  private static final int SLOW_TURNS = 20;
  private static final int QUICK_LANES = 4 * Runtime.getRuntime().availableProcessors();
  private static final int MAX_WAITING = 256;
  private static final int MAX_LONG = 32;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final long STEP_MILLIS = 500;

  private final Semaphore quick = new Semaphore(QUICK_LANES, true);
  private final Semaphore slow;
  private final Semaphore heavy;
  private final int clientShare;
  private final Map<String, Integer> longByClient = new HashMap<>();

  /**
   * Opens the lanes.
   *
   * @param heavyLanes how many slow and how many heavy queries run at once
   * @param clientShare how many of those, running or waiting, may be one client's
   */
  Lanes(int heavyLanes, int clientShare) {
    this.slow = new Semaphore(heavyLanes, true);
    this.heavy = new Semaphore(heavyLanes, true);
    this.clientShare = clientShare;
  }

  /**
   * Takes a quick lane; waits for one if need be.
   *
   * @throws ProblemException 503 if too many wait, or it takes too long
   */
  Lane enter(String client) {
    try {
      if (quick.getQueueLength() < MAX_WAITING
          && quick.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return new Lane(client);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(503, "too many queries wait already; try again in a few seconds")
        .withHeader("Retry-After", "5")
        .exception();
  }

  /** How many queries wait for a lane. */
  int waiting() {
    return quick.getQueueLength() + slow.getQueueLength() + heavy.getQueueLength();
  }

  /** How many long queries there are, running or waiting. */
  int longOnes() {
    synchronized (longByClient) {
      return longByClient.values().stream().mapToInt(n -> n).sum();
    }
  }

  /** Takes a place among the long queries; says why not, or null. */
  private Budget.Stop reserve(String client) {
    synchronized (longByClient) {
      if (longByClient.getOrDefault(client, 0) >= clientShare) {
        return Budget.Stop.SHARE;
      }
      if (longOnes() >= MAX_LONG) {
        return Budget.Stop.BUSY;
      }
      longByClient.merge(client, 1, Integer::sum);
      return null;
    }
  }

  private void release(String client) {
    synchronized (longByClient) {
      longByClient.computeIfPresent(client, (k, n) -> n == 1 ? null : n - 1);
    }
  }

  /** One query's lane. */
  final class Lane implements AutoCloseable {

    private final String client;
    private Semaphore lane = quick;
    private int turns;
    private boolean isReserved;

    private Lane(String client) {
      this.client = client;
    }

    /** Gives way to who waits, and goes on after them, at most as long as the query may run. */
    void endTurn(Budget budget) {
      turns++;
      Semaphore next = turns <= SLOW_TURNS ? slow : heavy;
      if (next == lane && !lane.hasQueuedThreads()) {
        return;
      }
      leave();
      Budget.Stop refusal = isReserved ? null : reserve(client);
      if (refusal != null) {
        budget.stop(refusal);
        return;
      }
      isReserved = true;
      await(next, budget);
    }

    private void await(Semaphore next, Budget budget) {
      try {
        // In small steps, to notice that nobody waits for the answer any more.
        while (budget.stopped() == null && lane == null) {
          if (next.tryAcquire(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
            lane = next;
          } else if (budget.left().isZero()) {
            budget.stop(Budget.Stop.TIMEOUT);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        budget.stop(Budget.Stop.BUSY);
      }
    }

    private void leave() {
      if (lane != null) {
        lane.release();
        lane = null;
      }
    }

    @Override
    public void close() {
      leave();
      if (isReserved) {
        Lanes.this.release(client);
        isReserved = false;
      }
    }
  }
}
