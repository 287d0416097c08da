package org.zhuzhoukg.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code load}: loads the data, checks them, and says what became of each file. */
@Command(
    name = "load",
    description = "Load the data, check them, and say what became of each file.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Mixin private StoreOptions storing;

  @Mixin private CandidateOptions unreviewed;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Tdb2Store> opened = storing.open();
    try (Tdb2Store store = opened.orElse(null)) {
      LoadResult load = LoadReport.load(console, options);
      CandidateGraphs candidates = unreviewed.read(console, options);
      if (store != null && !load.isServable()) {
        console.err().println("nothing is stored: the graph is empty or breaks a rule");
      } else if (store != null) {
        store.replace(load.graph());
        storing.keep(candidates);
        storing.tell(console, store, "");
      }
      return load.isClean() && unreviewed.isClean() ? Main.OK : Main.BAD_DATA;
    }
  }
}
