package org.zhuzhoukg.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Readers who ask for pages at once, each over a connection of their own, one page by chance after
 * another.
 *
 * @param readers how many
 * @param isFresh whether they refuse what was written before
 * @param pauseMillis how long a reader reads a page; the first ones begin within that time
 */
record PageCrowd(int readers, boolean isFresh, long pauseMillis) {

  /** Asks for so long. */
  Tally ask(URI server, List<PageBenchmark.Page> pages, Duration time) throws InterruptedException {
    Tally tally = new Tally();
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int reader = 0; reader < readers; reader++) {
      Random random = new Random(reader);
      Thread thread = new Thread(() -> read(server, pages, random, end, tally));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return tally;
  }

  private void read(
      URI server, List<PageBenchmark.Page> pages, Random random, long end, Tally tally) {
    try (Connection connection = new Connection(server, Duration.ofMinutes(1))) {
      TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * pauseMillis));
      while (System.nanoTime() < end) {
        PageBenchmark.Page page = pages.get(random.nextInt(pages.size()));
        Reply reply = connection.get(page.path(), fields(page));
        tally.add(reply.millis(), reply.isOk() ? null : "status " + reply.status());
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
      }
    } catch (IOException e) {
      tally.add(0, String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, String> fields(PageBenchmark.Page page) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Accept", "text/html");
    fields.put("Accept-Language", page.language());
    fields.put("Accept-Encoding", "gzip");
    if (isFresh) {
      fields.put("Cache-Control", "no-cache");
    }
    return fields;
  }
}
