package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;

/** Work on the data that no reader waits for: one piece after another, in a thread of its own. */
public final class Background implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Store store;
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
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        LOG.warn("what pages show was not prepared", e);
      }
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
