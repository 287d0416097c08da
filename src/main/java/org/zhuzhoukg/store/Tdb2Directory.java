package org.zhuzhoukg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a TDB2 database: makes sure that it is one, and ours alone, before it is opened.
 */
final class Tdb2Directory {

  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Directory.class);
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
  private static final long ROOM = 16L << 20;
  private static final long ROOM_OF_A_QUAD = 2048;
  private static final long INDEXES_OF_A_QUAD = 256;

  private final Path path;
  private boolean mended;

  private Tdb2Directory(Path path) {
    this.path = path;
  }

  /** Takes a folder, which is made if it is not there. */
  static Tdb2Directory take(Path path) {
    Path real;
    try {
      real = Files.createDirectories(path).toRealPath();
    } catch (FileAlreadyExistsException e) {
      throw failure(path, "is a file; name a folder", e);
    } catch (IOException e) {
      throw failure(path, "cannot be made (" + reason(e) + "); name a folder that can", e);
    }
    if (!Files.isWritable(real)) {
      throw failure(path, "is read-only; give the right to write, or name another folder", null);
    }
    requireDatabase(real);
    if (!OPEN.add(real)) {
      throw failure(path, "is open already in this program", null);
    }
    return new Tdb2Directory(real);
  }

  private static void requireDatabase(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      boolean isNew = Set.of("tdb.lock", "lost+found").containsAll(names);
      if (!isNew && names.stream().noneMatch(name -> name.matches("Data-\\d+"))) {
        throw failure(
            path, "holds files, and they are no TDB2 database; name an empty folder", null);
      }
    } catch (IOException e) {
      throw failure(path, "cannot be listed (" + reason(e) + ")", e);
    }
  }

  /** Opens the database. */
  DatasetGraph open() {
    Location location = Location.create(path);
    lock(location);
    try {
      mended = mend();
      DatasetGraph database = DatabaseMgr.connectDatasetGraph(location);
      database.getContext().set(TDB2.symUnionDefaultGraph, true);
      return database;
    } catch (IOException | RuntimeException | LinkageError e) {
      storages().forEach(storage -> unlock(Location.create(storage)));
      unlock(location);
      throw damaged(reason(e), e);
    }
  }

  /** Of two processes one opens the database; the other is told at once. */
  private void lock(Location location) {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(location);
    boolean free = lock.tryLock();
    ProcessFileLock.release(lock);
    if (!free) {
      throw failure(path, "is in use by another process" + holder() + "; end that, or wait", null);
    }
  }

  /** Whether somebody has a folder's database open, in this process or another. */
  static boolean isInUse(Path path) {
    if (OPEN.contains(path)) {
      return true;
    }
    if (!Files.exists(path.resolve("tdb.lock"))) {
      return false;
    }
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(path));
    boolean free = lock.tryLock();
    ProcessFileLock.release(lock);
    return !free;
  }

  private String holder() {
    try {
      String process = Files.readString(path.resolve("tdb.lock")).strip();
      return process.isEmpty() ? "" : " (" + process + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private static void unlock(Location location) {
    ProcessFileLock.release(DatabaseConnection.lockForLocation(location));
  }

  private boolean mend() throws IOException {
    boolean found = false;
    for (Path storage : storages()) {
      Journal journal = new Journal(storage.resolve("journal.jrnl"));
      found |= !journal.isEmpty();
      long cut = journal.cut();
      if (cut > 0) {
        LOG.warn("{}: took back a write that was not finished ({} bytes)", path, cut);
      }
    }
    return found;
  }

  private List<Path> storages() {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.getFileName().toString().matches("Data-\\d+")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether the process before this one ended in the middle of a write. */
  boolean wasMended() {
    return mended;
  }

  /** Closes the database, if it is open; it can be opened again. */
  static void close(DatasetGraph database) {
    if (database != null) {
      TDBInternal.expel(database, true);
    }
  }

  /** Gives the folder back. */
  void release() {
    OPEN.remove(path);
  }

  /** Refuses a write for which the disk has no room, while there is still some. */
  void requireRoom(long quads) {
    requireBytes(ROOM + quads * ROOM_OF_A_QUAD);
  }

  /** Refuses the indexes of quads that were loaded in bulk, if the disk has no room for them. */
  void requireRoomForIndexes(long quads) {
    requireBytes(ROOM + quads * INDEXES_OF_A_QUAD);
  }

  private void requireBytes(long bytes) {
    long room;
    try {
      room = Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw failure(path, "cannot be measured (" + reason(e) + ")", e);
    }
    if (room < bytes) {
      throw failure(
          path,
          "has only "
              + (room >> 20)
              + " MB left on its disk; nothing was written: make room and write again",
          null);
    }
  }

  /** The database cannot be read. */
  StoreException damaged(String why, Throwable cause) {
    return failure(
        path,
        "cannot be opened: "
            + why
            + "; put a backup in its place, or move it away and load the data again",
        cause);
  }

  /** A failure of this folder. */
  StoreException failure(String what, Throwable cause) {
    return failure(path, what, cause);
  }

  private static StoreException failure(Path path, String what, Throwable cause) {
    return new StoreException("the store '" + path + "' " + what, cause);
  }

  /** What a throwable says, in one line. */
  static String reason(Throwable e) {
    if (e instanceof InternalError) {
      return "the disk did not take what was written: it is full, or broken";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return first.isBlank() ? root.getClass().getSimpleName() : first;
  }
}
