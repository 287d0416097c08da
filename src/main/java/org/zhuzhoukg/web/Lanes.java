package org.zhuzhoukg.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.zhuzhoukg.store.Budget;

/**
 * Who runs when. Every query starts in a quick lane; one that takes long must leave it for a heavy
 * lane, of which there are few, so that quick ones find a processor while heavy ones run.
 *
 * <p>Those who wait are bounded, and so is each client's share of the heavy lanes.
 */
final class Lanes {

  /** After this time a query is a long one. */
  static final Duration QUICK = Duration.ofMillis(100);

  private static final int QUICK_LANES = 4 * Runtime.getRuntime().availableProcessors();
  private static final int MAX_WAITING = 256;
  private static final int MAX_HEAVY = 32;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Semaphore quick = new Semaphore(QUICK_LANES, true);
  private final Semaphore heavy;
  private final int clientShare;
  private final Map<String, Integer> heavyByClient = new HashMap<>();

  /**
   * Opens the lanes.
   *
   * @param heavyLanes how many long queries run at once
   * @param clientShare how many of those, running or waiting, may be one client's
   */
  Lanes(int heavyLanes, int clientShare) {
    this.clientShare = clientShare;
    this.heavy = new Semaphore(heavyLanes, true);
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
    return quick.getQueueLength() + heavy.getQueueLength();
  }

  /** How many long queries there are, running or waiting. */
  int heavy() {
    synchronized (heavyByClient) {
      return heavyByClient.values().stream().mapToInt(n -> n).sum();
    }
  }

  private Budget.Stop reserve(String client) {
    synchronized (heavyByClient) {
      if (heavyByClient.getOrDefault(client, 0) >= clientShare) {
        return Budget.Stop.SHARE;
      }
      if (heavyByClient.values().stream().mapToInt(n -> n).sum() >= MAX_HEAVY) {
        return Budget.Stop.BUSY;
      }
      heavyByClient.merge(client, 1, Integer::sum);
      return null;
    }
  }

  private void release(String client) {
    synchronized (heavyByClient) {
      heavyByClient.computeIfPresent(client, (k, n) -> n == 1 ? null : n - 1);
    }
  }

  /** One query's lane. */
  final class Lane implements AutoCloseable {

    private final String client;
    private boolean isQuick = true;
    private boolean isReserved;
    private boolean isHeavy;

    private Lane(String client) {
      this.client = client;
    }

    /** Moves to a heavy lane; waits for one, at most as long as the query may run. */
    void slow(Budget budget) {
      isQuick = false;
      quick.release();
      Budget.Stop refusal = reserve(client);
      if (refusal != null) {
        budget.stop(refusal);
        return;
      }
      isReserved = true;
      while (budget.stopped() == null && !isHeavy) {
        try {
          // In small steps, to notice that nobody waits for the answer any more.
          isHeavy = heavy.tryAcquire(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          budget.stop(Budget.Stop.BUSY);
        }
        if (budget.left().isZero()) {
          budget.stop(Budget.Stop.TIMEOUT);
        }
      }
    }

    @Override
    public void close() {
      if (isQuick) {
        quick.release();
      }
      if (isReserved) {
        Lanes.this.release(client);
      }
      if (isHeavy) {
        heavy.release();
      }
      isQuick = false;
      isReserved = false;
      isHeavy = false;
    }
  }
}
