package org.zhuzhoukg.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * Keeps the data in a TDB2 database on disk.
 *
 * <p>A write is made ready on a reading transaction, checked, and then applied in a short writing
 * one, which has no reason to fail but the disk. Should it fail all the same, the database is
 * opened anew before the next write: TDB2 5.6 must not write on after an abort (GH-3877).
 */
public final class Tdb2Store implements Store {

  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Store.class);
  private static final int PATIENCE = 5;
  private static final String NOT_KEPT = "; nothing was written";
  private static final String KEPT_OR_NOT = "; the version will tell if it was kept";

  private final Tdb2Directory directory;
  private final Editor editor;
  private final BiConsumer<Change, DatasetGraph> writer;

  /** Shared by who uses the database; whole for who closes it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private volatile DatasetGraph database;
  private volatile Awaited<TextIndex> texts;
  private volatile boolean failed;
  private boolean closed;

  /**
   * Opens a folder, which is made if it is not there; a new one holds nothing yet.
   *
   * @throws StoreException if it cannot be opened
   */
  public Tdb2Store(Path path) {
    this(path, StoredState::write);
  }

  /** Opens a folder with a writer that may fail. */
  Tdb2Store(Path path, BiConsumer<Change, DatasetGraph> writer) {
    this.writer = writer;
    this.editor = new Editor(Iris.DEFAULT, Ontology.read(), StoredTerms::normal);
    this.directory = Tdb2Directory.take(path);
    try {
      open();
    } catch (StoreException e) {
      directory.release();
      throw e;
    }
  }

  private void open() {
    DatasetGraph opened = directory.open();
    database = opened;
    try {
      if (directory.wasMended()) {
        verify();
      }
      // Made before anything is written: whichever transaction asks first sees all there is.
      texts = new Lazy<>(() -> TextIndex.build(this));
      opened.getContext().set(TextIndex.SYMBOL, texts);
    } catch (RuntimeException e) {
      database = null;
      Tdb2Directory.close(opened);
      throw e instanceof StoreException ? e : directory.damaged(Tdb2Directory.reason(e), e);
    }
  }

  /** The index of its texts; made now, if nobody has asked for them yet. */
  TextIndex index() {
    return texts.get();
  }

  /**
   * Reads everything, and compares it with what the database says of itself.
   *
   * @throws StoreException if it is not the same
   */
  public void verify() {
    String said = read(state -> state.figures().version());
    String found =
        read(
            state -> Figures.of(state.dataset(), editor.names(), state.origin().title()).version());
    if (!found.equals(said)) {
      throw directory.damaged("it holds version " + found + ", but says " + said, null);
    }
  }

  /** Whether nothing was loaded into it yet. */
  public boolean isEmpty() {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.triples() == 0;
    }
  }

  @Override
  public Tdb2Snapshot snapshot() {
    use.readLock().lock();
    try {
      return new Tdb2Snapshot(requireOpen(), texts, use.readLock()::unlock);
    } catch (RuntimeException e) {
      use.readLock().unlock();
      throw e;
    }
  }

  private DatasetGraph requireOpen() {
    DatasetGraph open = database;
    if (open == null) {
      throw directory.failure(
          failed
              ? "could not be opened again after a failed write; see to the disk, then start again"
              : "is closed",
          null);
    }
    if (open.isInTransaction()) {
      throw new IllegalStateException("this thread has a snapshot open; close it first");
    }
    return open;
  }

  @Override
  public WriteResult write(Edit edit) {
    return commit(state -> editor.edit(state, edit)).result();
  }

  @Override
  public void replace(KnowledgeGraph graph) {
    commit(state -> editor.replace(state, graph));
  }

  private synchronized Change commit(Function<State, Change> make) {
    if (failed) {
      reopen();
    }
    use.readLock().lock();
    try {
      requireOpen();
      Change change = read(make);
      if (!change.whole().isEmpty()) {
        directory.requireRoom(change.whole().added().size());
        // Before it is kept: a text too many does no harm, one too few does.
        index().add(change.whole().added());
        keep(change);
        editor.kept();
      }
      return change;
    } finally {
      use.readLock().unlock();
    }
  }

  /** In the transaction of this thread, if it has one. */
  private <T> T read(Function<State, T> reader) {
    DatasetGraph read = database;
    return Txn.calculateRead(read, () -> reader.apply(StoredState.of(read)));
  }

  /** Only the disk can fail here: all that can be wrong with the change was found before. */
  private void keep(Change change) {
    DatasetGraph written = database;
    boolean committing = false;
    try {
      written.begin(ReadWrite.WRITE);
      writer.accept(change, written);
      committing = true;
      written.commit();
      written.end();
    } catch (RuntimeException | Error e) {
      failed = true;
      LOG.warn("a write failed", e);
      giveUp(written);
      throw directory.failure(
          "failed to keep a write: "
              + Tdb2Directory.reason(e)
              + (committing ? KEPT_OR_NOT : NOT_KEPT)
              + "; see to the disk: the store is opened again before the next write",
          e);
    }
  }

  /** The database is opened anew whatever becomes of this. */
  private static void giveUp(DatasetGraph written) {
    for (Runnable step : List.<Runnable>of(written::abort, written::end)) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        LOG.debug("a failed write could not be ended", e);
      }
    }
  }

  /** Closes the database and opens it, when nobody reads it. */
  private void reopen() {
    exclusively(
        () -> {
          Tdb2Directory.close(database);
          database = null;
          open();
          failed = false;
        });
  }

  private void exclusively(Runnable action) {
    boolean alone = false;
    try {
      alone = use.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS);
      if (!alone) {
        throw directory.failure(
            "is to be opened again after a failed write, but is still read; try again", null);
      }
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw directory.failure("was interrupted", e);
    } finally {
      if (alone) {
        use.writeLock().unlock();
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    exclusively(
        () -> {
          Tdb2Directory.close(database);
          database = null;
          closed = true;
          directory.release();
        });
  }
}
