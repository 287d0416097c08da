package org.zhuzhoukg.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.CubeValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code validate}: checks the graph against the SHACL shapes and the cube's constraints. */
@Command(
    name = "validate",
    description = "Check the graph against the SHACL shapes and the Data Cube constraints.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    LoadResult result = new Loader(options.data(), Progress.SILENT).load();
    console.errors(result.rejected());
    console.errors(result.violations());
    console
        .out()
        .printf(
            Locale.ROOT,
            "%,d triples; SHACL shapes and %d Data Cube constraints: %d violations; %d rejected%n",
            result.graph().union().size(),
            new CubeValidator().constraints().size(),
            result.violations().size(),
            result.rejected().size());
    return result.isClean() ? Main.OK : Main.BAD_DATA;
  }
}
