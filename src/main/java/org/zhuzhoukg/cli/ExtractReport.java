package org.zhuzhoukg.cli;

import java.io.PrintStream;

/** Tells how an extraction goes: notes and errors by document, a bar on a terminal. */
final class ExtractReport {

  private final Console console;
  private final PrintStream err;
  private final ProgressBar bar;
  private final boolean hasBar;
  private int done;
  private boolean isClean = true;

  ExtractReport(Console console, int files) {
    this.console = console;
    this.err = console.err();
    bar = new ProgressBar(err, files);
    hasBar = files > 1 && console.isErrTerminal();
  }

  /** Says something that a reader of the results must know. */
  synchronized void note(String file, String what) {
    line(file + ": " + what);
  }

  /** Says why a file gave nothing, or not all. */
  synchronized void failed(String file, Exception why) {
    isClean = false;
    line("error: " + file + ": " + console.reason(why));
  }

  /** A file is read, well or not. */
  synchronized void done(String file) {
    done++;
    if (hasBar) {
      bar.show(done, file);
    }
  }

  /** Whether every file was read. */
  synchronized boolean isClean() {
    return isClean;
  }

  private void line(String text) {
    if (hasBar) {
      bar.clear();
    }
    err.println(text);
  }
}
