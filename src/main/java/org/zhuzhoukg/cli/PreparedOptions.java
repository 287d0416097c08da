package org.zhuzhoukg.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.load.LoadResult;
import org.zhuzhoukg.store.Fingerprint;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.PreparedFile;
import org.zhuzhoukg.vocab.Iris;
import picocli.CommandLine.Option;

/** The option of keeping what was loaded for the next start. */
final class PreparedOptions {

  @Option(
      names = "--prepared",
      paramLabel = "FILE",
      description =
          "keep what was loaded in this file; the next start serves it from there, as long as data,"
              + " documents and program are the same; by default beside the jar")
  private Optional<Path> file = besideTheJar(program());

  private Optional<Kept> loaded = Optional.empty();

  /** A way to load the data; empty if they may not be served, which it says. */
  interface Load {

    Optional<LoadResult> load() throws IOException;
  }

  /** What was loaded, to be kept. */
  private record Kept(KnowledgeGraph graph, List<Path> inputs, String origin) {}

  /** The graph as it was kept; else what is loaded now. */
  Optional<KnowledgeGraph> graph(
      Console console, DataOptions data, Optional<Path> documents, Load otherwise)
      throws IOException {
    if (file.isEmpty()) {
      return otherwise.load().map(LoadResult::graph);
    }
    List<Path> inputs = new ArrayList<>(List.of(program(), data.data()));
    documents.ifPresent(inputs::add);
    String origin = Fingerprint.of(inputs);
    Optional<KnowledgeGraph> kept = read(console, origin);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<LoadResult> load = otherwise.load();
    // What was rejected is to be told at the next start, too.
    loaded = load.filter(LoadResult::isClean).map(l -> new Kept(l.graph(), inputs, origin));
    return load.map(LoadResult::graph);
  }

  private Optional<KnowledgeGraph> read(Console console, String origin) {
    try {
      Optional<KnowledgeGraph> kept = prepared().read(origin);
      kept.ifPresent(
          graph ->
              console
                  .err()
                  .printf(
                      "prepared '%s': %,d triples, of the same data and program%n",
                      file.get(), graph.union().size()));
      return kept;
    } catch (IOException e) {
      console
          .err()
          .printf("prepared '%s' is of no use (%s); loading%n", file.get(), console.reason(e));
      return Optional.empty();
    }
  }

  /** Keeps what was loaded, unless the data have changed meanwhile. */
  void keep(Console console) {
    if (loaded.isEmpty()) {
      return;
    }
    Kept kept = loaded.get();
    try {
      if (Fingerprint.of(kept.inputs()).equals(kept.origin())) {
        prepared().write(kept.graph(), kept.origin());
      }
    } catch (IOException e) {
      console
          .err()
          .printf(
              "'%s' cannot be written (%s); the next start will load again%n",
              file.get(), console.reason(e));
    }
    loaded = Optional.empty();
  }

  private PreparedFile prepared() {
    return new PreparedFile(file.orElseThrow(), Iris.DEFAULT);
  }

  /** Classes in a folder are not those of the next start: nothing is kept for them. */
  static Optional<Path> besideTheJar(Path program) {
    return Optional.of(program)
        .filter(Files::isRegularFile)
        .map(jar -> jar.resolveSibling("zhuzhou-kg.prepared"));
  }

  /** The jar, or the folder with the classes. */
  private static Path program() {
    return Path.of(
        URI.create(Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
