package org.zhuzhoukg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryParseException;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: answers a query from a file. */
@Command(
    name = "query",
    description = "Answer the SPARQL query of a file.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: table on a terminal, else csv)")
  private QueryRunner.Format format;

  @Parameters(paramLabel = "FILE.rq", description = "the query")
  private Path file;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    QueryFile query = QueryFile.read(file);
    LoadResult result = new Loader(options.data(), Progress.SILENT).load();
    console.errors(result.rejected());
    QueryRunner.Format chosen = format == null ? byDefault() : format;
    try {
      new QueryRunner(result.graph().dataset()).run(query.text(), chosen, console.out());
    } catch (QueryParseException e) {
      console.err().println("query failed: " + file + ": " + e.getMessage().strip());
      return Main.BAD_DATA;
    }
    return result.rejected().isEmpty() ? Main.OK : Main.BAD_DATA;
  }

  private QueryRunner.Format byDefault() {
    return console.isTerminal() ? QueryRunner.Format.TABLE : QueryRunner.Format.CSV;
  }
}
