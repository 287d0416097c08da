package org.zhuzhoukg.cli;

import java.io.PrintStream;

/** A bar on a terminal that says how many files are done. */
final class ProgressBar {

  private static final int WIDTH = 24;

  /** More would break the line of a terminal, and the bar would be drawn below itself. */
  private static final int LONGEST_NAME = 40;

  private final PrintStream err;
  private final int of;

  ProgressBar(PrintStream err, int of) {
    this.err = err;
    this.of = of;
  }

  /** Draws it anew. */
  void show(int done, String file) {
    int filled = WIDTH * done / of;
    String name =
        file.length() <= LONGEST_NAME
            ? file
            : "…" + file.substring(file.length() - LONGEST_NAME + 1);
    err.printf(
        "\r[%s%s] %d/%d %-40s", "#".repeat(filled), "-".repeat(WIDTH - filled), done, of, name);
    if (done == of) {
      err.println();
    }
  }

  /** Empties its line for a message. */
  void clear() {
    err.printf("\r%-" + (WIDTH + 60) + "s\r", "");
  }
}
