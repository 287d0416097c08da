package org.zhuzhoukg.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.LoadSummary;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Replacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code load}: loads the data, checks them, and says what became of each file. */
@Command(
    name = "load",
    description = "Load the data, check them, and say what became of each file.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String WAITING =
      "the store is open in another process, which takes the new data over";

  private final Console console;

  @Mixin private DataOptions options;

  @Mixin private StoreOptions storing;

  @Mixin private CandidateOptions unreviewed;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Replacement> begun = storing.replacement();
    try (Replacement next = begun.orElse(null)) {
      LoadSummary load =
          next == null
              ? LoadReport.load(console, options).summary()
              : LoadReport.load(console, options, next);
      CandidateGraphs candidates = unreviewed.read(console, options);
      if (next != null && !load.isServable()) {
        console.err().println("nothing is stored: the graph is empty or breaks a rule");
      } else if (next != null) {
        next.write(candidates);
        storing.tell(console, next.offer(PATIENCE, () -> console.err().println(WAITING)));
      }
      return load.isClean() && unreviewed.isClean() ? Main.OK : Main.BAD_DATA;
    }
  }
}
