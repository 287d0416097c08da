package org.zhuzhoukg.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.HttpsURLConnection;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.load.Verification;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.CandidateStore;
import org.zhuzhoukg.store.DiskStore;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.RemoteStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.Wording;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.Reload;
import org.zhuzhoukg.web.ReloadException;
import org.zhuzhoukg.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: loads the data and answers SPARQL; the main job. */
@Command(
    name = "serve",
    description = "Load the data and answer SPARQL at http://localhost:PORT/sparql.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  /** How long the version of other servers' data counts. */
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(5);

  private final Console console;

  @Spec private CommandSpec command;

  @Mixin private DataOptions options;

  @Mixin private ServiceOptions service;

  @Mixin private StoreOptions storing;

  @Mixin private PreparedOptions prepared;

  @Mixin private CandidateOptions unreviewed;

  @Option(
      names = "--remote",
      paramLabel = "SPARQL_URL",
      description =
          "serve the data of this SPARQL 1.1 endpoint, read-only; nothing is loaded or stored here")
  private Optional<URI> remote = Optional.empty();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description =
          "folder with the source texts; pages show them, and every pointer of data that are read"
              + " is checked before serving")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--check",
      description = "try it: load, listen, ask one query and the home page, and end")
  private boolean check;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    ServerSettings settings = service.settings(System.getenv());
    settings.credentials().warnings().forEach(console.err()::println);
    Optional<SourceTexts> texts = texts();
    if (remote.isPresent()) {
      return serve(remote(), settings, texts);
    }
    Optional<DiskStore> opened = storing.open();
    try (DiskStore stored = opened.orElse(null)) {
      if (stored != null && !stored.isEmpty()) {
        storing.tell(console, stored.holds() + "; served as it is, without reading the data");
        return serve(stored, settings, texts);
      }
      Optional<KnowledgeGraph> graph =
          prepared.graph(console, options, documents, () -> load(texts));
      if (graph.isEmpty()) {
        return Main.BAD_DATA;
      }
      if (stored == null) {
        return serve(new MemoryStore(graph.get(), true), settings, texts);
      }
      stored.replace(graph.get());
      storing.tell(console, stored.holds());
      return serve(stored, settings, texts);
    }
  }

  private Optional<SourceTexts> texts() throws IOException {
    return documents.isPresent()
        ? Optional.of(SourceTexts.read(documents.get()))
        : Optional.empty();
  }

  private RemoteStore remote() {
    URI url = remote.orElseThrow();
    if (storing.isGiven()) {
      throw new ParameterException(
          command.commandLine(), "--remote and --store are both given; use one of them");
    }
    if (!List.of("http", "https").contains(String.valueOf(url.getScheme()))
        || url.getHost() == null) {
      throw new ParameterException(
          command.commandLine(), "--remote is an absolute http or https URL, not '" + url + "'");
    }
    RemoteStore data = new RemoteStore(url.toString(), ASKED_AGAIN);
    try (Snapshot now = data.snapshot()) {
      console.err().printf("remote '%s': version %s; only read%n", url, now.version());
    }
    return data;
  }

  private Optional<LoadResult> load(Optional<SourceTexts> texts) throws IOException {
    LoadResult load = LoadReport.load(console, options);
    if (!load.isServable()) {
      console.err().println("nothing is served: the graph is empty or breaks a rule");
      return Optional.empty();
    }
    if (texts.isPresent() && !pointersHold(load, texts.get())) {
      console.err().println("nothing is served: mend the facts, or serve without --documents");
      return Optional.empty();
    }
    return Optional.of(load);
  }

  private boolean pointersHold(LoadResult load, SourceTexts texts) {
    Verification verification = Verification.of(load, texts);
    console.errors(verification.problems());
    console.err().printf("%d pointers checked%n", verification.pointers());
    return verification.problems().isEmpty();
  }

  private int serve(Store data, ServerSettings settings, Optional<SourceTexts> texts)
      throws Exception {
    Store store = withCandidates(data);
    Reload reload =
        remote.isPresent() ? ServeCommand::elsewhere : new DataReload(options.data(), texts);
    Sources sources = texts.map(files -> sources(store, files)).orElse(Sources.none());
    try (KnowledgeGraphServer server =
        KnowledgeGraphServer.start(store, settings, reload, sources)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      HangUp.listen(() -> console.err().println(server.reload()));
      if (data instanceof DiskStore disk) {
        disk.watch(console.err()::println);
      }
      console.err().println("SPARQL at " + server.url() + "sparql — Ctrl-C ends it");
      server.prepare();
      prepared.keep(console);
      if (check) {
        return ask(URI.create(server.url()));
      }
      server.join();
    }
    return Main.OK;
  }

  /** Asks as clients would; over TLS nothing, for nobody here vouches for a certificate. */
  private int ask(URI server) throws IOException {
    if (server.toURL().openConnection() instanceof HttpsURLConnection) {
      return Main.OK;
    }
    for (String path : List.of("sparql?query=ASK%7B%3Fs+%3Fp+%3Fo%7D", "")) {
      server.resolve(path).toURL().openStream().close();
    }
    console.err().println("it answers queries and shows its home page");
    return Main.OK;
  }

  /** The store, and beside it the candidates that were named, or else were loaded with it. */
  private Store withCandidates(Store store) throws IOException {
    if (!unreviewed.isGiven()) {
      return store;
    }
    CandidateGraphs candidates = unreviewed.read(console, options);
    if (store instanceof DiskStore disk) {
      disk.serve(candidates);
      return disk;
    }
    return new CandidateStore(store, candidates);
  }

  private static KnowledgeGraph elsewhere() throws ReloadException {
    throw new ReloadException(
        new Wording("数据在另一台服务器上", "the data are on another server; load them there"), List.of());
  }

  private Sources sources(Store store, SourceTexts files) {
    try (Snapshot now = store.snapshot()) {
      Sources sources = Sources.of(files, now);
      console.err().printf("pages show the text of %d documents%n", sources.texts().size());
      return sources;
    }
  }
}
