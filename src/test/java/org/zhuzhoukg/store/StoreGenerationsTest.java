package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuzhoukg.vocab.Iris;

@Tag("slow")
@Timeout(180)
class StoreGenerationsTest {

  private static final String NOTE =
      "INSERT DATA { GRAPH graph:note { id:a rdfs:comment 'kept' } }";
  private static final String HAS_NOTE = "GRAPH graph:note { id:a rdfs:comment 'kept' }";

  private static final String HERE =
      "<https://w3id.org/zhuzhou-kg/id/district/x> a zz:District ; rdfs:label 'here'@zh, 'here'@en .";

  @TempDir private Path directory;

  @Test
  void takesOverWhatIsLoadedBesideAnOpenStore() throws Exception {
    replace("one");
    try (DiskStore store = DiskStore.open(directory)) {
      List<String> log = new ArrayList<>();
      store.watch(log::add);
      assertTrue(says(store, "one"));
      String said = replace("two");
      assertTrue(says(store, "two"));
      assertFalse(says(store, "one"));
      assertEquals("new data are served: " + said, log.get(0));
      assertTrue(said.matches("version [0-9a-f]{16}, [\\d,]+ triples"), said);
    }
    assertEquals(List.of("3"), generations());
  }

  @Test
  void logsNothingToWhoLoadsForTheyAreTold() throws Exception {
    PrintStream screen = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertTrue(replace("one").startsWith("version "));
    } finally {
      System.setErr(screen);
    }
    String log = said.toString(StandardCharsets.UTF_8);
    assertFalse(log.contains("DiskStore"), log);
  }

  @Test
  void sweepsWhileAnOfferIsTaken() throws Exception {
    replace("one");
    Files.writeString(directory.resolve("offer"), generations().get(0));
    Replacement.begin(directory).close();
    try (DiskStore store = DiskStore.open(directory)) {
      assertTrue(says(store, "one"));
    }
  }

  @Test
  void letsReadersReadOnWhatTheyFound() throws Exception {
    replace("one");
    try (DiskStore store = DiskStore.open(directory)) {
      try (Snapshot before = store.snapshot()) {
        store.watch(line -> {});
        replace("two");
        assertTrue(Stores.ask(before.dataset(), "id:a rdfs:label 'one'"));
        assertEquals(List.of("2", "3"), generations());
      }
      assertTrue(says(store, "two"));
      while (generations().size() > 1) {
        Thread.sleep(50);
      }
    }
    assertEquals(List.of("3"), generations());
  }

  @Test
  void carriesEditsOver() throws Exception {
    replace("one");
    try (DiskStore store = DiskStore.open(directory)) {
      store.watch(line -> {});
      store.write(dataset -> Stores.execute(NOTE, dataset));
      String said = replace("two");
      assertTrue(said.endsWith(" with 1 graphs that came by edits"), said);
      try (Snapshot now = store.snapshot()) {
        assertTrue(Stores.ask(now.dataset(), HAS_NOTE));
        assertTrue(Stores.ask(now.dataset(), "id:a rdfs:label 'two' ; rdfs:comment 'kept'"));
      }
      assertEquals(Stores.versionOfContent(store), version(store));
    }
    try (DiskStore again = DiskStore.open(directory);
        Snapshot now = again.snapshot()) {
      assertTrue(Stores.ask(now.dataset(), HAS_NOTE));
    }
  }

  @Test
  void keepsTheOldDataWhereEditsDoNotAgreeWithTheNew() throws Exception {
    replace("one");
    try (DiskStore store = DiskStore.open(directory)) {
      store.watch(line -> {});
      store.write(
          dataset ->
              Stores.execute("INSERT DATA { GRAPH graph:note { %s } }".formatted(HERE), dataset));
      String before = version(store);
      KnowledgeGraph other = graph("two");
      other.replace(
          Map.of(Iris.DEFAULT.graph("other"), Stores.graph(HERE.replace("here", "there"))));
      try (Replacement next = Replacement.begin(directory)) {
        Fresh.write(other, next);
        StoreException e =
            assertThrows(StoreException.class, () -> next.offer(Duration.ofSeconds(60), () -> {}));
        assertTrue(e.getMessage().contains("what was edited does not agree"), e.getMessage());
      }
      assertEquals(before, version(store));
      assertTrue(says(store, "one"));
    }
    assertEquals(List.of("2"), generations());
  }

  @Test
  void isLoadedByOneAtATime() throws Exception {
    try (Replacement first = Replacement.begin(directory)) {
      StoreException e =
          assertThrows(StoreException.class, () -> Replacement.begin(directory).close());
      assertTrue(e.getMessage().contains("is being loaded by another process"), e.getMessage());
      Fresh.write(graph("one"), first);
    }
    replace("two");
    assertEquals(1, generations().size());
  }

  @Test
  void takesInADatabaseThatLiesInTheFolderItself() throws Exception {
    String version;
    try (Tdb2Store before = new Tdb2Store(directory)) {
      before.replace(graph("one"));
      version = version(before);
    }
    try (DiskStore store = DiskStore.open(directory)) {
      assertEquals(version, version(store));
    }
    assertEquals(List.of("1"), generations());
  }

  /** A process is killed after each step: old data or new, each whole and with what was edited. */
  @ParameterizedTest
  @EnumSource
  void isWholeAfterAnyStep(Step step) throws Exception {
    replace("one");
    try (DiskStore store = DiskStore.open(directory)) {
      store.write(dataset -> Stores.execute(NOTE, dataset));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                directory.toString(),
                step.name())
            .redirectErrorStream(true)
            .redirectOutput(new File(directory.getParent().toFile(), "said-" + step))
            .start();
    assertTrue(process.waitFor(100, TimeUnit.SECONDS));
    assertEquals(Killed.CODE, process.exitValue());
    try (DiskStore store = DiskStore.open(directory)) {
      // Once it was offered, whoever opens the store takes it over.
      assertTrue(says(store, step == Step.WRITTEN ? "one" : "two"));
      try (Snapshot now = store.snapshot()) {
        assertTrue(Stores.ask(now.dataset(), HAS_NOTE));
      }
      assertEquals(Stores.versionOfContent(store), version(store));
    }
    Replacement.begin(directory).close();
    assertEquals(1, generations().size());
  }

  /** Replaces the data, and is killed after a step. */
  static final class Killed {

    static final int CODE = 86;

    private Killed() {}

    public static void main(String[] args) throws Exception {
      Step last = Step.valueOf(args[1]);
      Replacement next =
          Replacement.begin(
              Path.of(args[0]),
              step -> {
                if (step == last) {
                  Runtime.getRuntime().halt(CODE);
                }
              });
      Fresh.write(graph("two"), next);
      next.offer(Duration.ofSeconds(60), () -> {});
    }
  }

  private String replace(String label) throws Exception {
    try (Replacement next = Replacement.begin(directory)) {
      Fresh.write(graph(label), next);
      return next.offer(Duration.ofSeconds(60), () -> {});
    }
  }

  private static KnowledgeGraph graph(String label) {
    KnowledgeGraph graph = Stores.mini();
    Graph more = KnowledgeGraph.newGraph();
    more.add(
        NodeFactory.createURI(Iris.DEFAULT.entity("a")),
        RDFS.label.asNode(),
        NodeFactory.createLiteralString(label));
    graph.replace(Map.of(Iris.DEFAULT.graph("more"), more));
    return graph;
  }

  private static boolean says(Store store, String label) {
    try (Snapshot now = store.snapshot()) {
      return Stores.ask(now.dataset(), "id:a rdfs:label '" + label + "'");
    }
  }

  private static String version(Store store) {
    try (Snapshot now = store.snapshot()) {
      return now.version();
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .sorted()
          .toList();
    }
  }
}
