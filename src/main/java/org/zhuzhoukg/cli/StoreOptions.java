package org.zhuzhoukg.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.zhuzhoukg.store.DiskStore;
import org.zhuzhoukg.store.Replacement;
import picocli.CommandLine.Option;

/** The options of commands that keep the data on disk. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "folder to keep the data in, TDB2 databases; made if it is not there")
  private Optional<Path> store = Optional.empty();

  /** Whether one was named. */
  boolean isGiven() {
    return store.isPresent();
  }

  /** The store that was named, opened. */
  Optional<DiskStore> open() {
    return store.map(DiskStore::open);
  }

  /** New data for the store that was named. */
  Optional<Replacement> replacement() {
    return store.map(Replacement::begin);
  }

  /** Says in one line what a store holds. */
  void tell(Console console, String holds) {
    console.err().println("store '" + store.orElseThrow() + "': " + holds);
  }
}
