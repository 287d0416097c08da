package org.zhuzhoukg.store;

import java.util.Objects;

/**
 * What a write came to.
 *
 * @param version the version of the data after it
 * @param added statements that a graph did not have before; without those that follow from them
 * @param removed statements that a graph has no more
 */
public record WriteResult(String version, long added, long removed) {

  /** Checks that nothing is missing. */
  public WriteResult {
    Objects.requireNonNull(version, "version");
  }
}
