package org.zhuzhoukg.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Verification;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: loads the data and answers SPARQL; the main job. */
@Command(
    name = "serve",
    description = "Load the data and answer SPARQL at http://localhost:PORT/sparql.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--all-interfaces",
      description = "listen to every network, not to this machine alone")
  private boolean allInterfaces;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "folder with the source texts; every pointer is checked before serving")
  private Optional<Path> documents = Optional.empty();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    KnowledgeGraphServer.Address address = new KnowledgeGraphServer.Address(!allInterfaces, port);
    Optional<SourceTexts> texts = Optional.empty();
    if (documents.isPresent()) {
      texts = Optional.of(SourceTexts.read(documents.get()));
    }
    LoadResult load = LoadReport.load(console, options);
    if (!load.isServable()) {
      console.err().println("nothing is served: the graph is empty or breaks a rule");
      return Main.BAD_DATA;
    }
    if (texts.isPresent() && !pointersHold(load, texts.get())) {
      console.err().println("nothing is served: mend the facts, or serve without --documents");
      return Main.BAD_DATA;
    }
    serve(load, address);
    return Main.OK;
  }

  private boolean pointersHold(LoadResult load, SourceTexts texts) {
    Verification verification = Verification.of(load, texts);
    console.errors(verification.problems());
    console.err().printf("%d pointers checked%n", verification.pointers());
    return verification.problems().isEmpty();
  }

  private void serve(LoadResult load, KnowledgeGraphServer.Address address) throws Exception {
    try (KnowledgeGraphServer server = KnowledgeGraphServer.start(load.graph(), address)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      console.err().println("SPARQL at " + server.url() + "sparql — Ctrl-C ends it");
      server.join();
    }
  }
}
