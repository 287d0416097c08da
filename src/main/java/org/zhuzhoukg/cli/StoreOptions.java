package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.Tdb2Store;
import picocli.CommandLine.Option;

/** The options of commands that keep the data on disk. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "folder to keep the data in, a TDB2 database; made if it is not there")
  private Optional<Path> store = Optional.empty();

  /** The store that was named, opened. */
  Optional<Tdb2Store> open() {
    return store.map(Tdb2Store::new);
  }

  /** The candidates that were loaded with the store; none without a store. */
  CandidateGraphs candidates() throws IOException {
    return store.isEmpty() ? CandidateGraphs.NONE : CandidateGraphs.read(candidateFile());
  }

  /** Keeps candidates with the store, and none of those before. */
  void keep(CandidateGraphs candidates) throws IOException {
    candidates.write(candidateFile());
  }

  private Path candidateFile() {
    return store.orElseThrow().resolve("candidates.nq");
  }

  /** Says in one line what a store holds. */
  void tell(Console console, Store opened, String more) {
    try (Snapshot now = opened.snapshot()) {
      console
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "store '%s': version %s, %,d triples%s",
                  store.orElseThrow(),
                  now.version(),
                  now.triples(),
                  more));
    }
  }
}
