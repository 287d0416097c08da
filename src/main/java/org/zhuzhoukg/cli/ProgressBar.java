package org.zhuzhoukg.cli;

import java.io.PrintStream;

/** A bar on a terminal that says how many files are done. */
final class ProgressBar {

  private static final int WIDTH = 24;

  private final PrintStream err;
  private final int of;

  ProgressBar(PrintStream err, int of) {
    this.err = err;
    this.of = of;
  }

  /** Draws it anew. */
  void show(int done, String file) {
    int filled = WIDTH * done / of;
    err.printf(
        "\r[%s%s] %d/%d %-40s", "#".repeat(filled), "-".repeat(WIDTH - filled), done, of, file);
    if (done == of) {
      err.println();
    }
  }

  /** Empties its line for a message. */
  void clear() {
    err.printf("\r%-" + (WIDTH + 60) + "s\r", "");
  }
}
