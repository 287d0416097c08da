package org.zhuzhoukg.page;

import java.util.Optional;

/** Checks each version of the data once, when a page first asks for it. */
final class LatestChecks {

  /** Of more data than these the checks are left to the command {@code validate}. */
  private static final int MOST_TRIPLES = 300_000;

  private Checks latest;

  /** The checks of the data; empty if there are too many to check while a reader waits. */
  synchronized Optional<Checks> of(PageData data) {
    if (latest == null || !latest.version().equals(data.version())) {
      if (data.triples() > MOST_TRIPLES) {
        return Optional.empty();
      }
      latest = Checks.of(data.version(), data.graph());
    }
    return Optional.of(latest);
  }
}
