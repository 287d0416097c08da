package org.zhuzhoukg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * New data for a {@link DiskStore}: written beside those that are served, then offered to whoever
 * has the store open; if nobody has, it is opened for that. One process at a time replaces a
 * store's data.
 */
public final class Replacement implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  private final StoreFolder folder;
  private final Path path;
  private final FileChannel lock;
  private final Consumer<Step> steps;
  private final Path generation;

  /**
   * Fills a dataset.
   *
   * @param <T> what it says of that
   */
  public interface Load<T> {

    /** Adds all triples, and completes the dataset. */
    T into(DatasetBuilder builder) throws IOException;
  }

  private Replacement(StoreFolder folder, Path path, FileChannel lock, Consumer<Step> steps) {
    this.folder = folder;
    this.path = path;
    this.lock = lock;
    this.steps = steps;
    folder.current();
    this.generation = folder.next();
  }

  /**
   * Begins to replace the data of a store, which is made if it is not there.
   *
   * @throws StoreException if the folder cannot be used, or somebody else is replacing its data
   */
  public static Replacement begin(Path path) {
    return begin(path, step -> {});
  }

  @SuppressWarnings("MustBeClosed") // held until this is closed
  static Replacement begin(Path path, Consumer<Step> steps) {
    StoreFolder folder = StoreFolder.at(path);
    try {
      FileChannel lock =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(lock)) {
        lock.close();
        throw folder.failure("is being loaded by another process; wait until that has ended", null);
      }
      return new Replacement(folder, path, lock, steps);
    } catch (IOException e) {
      throw folder.failure("cannot be locked (" + Tdb2Directory.reason(e) + ")", e);
    }
  }

  private static boolean isLocked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Has new data written, which nobody sees yet.
   *
   * @param ontology what follows is inferred by
   * @param load adds the data, and completes them
   * @return what the load says; data that break a rule are not to be offered
   * @throws StoreException if they cannot be kept
   */
  public <T> T write(Ontology ontology, Load<T> load) throws IOException {
    try (Tdb2Builder builder = new Tdb2Builder(generation, ontology)) {
      return load.into(builder);
    }
  }

  /** Writes the candidates that are loaded with the data: the last there is to write. */
  public void write(CandidateGraphs candidates) throws IOException {
    candidates.write(StoreFolder.candidates(generation));
    steps.accept(Step.WRITTEN);
  }

  /**
   * Has the data take the place of those that are served.
   *
   * @param patience how long to wait for who has the store open
   * @param onWaiting told once that somebody has
   * @return what the store holds then, in a line
   * @throws StoreException if they were refused, or not taken over in time
   */
  public String offer(Duration patience, Runnable onWaiting) throws InterruptedException {
    folder.offer(generation);
    steps.accept(Step.OFFERED);
    long end = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (!folder.current().equals(generation)) {
      Optional<String> refusal = folder.refusal(generation);
      if (refusal.isPresent()) {
        throw folder.failure("keeps its data: " + refusal.get(), null);
      }
      if (!Tdb2Directory.isInUse(folder.current())) {
        open();
      } else if (!told) {
        onWaiting.run();
        told = true;
      }
      if (System.nanoTime() > end) {
        throw folder.failure(
            "is open in a process that did not take the new data over; it will when it can, or"
                + " when it is started again",
            null);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return folder.taken();
  }

  private void open() {
    try {
      // Whoever loads is told by the folder.
      DiskStore.open(path, steps, line -> {}).close();
    } catch (StoreException e) {
      if (!Tdb2Directory.isInUse(folder.current())) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    try {
      folder.sweep();
      lock.close();
    } catch (IOException e) {
      throw folder.failure("cannot be unlocked (" + Tdb2Directory.reason(e) + ")", e);
    }
  }
}
