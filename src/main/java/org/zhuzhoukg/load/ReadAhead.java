package org.zhuzhoukg.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads several things at once, and hands them on in their order; few wait for their turn. */
final class ReadAhead {

  private static final int MOST = 16;

  private ReadAhead() {}

  static <A, B> void each(List<A> things, Function<A, B> read, Consumer<B> next) {
    Deque<ForkJoinTask<B>> begun = new ArrayDeque<>();
    for (A thing : things) {
      if (begun.size() == MOST) {
        next.accept(begun.remove().join());
      }
      begun.add(ForkJoinPool.commonPool().submit(() -> read.apply(thing)));
    }
    begun.forEach(task -> next.accept(task.join()));
  }
}
