package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.DiskStore;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Replacement;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.store.Violation;
import org.zhuzhoukg.vocab.Iris;

/** What is loaded straight to disk is what is loaded into memory. */
@Tag("slow")
@Timeout(180)
class DatasetBuilderTest {

  @TempDir private Path directory;

  @Test
  void buildsTheSameOfASmallCity() throws Exception {
    assertBuildsTheSame(Mini.DATA);
  }

  @Test
  void buildsTheSameOfTheRealData() throws Exception {
    assertBuildsTheSame(Path.of("data"));
  }

  private void assertBuildsTheSame(Path data) throws Exception {
    LoadResult memory = new Loader(data, Progress.SILENT).load();
    LoadSummary disk;
    try (Replacement next = Replacement.begin(directory)) {
      disk = write(data, next);
      next.offer(Duration.ofSeconds(60), () -> {});
    }
    assertEquals(memory.rejected(), disk.rejected());
    assertEquals(memory.violations(), disk.violations());
    assertEquals(timeless(memory.totals()), timeless(disk.totals()));
    try (DiskStore store = DiskStore.open(directory);
        Snapshot there = store.snapshot();
        Store expected = new MemoryStore(memory.graph());
        Snapshot here = expected.snapshot()) {
      assertEquals(here.version(), there.version());
      assertEquals(here.triples(), there.triples());
      assertEquals(sizes(here.dataset()), sizes(there.dataset()));
      assertFindsWhatItReads(there.dataset());
      // The version tells all but what the data say of themselves.
      Node description = NodeFactory.createURI(Iris.DEFAULT.graph("dataset"));
      assertTrue(
          here.dataset()
              .getGraph(description)
              .isIsomorphicWith(there.dataset().getGraph(description)));
    }
  }

  /** Or else nothing joins by a value: TDB2 reads the decimal 2 as 2.0, and keeps both apart. */
  private static void assertFindsWhatItReads(DatasetGraph dataset) {
    Iterator<Quad> quads = dataset.find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      assertTrue(dataset.contains(quad), quad::toString);
    }
  }

  private static LoadSummary write(Path data, Replacement next) throws IOException {
    Loader loader = new Loader(data, Progress.SILENT);
    LoadSummary summary = next.write(loader.ontology(), loader::load);
    next.write(CandidateGraphs.NONE);
    return summary;
  }

  private static Totals timeless(Totals totals) {
    return new Totals(
        totals.documents(),
        totals.entities(),
        totals.observations(),
        totals.statements(),
        totals.evidences(),
        totals.discrepancies(),
        totals.triples(),
        totals.inferred(),
        0);
  }

  private static Map<String, Integer> sizes(DatasetGraph dataset) {
    Map<String, Integer> sizes = new TreeMap<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> sizes.put(name.getURI(), dataset.getGraph(name).size()));
    return sizes;
  }

  @Test
  void findsOnDiskWhatBreaksARule() throws Exception {
    Path data = Mini.copyTo(directory.resolve("data"));
    Mini.replace(
        data.resolve("catalogue/indicator.json"), "\"nature\": \"stock\"", "\"nature\": \"level\"");
    Mini.replace(
        data.resolve("facts/harbour-daily-2021.json"),
        "\"object\": \"park/tianjiawan\"",
        "\"object\": \"person/li-ming\"");
    List<Violation> here = new Loader(data, Progress.SILENT).load().violations();
    try (Replacement next = Replacement.begin(directory.resolve("store"))) {
      assertEquals(here, write(data, next).violations());
    }
    assertFalse(here.isEmpty());
  }
}
