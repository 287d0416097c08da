package org.zhuzhoukg.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.zhuzhoukg.load.LoadOutcome;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.LoadSummary;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.Totals;
import org.zhuzhoukg.store.Replacement;

/** Loads the data and tells how it goes: a bar on a terminal, else a line for each file. */
final class LoadReport implements Progress {

  private final Console console;
  private final PrintStream err;
  private final boolean terminal;

  LoadReport(Console console) {
    this.console = console;
    this.err = console.err();
    this.terminal = console.isTerminal();
  }

  /** Loads into memory; prints progress, what was rejected, and the totals. */
  static LoadResult load(Console console, DataOptions options) throws IOException {
    LoadReport report = new LoadReport(console);
    LoadResult result = new Loader(options.data(), report).load();
    report.end(result.summary());
    return result;
  }

  /** Loads into a store, and prints the same. */
  static LoadSummary load(Console console, DataOptions options, Replacement next)
      throws IOException {
    LoadReport report = new LoadReport(console);
    Loader loader = new Loader(options.data(), report);
    LoadSummary summary = next.write(loader.ontology(), loader::load);
    report.end(summary);
    return summary;
  }

  @Override
  public void file(LoadOutcome outcome, int done, int of) {
    if (terminal) {
      new ProgressBar(err, of).show(done, outcome.file());
    } else {
      err.println(line(outcome));
    }
  }

  private static String line(LoadOutcome outcome) {
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      return String.format(
          "loaded   %-32s %4d observations %4d statements %3d rejected",
          loaded.file(),
          loaded.facts().observations().size(),
          loaded.facts().statements().size(),
          loaded.facts().problems().size());
    }
    return "rejected " + outcome.file();
  }

  @Override
  public void stage(String name) {}

  private void end(LoadSummary result) {
    console.errors(result.rejected());
    console.errors(result.violations());
    table(result.totals());
  }

  private void table(Totals totals) {
    row("documents", totals.documents());
    row("entities", totals.entities());
    row("observations", totals.observations());
    row("statements", totals.statements());
    row("evidences", totals.evidences());
    row("discrepancies", totals.discrepancies());
    row("triples", totals.triples());
    row("inferred triples", totals.inferred());
    err.println(String.format(Locale.ROOT, "%-18s %9.1f", "seconds", totals.seconds()));
  }

  private void row(String name, long number) {
    err.println(String.format(Locale.ROOT, "%-18s %,9d", name, number));
  }
}
