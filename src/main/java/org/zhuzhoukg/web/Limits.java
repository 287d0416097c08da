package org.zhuzhoukg.web;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param queryTimeout how long a query may run; a request may only lower it
 * @param requestDeadline how long a client may take to send a whole request
 * @param maxRows how many rows an answer may have
 * @param maxBytes how many bytes an answer may have, before compression
 * @param maxBody how many bytes the body of a write may have, before and after decompression
 * @param maxQuery how many bytes the text of a query may have
 * @param heavyLanes how many heavy queries may run at once
 * @param clientShare how many heavy queries one client may have, running or waiting
 * @param wrongPasswords how many logins of one client may fail in a minute
 */
public record Limits(
    Duration queryTimeout,
    Duration requestDeadline,
    long maxRows,
    long maxBytes,
    long maxBody,
    int maxQuery,
    int heavyLanes,
    int clientShare,
    int wrongPasswords) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** Checks that each is more than nothing. */
  public Limits {
    positive("the query timeout", queryTimeout.toNanos());
    positive("the request deadline", requestDeadline.toNanos());
    positive("the number of rows", maxRows);
    positive("the number of bytes", maxBytes);
    positive("the length of a body", maxBody);
    positive("the length of a query", maxQuery);
    positive("the number of heavy queries", heavyLanes);
    positive("a client's share", clientShare);
    positive("the number of wrong passwords", wrongPasswords);
  }

  /** What is allowed where nothing else is said. */
  public static Limits defaults() {
    int lanes = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new Limits(
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        500_000,
        256L * MIB,
        64L * MIB,
        MIB,
        lanes,
        16,
        10);
  }

  private static void positive(String what, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(what + " must be more than 0");
    }
  }
}
