package org.zhuzhoukg.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.shared.JenaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.page.Downloads;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.vocab.Dump;

/**
 * The files of the whole dataset: written into a temporary folder when somebody first asks for them
 * after the data changed, all from the same data, and shown when all are whole.
 */
final class Dumps implements Downloads, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);
  private static final long PATIENCE_SECONDS = 30;

  /** Who was shown the files of the last version may still fetch them. */
  private static final int KEPT = 2;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Edition> editions = new ArrayDeque<>();
  private final AtomicBoolean isPreparing = new AtomicBoolean();
  private volatile Edition latest;
  private volatile boolean isClosed;

  /** A file that is whole. */
  record DumpFile(Dump dump, Path path, long bytes, String sha256) {}

  /** The files of one version of the data; a format that cannot hold the data is left out. */
  record Edition(String version, Path folder, List<DumpFile> files) {

    Optional<DumpFile> file(String name) {
      return files.stream().filter(file -> file.dump().file().equals(name)).findFirst();
    }

    /** The body of the file that {@code sha256sum -c} reads. */
    String checksums() {
      StringBuilder lines = new StringBuilder();
      files.forEach(
          file -> lines.append(file.sha256()).append("  ").append(file.dump().file()).append('\n'));
      return lines.toString();
    }
  }

  /**
   * The files of a snapshot's version.
   *
   * @throws ProblemException 503 if somebody else has them written and it takes long
   */
  Edition of(Snapshot snapshot) throws IOException {
    await();
    try {
      Edition known = editions.peekFirst();
      if (known != null && known.version().equals(snapshot.version())) {
        return known;
      }
      Edition written = write(snapshot);
      editions.addFirst(written);
      latest = written;
      while (editions.size() > KEPT) {
        delete(editions.removeLast().folder());
      }
      return written;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for nobody. */
  @Override
  public List<File> known(Snapshot snapshot) {
    Edition known = latest;
    return known == null || !known.version().equals(snapshot.version())
        ? List.of()
        : known.files().stream()
            .map(file -> new File(file.dump().file(), file.bytes(), file.sha256()))
            .toList();
  }

  /** Has the files written for who asks later, unless they are known or being written. */
  void prepare(Store store) {
    if (isPreparing.compareAndSet(false, true)) {
      Thread writer =
          new Thread(
              () -> {
                try (Snapshot snapshot = store.snapshot()) {
                  of(snapshot);
                } catch (IOException | RuntimeException e) {
                  LOG.warn("the files of the whole are not written: {}", Plain.words(e));
                } finally {
                  isPreparing.set(false);
                }
              },
              "dumps");
      writer.setDaemon(true);
      writer.start();
    }
  }

  private void await() {
    try {
      if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(503, "文件正在写，请稍后再试", "the files are being written; try again soon")
        .withHeader("Retry-After", "10")
        .exception();
  }

  private Edition write(Snapshot snapshot) throws IOException {
    Path folder = Files.createTempDirectory("dumps");
    try {
      DumpWriter writer = new DumpWriter(snapshot.dataset());
      List<DumpFile> files = new ArrayList<>();
      for (Dump dump : Dump.values()) {
        if (isClosed) {
          throw new IOException("the server stops");
        }
        write(writer, dump, folder.resolve(dump.file())).ifPresent(files::add);
      }
      return new Edition(snapshot.version(), folder, List.copyOf(files));
    } catch (IOException | RuntimeException | Error e) {
      delete(folder);
      throw e;
    }
  }

  private static Optional<DumpFile> write(DumpWriter writer, Dump dump, Path path)
      throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      writer.write(dump, out);
    } catch (JenaException e) {
      LOG.warn("{} cannot hold the data: {}", dump, Plain.words(e));
      return Optional.empty();
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    return Optional.of(new DumpFile(dump, path, Files.size(path), hex));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) {
    try {
      for (Dump dump : Dump.values()) {
        Files.deleteIfExists(folder.resolve(dump.file()));
      }
      Files.deleteIfExists(folder);
    } catch (NoSuchFileException e) {
      LOG.debug("{} is gone already", folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", folder, Plain.words(e));
    }
  }

  /** Deletes the files. */
  @Override
  public void close() {
    isClosed = true;
    lock.lock();
    try {
      editions.forEach(edition -> delete(edition.folder()));
      editions.clear();
      latest = null;
    } finally {
      lock.unlock();
    }
  }
}
