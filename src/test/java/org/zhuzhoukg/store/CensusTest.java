package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusTest {

  private static final String SPACE = "https://example.org/";
  private static final int GRAPHS = 50;

  @TempDir private Path directory;

  /** With a cache of one node, whoever looked one up now would need a transaction. */
  @Test
  void isKnownOutsideOfTransactions() {
    StoreParams params =
        StoreParams.builder("small").nodeId2NodeCacheSize(1).node2NodeIdCacheSize(1).build();
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(directory.toString(), params);
    try {
      database.executeWrite(() -> fill(database));
      Census census;
      try (Readers readers = new Readers(database)) {
        census = readers.call(() -> Census.of(database, node("inferred"), SPACE));
      }
      assertEquals(
          IntStream.range(0, GRAPHS)
              .boxed()
              .collect(Collectors.toMap(i -> SPACE + "graph" + i, i -> 1L)),
          census.sizes());
      assertEquals(GRAPHS, census.statistics().properties().size());
      assertEquals(GRAPHS, census.figures().triples());
    } finally {
      Tdb2Directory.close(database);
    }
  }

  private static void fill(DatasetGraph database) {
    for (int i = 0; i < GRAPHS; i++) {
      database.add(node("graph" + i), node("thing" + i), node("property" + i), node("value" + i));
    }
  }

  private static Node node(String name) {
    return NodeFactory.createURI(SPACE + name);
  }
}
