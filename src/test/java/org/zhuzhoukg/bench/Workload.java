package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The same data in three forms.
 *
 * @param cities how many times the project's own data
 * @param directory as our service reads them
 * @param union all that our service holds, what it infers too, as one graph of N-Triples
 * @param quads the same as N-Quads: that graph as default graph, and each named graph
 * @param heap the option that says how much memory a virtual machine may take, in g or m
 */
record Workload(int cities, Path directory, Path union, Path quads, String heap) {

  /** Triples that are asserted, for each city; measured at 100 of them. */
  private static final int PER_CITY = 44_600;

  /**
   * Makes the data, with so many asserted triples or a few more or less; with {@code bench.keep}
   * those that are there are taken as they are.
   */
  static Workload make(long triples, Path work, String heap) throws IOException {
    int cities = (int) Math.max(1, Math.round((double) triples / PER_CITY));
    Path folder = work.resolve("cities-" + cities);
    Workload workload =
        new Workload(
            cities,
            folder.resolve("data"),
            folder.resolve("union.nt"),
            folder.resolve("dataset.nq"),
            heap);
    if (Boolean.getBoolean("bench.keep") && Files.exists(workload.quads)) {
      return workload;
    }
    new CityMultiplier(Path.of("data")).write(cities, workload.directory);
    String[] task = {
      "dataset", workload.directory.toString(), workload.union.toString(), workload.quads.toString()
    };
    Run.of(List.of(heap), task);
    return workload;
  }

  /** How many triples the union has. */
  long triples() throws IOException {
    try (var lines = Files.lines(union)) {
      return lines.count();
    }
  }

  /** The memory that {@link #heap} allows. */
  long heapMebibytes() {
    long number = Long.parseLong(heap.replaceAll("\\D", ""));
    return heap.toLowerCase(Locale.ROOT).endsWith("g") ? number * 1024 : number;
  }

  /** Where a peer keeps its own. */
  Path folder(Peer peer) {
    return union.resolveSibling(peer.name().replace(' ', '-'));
  }
}
