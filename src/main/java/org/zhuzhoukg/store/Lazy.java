package org.zhuzhoukg.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What is made when it is first asked for, in a thread of its own: who asks waits for it, as long
 * as he likes, and it is made whoever waits.
 */
final class Lazy<T> implements Awaited<T> {

  private final Supplier<T> make;
  private CompletableFuture<T> made;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public T get(Budget budget) {
    CompletableFuture<T> begun = begin();
    while (!begun.isDone()) {
      budget.check();
      CompletableFuture<?> stopping = budget.stopping();
      CompletableFuture.anyOf(begun.handle((value, why) -> value), stopping).join();
      stopping.cancel(false);
    }
    try {
      return begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  /** What failed is made anew. */
  private synchronized CompletableFuture<T> begin() {
    if (made == null || made.isCompletedExceptionally()) {
      made = CompletableFuture.supplyAsync(make, Lazy::inThread);
    }
    return made;
  }

  private static void inThread(Runnable work) {
    Thread thread = new Thread(work, "making");
    thread.setDaemon(true);
    thread.start();
  }
}
