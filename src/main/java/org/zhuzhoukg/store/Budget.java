package org.zhuzhoukg.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * What one query may spend: its time, until it is stopped.
 *
 * <p>It lies in the context of an execution; whatever loops asks it now and then with {@link
 * #check}.
 */
public final class Budget {

  /** Why a query was stopped. */
  public enum Stop {
    /** Its time is over. */
    TIMEOUT,
    /** Nobody waits for the answer. */
    GONE,
    /** It takes more memory than there is. */
    MEMORY,
    /** Who asks has too many long queries running. */
    SHARE,
    /** Too many long queries are waiting. */
    BUSY
  }

  /** What happens to a query that turns out to be long; may let it wait, and may stop it. */
  public interface Turn {
    /** Called on the query's thread when its first turn is over, and after each other. */
    void onEnd(Budget budget);
  }

  /** The budget's place in the context of an execution. */
  static final Symbol SYMBOL = Symbol.create("https://w3id.org/zhuzhou-kg/context#budget");

  private static final Duration PART_TURN = Duration.ofMillis(50);

  private final long deadline;
  private final long turnNanos;
  private final Turn turn;
  private final CompletableFuture<Stop> stop;
  private long turnUntil;

  /** Starts to count now. */
  public Budget(Duration limit) {
    this(limit, limit, budget -> {});
  }

  /**
   * Starts to count now.
   *
   * @param limit how long the query may take
   * @param turnTime how long it runs at a time
   * @param turn what happens then
   */
  public Budget(Duration limit, Duration turnTime, Turn turn) {
    this(limit, turnTime, turn, new CompletableFuture<>());
  }

  private Budget(Duration limit, Duration turnTime, Turn turn, CompletableFuture<Stop> stop) {
    long now = System.nanoTime();
    this.deadline = now + limit.toNanos();
    this.turnNanos = turnTime.toNanos();
    this.turnUntil = now + turnNanos;
    this.turn = turn;
    this.stop = stop;
  }

  /** A part of this one for one of several steps: it ends earlier, and with this one. */
  Budget part(Duration limit) {
    Duration time = limit.compareTo(left()) < 0 ? limit : left();
    return new Budget(time, PART_TURN, part -> check(), stop.copy());
  }

  /** A part of this one for one of several threads: their turns end together. */
  public Budget share() {
    return new Budget(left(), PART_TURN, share -> checkForAll(), stop.copy());
  }

  private synchronized void checkForAll() {
    check();
  }

  /** The budget of an execution; an unlimited one if it has none. */
  static Budget of(Context context) {
    Budget budget = context == null ? null : context.get(SYMBOL);
    return budget == null ? new Budget(Duration.ofDays(1)) : budget;
  }

  /** Stops the query, if nothing has before. */
  public void stop(Stop reason) {
    stop.complete(reason);
  }

  /** Why the query was stopped; null if it was not. */
  public Stop stopped() {
    return stop.getNow(null);
  }

  /**
   * Ends with the reason as soon as the query is stopped, or its time is over: for who waits where
   * {@link #check} cannot be asked. To be cancelled once nobody waits.
   */
  CompletableFuture<Stop> stopping() {
    return stop.copy().completeOnTimeout(Stop.TIMEOUT, left().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is left of the time; not less than zero. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /**
   * Returns if the query may go on.
   *
   * @throws QueryCancelledException if not
   */
  public void check() {
    long now = System.nanoTime();
    if (stopped() == null && now > deadline) {
      stop(Stop.TIMEOUT);
    }
    if (stopped() == null && now > turnUntil) {
      turn.onEnd(this);
      turnUntil = System.nanoTime() + turnNanos;
    }
    if (stopped() != null) {
      throw new QueryCancelledException();
    }
  }
}
