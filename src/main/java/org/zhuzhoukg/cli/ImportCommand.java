package org.zhuzhoukg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes a foreign RDF file into the data, as a graph of its own. */
@Command(
    name = "import",
    description = "Take a foreign RDF file into the data, as a graph of its own.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "the graph becomes <…/graph/import/NAME>; a-z, 0-9 and hyphens")
  private String name;

  @Option(names = "--replace", description = "take the place of an earlier import of this name")
  private boolean replace;

  @Parameters(
      paramLabel = "FILE",
      description = "Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD")
  private Path file;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Imports imports = new Imports(options.data());
    if (!replace && Files.exists(imports.file(name))) {
      console.err().println("import failed: " + imports.file(name) + " exists; add --replace");
      return Main.BAD_DATA;
    }
    long triples = imports.add(file, name);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%,d triples of %s are now graph <%s>%n",
            triples,
            file,
            imports.graph(name));
    return Main.OK;
  }
}
