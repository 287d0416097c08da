package org.zhuzhoukg.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** After so many turns a query is a heavy one. */
  private static final int FEW_TURNS = 20;

  private static final int QUICK_LANES = 4 * Runtime.getRuntime().availableProcessors();
  private static final int MAX_WAITING = 256;
  private static final int MAX_LONG = 32;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final long STEP_MILLIS = 250;

  private final Semaphore quick = new Semaphore(QUICK_LANES, true);
  private final int clientShare;
  private final Map<String, Integer> longByClient = new HashMap<>();

  /** Long queries that wait for their turn, the heavy ones apart. */
  private final Deque<Lane> waiting = new ArrayDeque<>();

  private final Deque<Lane> heavyWaiting = new ArrayDeque<>();
  private int free;

  /**
   * Opens the lanes.
   *
   * @param longLanes how many long queries run at once
   * @param clientShare how many of those, running or waiting, may be one client's
   */
  Lanes(int longLanes, int clientShare) {
    this.free = longLanes;
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
    throw Problem.of(
            503, "排队的查询已经太多，请过几秒再试", "too many queries wait already; try again in a few seconds")
        .withHeader("Retry-After", "5")
        .exception();
  }

  /** How many queries wait for a lane. */
  synchronized int waiting() {
    return quick.getQueueLength() + waiting.size() + heavyWaiting.size();
  }

  /** How many long queries there are, running or waiting. */
  synchronized int longOnes() {
    return longByClient.values().stream().mapToInt(n -> n).sum();
  }

  /** Takes a place among the long queries; says why not, or null. */
  private synchronized Budget.Stop reserve(String client) {
    if (longByClient.getOrDefault(client, 0) >= clientShare) {
      return Budget.Stop.SHARE;
    }
    if (longOnes() >= MAX_LONG) {
      return Budget.Stop.BUSY;
    }
    longByClient.merge(client, 1, Integer::sum);
    return null;
  }

  private synchronized void giveBack(String client) {
    longByClient.computeIfPresent(client, (k, n) -> n == 1 ? null : n - 1);
  }

  private synchronized boolean someoneWaits(boolean heavyToo) {
    return !waiting.isEmpty() || (heavyToo && !heavyWaiting.isEmpty());
  }

  private synchronized void leave() {
    free++;
    notifyAll();
  }

  /** Waits for a lane; false if the query was stopped before there was one. */
  private synchronized boolean take(Lane lane, boolean isHeavy, Budget budget)
      throws InterruptedException {
    Deque<Lane> queue = isHeavy ? heavyWaiting : waiting;
    queue.add(lane);
    try {
      while (budget.stopped() == null) {
        if (free > 0 && (waiting.isEmpty() ? heavyWaiting : waiting).peek() == lane) {
          free--;
          return true;
        }
        if (budget.left().isZero()) {
          budget.stop(Budget.Stop.TIMEOUT);
        } else {
          // In small steps, to notice that nobody waits for the answer any more.
          wait(STEP_MILLIS);
        }
      }
      return false;
    } finally {
      queue.remove(lane);
      notifyAll();
    }
  }

  /** One query's lane. */
  final class Lane implements AutoCloseable {

    private final String client;
    private int turns;
    private boolean isQuick = true;
    private boolean isLong;
    private boolean runs;

    private Lane(String client) {
      this.client = client;
    }

    /** Gives way to who waits, and goes on after them, at most as long as the query may run. */
    void endTurn(Budget budget) {
      turns++;
      boolean isHeavy = turns > FEW_TURNS;
      if (runs && !someoneWaits(isHeavy)) {
        return;
      }
      stop();
      Budget.Stop refusal = isLong ? null : reserve(client);
      if (refusal != null) {
        budget.stop(refusal);
        return;
      }
      isLong = true;
      try {
        runs = take(this, isHeavy, budget);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        budget.stop(Budget.Stop.BUSY);
      }
    }

    private void stop() {
      if (isQuick) {
        quick.release();
        isQuick = false;
      }
      if (runs) {
        leave();
        runs = false;
      }
    }

    @Override
    public void close() {
      stop();
      if (isLong) {
        giveBack(client);
        isLong = false;
      }
    }
  }
}
