package org.zhuzhoukg.page;

import java.time.Duration;
import java.util.Optional;
import org.zhuzhoukg.store.Snapshot;

/** Checks a version of the data once, in the background: it takes longer than a reader waits. */
final class LatestChecks {

  /** Data in memory take seconds, and as long again for each reader who goes first. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Background background;
  private Checks latest;
  private boolean isUnderWay;

  LatestChecks(Background background) {
    this.background = background;
  }

  /** The checks of a version; empty as long as they are being made, which begins if need be. */
  synchronized Optional<Checks> of(String version) {
    if (latest != null && latest.version().equals(version)) {
      return Optional.of(latest);
    }
    if (!isUnderWay) {
      isUnderWay = true;
      background.run(this::check);
    }
    return Optional.empty();
  }

  private void check(Snapshot snapshot) {
    Checks made = null;
    try {
      made =
          Checks.of(
              snapshot.version(), snapshot.dataset().getDefaultGraph(), background.budget(LONGEST));
    } finally {
      end(made);
    }
  }

  private synchronized void end(Checks made) {
    isUnderWay = false;
    latest = made == null ? latest : made;
  }
}
