package org.zhuzhoukg.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** Threads that read a TDB2 database, each in a transaction of its own. */
final class Readers implements AutoCloseable {

  private final ForkJoinPool pool;

  Readers(DatasetGraph database) {
    this.pool =
        new ForkJoinPool(
            Runtime.getRuntime().availableProcessors(),
            owner -> new Reader(owner, database),
            null,
            false);
  }

  /** Runs a task, which may fork others and stream in parallel, on these threads. */
  <T> T call(Callable<T> task) {
    return pool.submit(task).join();
  }

  /** Ends the transactions. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Reader extends ForkJoinWorkerThread {

    private final DatasetGraph database;

    Reader(ForkJoinPool owner, DatasetGraph database) {
      super(owner);
      this.database = database;
    }

    @Override
    protected void onStart() {
      super.onStart();
      database.begin(ReadWrite.READ);
    }

    @Override
    protected void onTermination(Throwable exception) {
      database.end();
      super.onTermination(exception);
    }
  }
}
