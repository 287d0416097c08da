package org.zhuzhoukg.cli;

import java.util.concurrent.Callable;
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

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return LoadReport.load(console, options).isClean() ? Main.OK : Main.BAD_DATA;
  }
}
