package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a folder, a disk, a process. */
@Tag("slow")
class Tdb2FaultsTest {

  @TempDir private Path directory;

  @Test
  void makesTheFolder() {
    Path deep = directory.resolve("a/b");
    try (Tdb2Store store = new Tdb2Store(deep)) {
      assertTrue(store.isEmpty());
      store.replace(Stores.mini());
      assertFalse(store.isEmpty());
    }
    try (Tdb2Store store = new Tdb2Store(deep)) {
      assertFalse(store.isEmpty());
      store.verify();
    }
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertEquals("the store '" + file + "' is a file; name a folder", refusal(file));
    Path below = file.resolve("below");
    assertTrue(refusal(below).startsWith("the store '" + below + "' cannot be made"));
  }

  @Test
  void refusesAFolderOfOtherFiles() throws IOException {
    Files.writeString(directory.resolve("letter.txt"), "x");
    assertEquals(
        "the store '"
            + directory
            + "' holds files, and they are no TDB2 database; name an empty"
            + " folder",
        refusal(directory));
    assertEquals(1, directory.toFile().list().length);
  }

  @Test
  void isOpenOnceInAProcess() {
    try (Tdb2Store store = new Tdb2Store(directory)) {
      assertTrue(store.isEmpty());
      assertEquals(
          "the store '" + directory + "' is open already in this program", refusal(directory));
      assertTrue(store.isEmpty());
    }
    try (Tdb2Store again = new Tdb2Store(directory)) {
      assertTrue(again.isEmpty());
    }
  }

  @Test
  void isOpenInOneProcess() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals("open", other.inputReader().readLine());
      long start = System.nanoTime();
      assertEquals(
          "the store '"
              + directory
              + "' is in use by another process ("
              + other.pid()
              + "); end that, or wait",
          refusal(directory));
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
    try (Tdb2Store store = new Tdb2Store(directory)) {
      store.verify();
      assertFalse(store.isEmpty());
    }
  }

  /** Holds a store until it is ended. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      Tdb2Store store = new Tdb2Store(Path.of(args[0]));
      store.replace(Stores.mini());
      System.out.println("open");
      Thread.sleep(TimeUnit.MINUTES.toMillis(1));
    }
  }

  @Test
  void takesBackAWriteThatWasNotFinished() throws IOException {
    String version = fill();
    Path journal = directory.resolve("Data-0001/journal.jrnl");
    for (byte[] torn : new byte[][] {{0}, new byte[16], {0, 0, 1, 0, 1, 2, 3, 4, 0, 0, 0, 1, 9}}) {
      Files.write(journal, torn, StandardOpenOption.TRUNCATE_EXISTING);
      try (Tdb2Store store = new Tdb2Store(directory)) {
        assertEquals(version, version(store));
        write(
            store, "INSERT DATA { id:a rdfs:comment 'x' } ; DELETE DATA { id:a rdfs:comment 'x' }");
        assertEquals(version, version(store));
      }
    }
  }

  @Test
  void refusesADamagedDatabase() throws IOException {
    fill();
    Path nodes = directory.resolve("Data-0001/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(nodes);
    Files.write(nodes, new byte[bytes.length / 2], StandardOpenOption.TRUNCATE_EXISTING);
    // An end in the middle of a write makes the store read everything before it serves.
    Files.write(directory.resolve("Data-0001/journal.jrnl"), new byte[] {0});
    String message = refusal(directory);
    assertTrue(message.startsWith("the store '" + directory + "' cannot be opened: "), message);
    assertTrue(message.endsWith("move it away and load the data again"), message);
    Files.write(nodes, bytes);
    try (Tdb2Store store = new Tdb2Store(directory)) {
      store.verify();
    }
  }

  /** GH-3877: on 5.6 the rows of the good write had empty cells after the restart. */
  @Test
  void losesNothingWhenAWriteFailsMidwayAndAGoodOneFollows() {
    Failing failing = new Failing();
    String good;
    try (Tdb2Store store = new Tdb2Store(directory, failing)) {
      store.replace(Stores.mini());
      String before = version(store);
      for (int round = 0; round < 3; round++) {
        String bad = "INSERT DATA { id:bad rdfs:comment 'lost " + round + "', 'gone', 'away' }";
        failing.after = round;
        StoreException failure = assertThrows(StoreException.class, () -> write(store, bad));
        assertTrue(
            failure
                .getMessage()
                .matches(
                    "the store '.*' failed to keep a write: disk gone; nothing was written; .*"),
            failure.getMessage());
        failing.after = Integer.MAX_VALUE;
        assertFalse(ask(store, "id:bad ?p ?o"));
        if (round == 0) {
          assertEquals(before, version(store));
        }
        write(
            store,
            "INSERT DATA { id:good rdfs:comment 'kept %d', 'lost %d', 'gone', 'away' }"
                .replace("%d", Integer.toString(round)));
        assertTrue(ask(store, "id:good rdfs:comment 'kept " + round + "'"));
        store.verify();
      }
      good = version(store);
    }
    try (Tdb2Store store = new Tdb2Store(directory)) {
      store.verify();
      assertEquals(good, version(store));
      assertEquals(8, Stores.count(store, "SELECT * { id:good rdfs:comment ?c }", "c"));
      assertFalse(ask(store, "id:bad ?p ?o"));
    }
  }

  @Test
  void waitsForReadersBeforeItOpensTheDatabaseAgain() {
    Failing failing = new Failing();
    try (Tdb2Store store = new Tdb2Store(directory, failing)) {
      store.replace(Stores.mini());
      failing.after = 1;
      String edit = "INSERT DATA { id:a rdfs:comment 'x', 'y' }";
      assertThrows(StoreException.class, () -> write(store, edit));
      failing.after = Integer.MAX_VALUE;
      CompletableFuture<Void> writer = new CompletableFuture<>();
      try (Snapshot reader = store.snapshot()) {
        writer.completeAsync(
            () -> {
              write(store, edit);
              return null;
            });
        assertThrows(TimeoutException.class, () -> writer.get(1, TimeUnit.SECONDS));
        assertTrue(Stores.ask(reader.dataset(), "?o a zz:Observation"));
      }
      writer.join();
      assertTrue(ask(store, "id:a rdfs:comment 'y'"));
    }
  }

  /** Writes some of a change, and then fails as a disk does. */
  private static final class Failing implements BiConsumer<Change, DatasetGraph> {

    private int after = Integer.MAX_VALUE;

    @Override
    public void accept(Change change, DatasetGraph database) {
      int left = after;
      for (Quad quad : change.whole().added()) {
        if (left-- == 0) {
          throw new UncheckedIOException(new IOException("disk gone"));
        }
        database.add(quad);
      }
      StoredState.write(change, database);
    }
  }

  private String fill() {
    try (Tdb2Store store = new Tdb2Store(directory)) {
      store.replace(Stores.mini());
      return version(store);
    }
  }

  private static String refusal(Path path) {
    String message = assertThrows(StoreException.class, () -> new Tdb2Store(path)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static void write(Store store, String text) {
    store.write(dataset -> Stores.execute(text, dataset));
  }

  private static boolean ask(Store store, String pattern) {
    try (Snapshot now = store.snapshot()) {
      return Stores.ask(now.dataset(), pattern);
    }
  }

  private static String version(Store store) {
    try (Snapshot now = store.snapshot()) {
      return now.version();
    }
  }
}
