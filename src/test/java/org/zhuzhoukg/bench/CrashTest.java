package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of the {@link CrashHarness}. */
@Tag("slow")
class CrashTest {

  private static final int ROUNDS = 5;

  @TempDir private Path folder;

  @Test
  @Timeout(180)
  void keepsEveryAcknowledgedWriteWhole() throws IOException, InterruptedException {
    CrashHarness harness = new CrashHarness(folder, CrashWriter.class.getName(), System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      harness.round();
    }
    System.out.println(harness.figures(ROUNDS));
  }
}
