package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that ask one question after another, all at once. */
final class Throughput {

  private Throughput() {}

  /** Good answers a second; the clients take turns through the questions. */
  static double measure(Endpoint endpoint, List<Question> questions, int clients, int seconds)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicLong answers = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  int at = Math.floorMod(next.getAndIncrement(), questions.size());
                  if (endpoint.ask(questions.get(at).text()).isOk()) {
                    answers.incrementAndGet();
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return answers.get() / ((System.nanoTime() - start) / 1e9);
  }
}
