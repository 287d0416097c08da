package org.zhuzhoukg.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets a client fail some times at once, then once in six seconds.
 *
 * <p>Ten thousand clients are remembered, the last that failed; a login that is right clears a
 * client's failures.
 */
final class FailureThrottle {

  static final Duration COOLING = Duration.ofSeconds(6);

  private static final int MOST_CLIENTS = 10_000;

  /** The moment when all failures of a client will have cooled down. */
  private final Map<ClientNetwork, Long> cooled =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ClientNetwork, Long> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  private final int burst;
  private final LongSupplier nanoTime;

  FailureThrottle(int burst, LongSupplier nanoTime) {
    this.burst = burst;
    this.nanoTime = nanoTime;
  }

  /** How many seconds the client must wait before it may try; 0 if it may try now. */
  synchronized long secondsToWait(ClientNetwork client) {
    Long until = cooled.get(client);
    if (until == null) {
      return 0;
    }
    long heat = until - nanoTime.getAsLong();
    long wait = heat - COOLING.toNanos() * (burst - 1);
    return wait <= 0 ? 0 : Math.max(1, (wait + 999_999_999) / 1_000_000_000);
  }

  synchronized void failed(ClientNetwork client) {
    long now = nanoTime.getAsLong();
    Long until = cooled.get(client);
    long from = until == null || until - now < 0 ? now : until;
    cooled.put(client, from + COOLING.toNanos());
  }

  synchronized void succeeded(ClientNetwork client) {
    cooled.remove(client);
  }

  synchronized int clients() {
    return cooled.size();
  }
}
