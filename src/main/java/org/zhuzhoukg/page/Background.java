package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;

/**
 * Work on the data that no reader waits for: one piece after another, in a thread of its own. It
 * lets readers go first, but for a moment only, so that it comes to an end however many there are.
 */
public final class Background implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration TURN = Duration.ofMillis(5);
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final Store store;
  private int readers;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread one = new Thread(work, "pages");
            one.setDaemon(true);
            return one;
          });

  /** A thread that waits for work on this store's data. */
  public Background(Store store) {
    this.store = store;
  }

  /** Does something that a reader waits for. */
  <T> T first(Supplier<T> work) {
    count(1);
    try {
      return work.get();
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    readers += more;
    if (readers == 0) {
      notifyAll();
    }
  }

  /** What a piece of work may spend: its time, and no turn as long as a reader waits. */
  Budget budget(Duration limit) {
    return new Budget(limit, TURN, budget -> giveWay());
  }

  private synchronized void giveWay() {
    long end = System.nanoTime() + MOMENT.toNanos();
    try {
      for (long left = MOMENT.toMillis(); readers > 0 && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does something with the data of the moment when its turn comes; not after the end. */
  void run(Consumer<Snapshot> work) {
    try {
      thread.execute(() -> attempt(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping: nothing more is begun");
    }
  }

  private void attempt(Consumer<Snapshot> work) {
    try (Snapshot snapshot = store.snapshot()) {
      work.accept(snapshot);
    } catch (QueryCancelledException e) {
      warn("a page was not prepared, it takes too long: who asks for it first will wait", null);
    } catch (RuntimeException e) {
      warn("what pages show was not prepared", e);
    }
  }

  private void warn(String what, Throwable why) {
    if (!thread.isShutdown()) {
      LOG.warn(what, why);
    }
  }

  /** Begins nothing more, and waits a little for what is under way. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("something for pages is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
