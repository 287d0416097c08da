package org.zhuzhoukg.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Something computed from the data, once for each version: whoever asks first computes it, others
 * wait for it. The latest few are kept.
 */
public final class PerVersion<T> {

  private static final int KEPT = 3;

  private final Function<Snapshot, T> compute;
  private final Map<String, CompletableFuture<T>> known = new LinkedHashMap<>();

  /** Nothing is computed yet. */
  public PerVersion(Function<Snapshot, T> compute) {
    this.compute = compute;
  }

  /** What is computed from these data; who waits for it in vain is told why, like who computes. */
  public T of(Snapshot snapshot) {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> one = reserve(snapshot.version(), mine);
    if (one == mine) {
      try {
        mine.complete(compute.apply(snapshot));
      } catch (RuntimeException | Error e) {
        forget(snapshot.version());
        mine.completeExceptionally(e);
        throw e;
      }
    }
    try {
      return one.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  private synchronized CompletableFuture<T> reserve(String version, CompletableFuture<T> mine) {
    CompletableFuture<T> there = known.putIfAbsent(version, mine);
    if (known.size() > KEPT) {
      known.remove(known.keySet().iterator().next());
    }
    return there == null ? mine : there;
  }

  private synchronized void forget(String version) {
    known.remove(version);
  }
}
