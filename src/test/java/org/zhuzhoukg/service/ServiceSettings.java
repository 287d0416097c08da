package org.zhuzhoukg.service;

import java.time.Duration;

/**
 * What a server under test is started with.
 *
 * @param queryTimeout how long a query may take
 * @param requestDeadline how long a request may take to arrive
 * @param hasCredentials whether {@code admin:secret} may write; otherwise nobody may
 * @param rowLimit the most rows of an answer
 * @param byteLimit the most bytes of an answer
 * @param bodyLimit the most bytes of a request's body, compressed or not
 * @param clientShare how many queries one client may run at once
 * @param wrongPasswords how many wrong passwords one client may try in a minute
 * @param isSmall whether it serves the small city instead of the project's own data
 */
record ServiceSettings(
    Duration queryTimeout,
    Duration requestDeadline,
    boolean hasCredentials,
    int rowLimit,
    int byteLimit,
    int bodyLimit,
    int clientShare,
    int wrongPasswords,
    boolean isSmall) {

  private static final int MEGABYTE = 1 << 20;

  /** Where most cases run: writes are on, limits are low enough to be met. */
  static final ServiceSettings MAIN =
      new ServiceSettings(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          true,
          1000,
          MEGABYTE,
          2 * MEGABYTE,
          1000,
          1000,
          false);

  /** As it is when nothing is configured: no writes, the usual limits. */
  static final ServiceSettings DEFAULT =
      new ServiceSettings(
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          false,
          100_000,
          64 * MEGABYTE,
          16 * MEGABYTE,
          1000,
          1000,
          false);

  /** Where one client may run four queries at once and try ten passwords. */
  static final ServiceSettings CROWD =
      new ServiceSettings(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          true,
          1000,
          MEGABYTE,
          2 * MEGABYTE,
          4,
          10,
          true);

  /** Where queries that never end are sent: a short time, for they are many. */
  static final ServiceSettings LIMITS =
      new ServiceSettings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          true,
          1000,
          MEGABYTE,
          2 * MEGABYTE,
          1000,
          1000,
          false);

  /** Where most writes are made: each is checked against all data, so there are few. */
  static final ServiceSettings WRITES = MAIN.ofTheSmallCity();

  static ServiceSettings named(String name) {
    return switch (name) {
      case "main" -> MAIN;
      case "writes", "caching" -> WRITES;
      case "limits" -> LIMITS;
      case "default" -> DEFAULT;
      case "crowd", "auth" -> CROWD;
      default -> throw new IllegalArgumentException("no settings '" + name + "'");
    };
  }

  private ServiceSettings ofTheSmallCity() {
    return new ServiceSettings(
        queryTimeout,
        requestDeadline,
        hasCredentials,
        rowLimit,
        byteLimit,
        bodyLimit,
        clientShare,
        wrongPasswords,
        true);
  }
}
