package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.vocab.Iris;

/** What is written is read again, or nothing is. */
class PreparedFileTest {

  private static final String ORIGIN = "0123";
  private static final String GRAPH = Iris.DEFAULT.graph("import/terms");

  @TempDir private Path folder;
  private Path path;
  private PreparedFile file;

  @BeforeEach
  void open() {
    path = folder.resolve("data.prepared");
    file = new PreparedFile(path, Iris.DEFAULT);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    KnowledgeGraph graph = Stores.mini();
    file.write(graph, ORIGIN);
    KnowledgeGraph read = file.read(ORIGIN).orElseThrow();
    assertEquals(quads(graph.dataset()), quads(read.dataset()));
    assertEquals(graph.figures(), read.figures());
    assertEquals(graph.union().size(), read.union().size());
    assertTrue(graph.title().isIsomorphicWith(read.title()));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void isWholeThoughSeveralWriteAtOnce() throws IOException {
    KnowledgeGraph graph = Stores.mini();
    List<CompletableFuture<Void>> writers =
        Stream.generate(() -> CompletableFuture.runAsync(() -> write(graph))).limit(8).toList();
    writers.forEach(CompletableFuture::join);
    assertEquals(graph.union().size(), file.read(ORIGIN).orElseThrow().union().size());
  }

  private void write(KnowledgeGraph graph) {
    try {
      new PreparedFile(path, Iris.DEFAULT).write(graph, ORIGIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keepsTermsOfEveryKind() throws IOException {
    Graph terms = KnowledgeGraph.newGraph();
    Node thing = NodeFactory.createURI("http://example.org/炉");
    Node plain = NodeFactory.createLiteralString("锅".repeat(70_000));
    Node tagged = NodeFactory.createLiteralLang("炉", "zh-Hans");
    Node directed = NodeFactory.createLiteralDirLang("פח", "he", "rtl");
    Node blank = NodeFactory.createBlankNode("b 0");
    Node said = NodeFactory.createTripleTerm(thing, thing, tagged);
    for (Node object : new Node[] {plain, tagged, directed, blank, said}) {
      terms.add(Triple.create(thing, thing, object));
    }
    terms.add(Triple.create(blank, thing, NodeFactory.createTripleTerm(blank, thing, said)));
    terms.add(Triple.create(blank, thing, thing));
    KnowledgeGraph graph = Stores.mini();
    graph.replace(Map.of(GRAPH, terms));
    file.write(graph, ORIGIN);
    assertEquals(quads(graph.dataset()), quads(file.read(ORIGIN).orElseThrow().dataset()));
  }

  @Test
  void mayBeChangedLikeAnyOther() throws IOException {
    file.write(Stores.mini(), ORIGIN);
    Map<String, Graph> more = Map.of(GRAPH, Stores.graph("id:a zz:partOf id:b ."));
    KnowledgeGraph read = file.read(ORIGIN).orElseThrow();
    read.replace(more);
    KnowledgeGraph loaded = Stores.mini();
    loaded.replace(more);
    assertEquals(loaded.figures(), read.figures());
    assertEquals(quads(loaded.dataset()), quads(read.dataset()));
  }

  @Test
  void isNothingToWhoWantsAnotherOrigin() throws IOException {
    assertTrue(file.read(ORIGIN).isEmpty());
    file.write(Stores.mini(), ORIGIN);
    assertTrue(file.read("4567").isEmpty());
    file.write(Stores.mini(), "4567");
    assertTrue(file.read("4567").isPresent());
  }

  @Test
  void saysThatItIsDamaged() throws IOException {
    file.write(Stores.mini(), ORIGIN);
    byte[] whole = Files.readAllBytes(path);
    Random random = new Random(7);
    for (int time = 0; time < 60; time++) {
      byte[] damaged = whole.clone();
      // The header of a gzip file holds a time and a system, which nobody reads.
      int place = 10 + random.nextInt(whole.length - 10);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(path, damaged);
      assertThrows(IOException.class, () -> file.read(ORIGIN), "changed at " + place);
      Files.write(path, Arrays.copyOf(whole, place));
      assertThrows(IOException.class, () -> file.read(ORIGIN), "cut at " + place);
    }
    Files.writeString(path, "no such thing");
    assertThrows(IOException.class, () -> file.read(ORIGIN));
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() {
    Path absent = folder.resolve("absent").resolve("data.prepared");
    PreparedFile nowhere = new PreparedFile(absent, Iris.DEFAULT);
    assertThrows(IOException.class, () -> nowhere.write(Stores.mini(), ORIGIN));
    assertFalse(Files.exists(absent.getParent()));
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }
}
