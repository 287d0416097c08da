package org.zhuzhoukg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a store: generations of the data, each a TDB2 database in a folder that is a
 * number, and a file that says which of them is served.
 *
 * <p>Files change by being replaced whole. Whatever is neither {@code current} nor named by {@code
 * offer} is left over from a process that was killed, or still being written by one that holds
 * {@code load.lock}.
 */
final class StoreFolder {

  private static final String CURRENT = "current";
  private static final String OFFER = "offer";
  private static final String REFUSED = "refused";
  private static final String LOCK = "load.lock";
  private static final String CANDIDATES = "candidates.nq";
  private static final String NUMBER = "[1-9]\\d{0,8}";

  /** What may lie in a folder before it has a first generation. */
  private static final Set<String> OWN = Set.of("1", LOCK, CANDIDATES, "tdb.lock", "lost+found");

  private final Path path;

  private StoreFolder(Path path) {
    this.path = path;
  }

  /**
   * A folder, which is made if it is not there; a database that lies in it itself, as it did before
   * there were generations, becomes the first.
   *
   * @throws StoreException if it cannot be used
   */
  static StoreFolder at(Path path) {
    try {
      StoreFolder folder = new StoreFolder(Files.createDirectories(path).toRealPath());
      folder.requireOwn();
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw failure(path, "is a file; name a folder", e);
    } catch (IOException e) {
      throw failure(path, "cannot be made (" + Tdb2Directory.reason(e) + "); name another", e);
    }
  }

  private void requireOwn() throws IOException {
    if (!Files.isWritable(path)) {
      throw failure(path, "is read-only; give the right to write, or name another folder", null);
    }
    List<String> names = names();
    boolean isOwn =
        OWN.containsAll(names)
            || names.contains(CURRENT)
            || names.stream().anyMatch(name -> name.matches("Data-\\d+"));
    if (!isOwn) {
      throw failure(path, "holds files, and they are no TDB2 database; name an empty folder", null);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** The generation that is served; the first, still to be made, of a new folder. */
  Path current() {
    return attempt(
        () -> {
          Optional<String> number = read(CURRENT).map(said -> said.lines().findFirst().orElse(""));
          if (number.isEmpty()) {
            moveIn();
            replace(CURRENT, "1");
          }
          return path.resolve(number.orElse("1"));
        });
  }

  /** Each step can be taken again after the process was killed in the midst of it. */
  private void moveIn() throws IOException {
    List<String> old = names().stream().filter(name -> name.matches("Data-\\d+")).toList();
    if (!old.isEmpty() && Tdb2Directory.isInUse(path)) {
      throw failure(
          path, "is in use by another process, of an older release; end that first", null);
    }
    Path first = Files.createDirectories(path.resolve("1"));
    if (Files.exists(path.resolve(CANDIDATES))) {
      SmallFile.move(path.resolve(CANDIDATES), first.resolve(CANDIDATES));
    }
    for (String name : old) {
      SmallFile.move(path.resolve(name), first.resolve(name));
    }
    Files.deleteIfExists(path.resolve("tdb.lock"));
  }

  /** A new, empty generation, higher than all; what was left by loads before goes. */
  Path next() {
    return attempt(
        () -> {
          Files.deleteIfExists(path.resolve(REFUSED));
          sweep();
          int highest =
              names().stream()
                  .filter(name -> name.matches(NUMBER))
                  .mapToInt(Integer::parseInt)
                  .max()
                  .orElse(1);
          return Files.createDirectory(path.resolve(Integer.toString(highest + 1)));
        });
  }

  /** Offers a generation that is whole to whoever has the store open. */
  void offer(Path generation) {
    run(() -> replace(OFFER, generation.getFileName().toString()));
  }

  /** The generation that is offered. */
  Optional<Path> offered() {
    return attempt(() -> read(OFFER).map(path::resolve));
  }

  /** Takes the offer back: it was taken, or refused. */
  void withdraw() {
    run(() -> Files.deleteIfExists(path.resolve(OFFER)));
  }

  /** From now on this generation is the one that is served; a line says what it held then. */
  void point(Path generation, String holds) {
    run(() -> replace(CURRENT, generation.getFileName() + "\n" + holds));
  }

  /** What the generation that is served held when it was taken over. */
  String taken() {
    return attempt(() -> read(CURRENT).orElse("").lines().skip(1).findFirst().orElse(""));
  }

  /** Says why the generation that was offered is not taken. */
  void refuse(Path generation, String why) {
    run(() -> replace(REFUSED, generation.getFileName() + "\n" + why));
    withdraw();
  }

  /** Why a generation was refused; empty if it was not. */
  Optional<String> refusal(Path generation) {
    String number = generation.getFileName() + "\n";
    return attempt(
        () ->
            read(REFUSED)
                .filter(said -> said.startsWith(number))
                .map(said -> said.substring(number.length())));
  }

  /** Where the candidates of a generation are. */
  static Path candidates(Path generation) {
    return generation.resolve(CANDIDATES);
  }

  /** The file that who loads holds locked. */
  Path lock() {
    return path.resolve(LOCK);
  }

  /** Deletes the generations that are neither served nor offered, nor used by somebody. */
  void sweep() {
    run(this::deleteUnused);
  }

  private void deleteUnused() throws IOException {
    // For a moment what is served is what was offered.
    List<String> wanted = List.of(current().getFileName().toString(), read(OFFER).orElse(""));
    for (String name : names()) {
      Path generation = path.resolve(name);
      if (name.matches(NUMBER) && !wanted.contains(name) && !Tdb2Directory.isInUse(generation)) {
        FileTree.delete(generation);
      }
    }
  }

  private Optional<String> read(String name) throws IOException {
    return SmallFile.read(path.resolve(name));
  }

  private void replace(String name, String content) throws IOException {
    SmallFile.replace(path.resolve(name), content);
  }

  private interface Action {
    void run() throws IOException;
  }

  private interface Source<T> {
    T get() throws IOException;
  }

  private void run(Action action) {
    attempt(
        () -> {
          action.run();
          return null;
        });
  }

  private <T> T attempt(Source<T> source) {
    try {
      return source.get();
    } catch (IOException e) {
      throw failure("cannot be used (" + Tdb2Directory.reason(e) + "); see to the disk", e);
    }
  }

  /** A failure of this folder. */
  StoreException failure(String what, Throwable cause) {
    return failure(path, what, cause);
  }

  private static StoreException failure(Path path, String what, Throwable cause) {
    return new StoreException("the store '" + path + "' " + what, cause);
  }
}
