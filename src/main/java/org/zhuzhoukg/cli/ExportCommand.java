package org.zhuzhoukg.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.Exporter;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes the graph to a file. */
@Command(
    name = "export",
    description = "Write the graph to a file.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "trig",
      description = "${COMPLETION-CANDIDATES} (default: trig)")
  private Exporter.Format format;

  @Parameters(paramLabel = "FILE", description = "where to write; - is the standard output")
  private String file;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    LoadResult result = new Loader(options.data(), Progress.SILENT).load();
    console.errors(result.rejected());
    Exporter exporter = new Exporter(result.graph().iris());
    if (file.equals("-")) {
      exporter.write(result.graph().dataset(), format, console.out());
    } else {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
        exporter.write(result.graph().dataset(), format, out);
      }
    }
    return result.rejected().isEmpty() ? Main.OK : Main.BAD_DATA;
  }
}
