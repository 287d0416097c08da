package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more in the middle of a write: here a limit that the shell sets on files.
 */
@Tag("slow")
class Tdb2DiskTest {

  private static final Path SHELL = Path.of("/bin/bash");
  private static final String KILOBYTES = "8192";
  private static final int QUADS = 12_000;
  private static final int MOST = 40;

  @TempDir private Path directory;

  @Test
  @Timeout(180)
  void losesNothingWhenTheDiskTakesNoMore() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SHELL), "no shell to set a limit with");
    Process process =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                "ulimit -f " + KILOBYTES + " && exec \"$@\"",
                "limited",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    process.waitFor();
    assertEquals(4, said.size(), said::toString);
    assertTrue(
        said.get(0).contains("failed to keep a write: File too large; nothing was written"),
        said.get(0));
    assertEquals("the old data are read", said.get(1));
    assertEquals("a small write is kept", said.get(2));
    assertTrue(said.get(3).matches("closed with version [0-9a-f]{16}"), said.get(3));
    try (Tdb2Store store = new Tdb2Store(directory);
        Snapshot now = store.snapshot()) {
      assertEquals("closed with version " + now.version(), said.get(3));
      assertEquals(
          now.version(), Figures.of(now.dataset(), Stores.NAMES, Graph.emptyGraph).version());
    }
  }

  /** Writes until a write fails, and tells what there is then. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] args) {
      try (Tdb2Store store = new Tdb2Store(Path.of(args[0]))) {
        store.replace(Stores.mini());
        String before = version(store);
        try {
          for (int write = 0; write < MOST; write++) {
            int number = write;
            store.write(dataset -> many(dataset, number));
            before = version(store);
          }
        } catch (StoreException e) {
          System.out.println(e.getMessage());
        }
        System.out.println(
            before.equals(version(store)) ? "the old data are read" : "the data are others");
        store.write(dataset -> Stores.execute("INSERT DATA { id:a rdfs:comment 'x' }", dataset));
        System.out.println("a small write is kept");
        System.out.println("closed with version " + version(store));
      }
    }

    private static void many(DatasetGraph dataset, int number) {
      Node subject = NodeFactory.createURI("urn:x-write:" + number);
      for (int i = 0; i < QUADS; i++) {
        Node word = NodeFactory.createLiteralString("word ".repeat(60) + number + "-" + i);
        dataset.add(Quad.create(subject, subject, NodeFactory.createURI("urn:x-word"), word));
      }
    }

    private static String version(Store store) {
      try (Snapshot now = store.snapshot()) {
        return now.version();
      }
    }
  }
}
