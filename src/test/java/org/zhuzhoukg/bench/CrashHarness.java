package org.zhuzhoukg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhuzhoukg.store.CubeValidator;
import org.zhuzhoukg.store.Fresh;
import org.zhuzhoukg.store.GraphValidator;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Tdb2Store;

/**
 * Kills a process that writes, with signal 9 and at a random moment, and looks at what is left:
 * every acknowledged write whole, at most one more, none in parts; version and counts right; no
 * rule broken; what follows as if it were loaded anew.
 *
 * <p>{@code CrashHarness ROUNDS [CLASS]}: a class whose {@code main} takes the store's folder,
 * prints {@code ready}, and {@code kept N} after each of the writes that {@link CrashWriter}
 * describes.
 */
final class CrashHarness {

  private static final int LONGEST = 1500;

  private final Path folder;
  private final String writer;
  private final Random random;
  private final Ontology ontology = Ontology.read();
  private long acknowledged;
  private long unacknowledged;
  private long last;

  CrashHarness(Path folder, String writer, long seed) {
    this.folder = folder;
    this.writer = writer;
    this.random = new Random(seed);
  }

  /** Runs some rounds. */
  public static void main(String[] args) throws Exception {
    String writer = args.length > 1 ? args[1] : CrashWriter.class.getName();
    int rounds = Integer.parseInt(args[0]);
    long seed = System.nanoTime();
    Path folder = Files.createTempDirectory("crash");
    System.out.println("seed " + seed + ", folder " + folder);
    CrashHarness harness = new CrashHarness(folder, writer, seed);
    for (int round = 1; round <= rounds; round++) {
      System.out.println("round " + round + ": " + harness.round());
    }
    System.out.println(harness.figures(rounds));
  }

  String figures(int rounds) {
    return String.format(
        "%d rounds: %d writes acknowledged and whole, %d kept before they were acknowledged, 0 lost",
        rounds, acknowledged, unacknowledged);
  }

  /** Starts the writer, kills it, and checks what it left. */
  String round() throws IOException, InterruptedException {
    AtomicLong told = new AtomicLong(last);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Run.classPath(),
                writer,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    Thread reader = new Thread(() -> listen(process, told, said), "acknowledgements");
    reader.start();
    try {
      // Now and then it dies while it opens the store, or fills it.
      boolean early = random.nextInt(10) == 0;
      while (!early && process.isAlive() && told.get() == last) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(LONGEST));
      if (!process.isAlive()) {
        throw new AssertionError("the writer ended by itself: " + said);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
      reader.join();
    }
    long before = last;
    boolean more = check(told.get());
    acknowledged += told.get() - before;
    unacknowledged += more ? 1 : 0;
    return (told.get() - before) + " acknowledged" + (more ? ", one more kept" : "");
  }

  private static void listen(Process process, AtomicLong told, List<String> said) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("kept ")) {
          told.set(Long.parseLong(line.substring("kept ".length())));
        } else {
          synchronized (said) {
            said.add(line);
          }
        }
      }
    } catch (IOException e) {
      synchronized (said) {
        said.add(e.toString());
      }
    }
  }

  /** Opens the store; true if one write is there that nobody was told of. */
  private boolean check(long told) {
    try (Tdb2Store store = new Tdb2Store(folder)) {
      store.verify();
      if (store.isEmpty()) {
        require(told == 0, "the store is empty");
        return false;
      }
      try (Snapshot now = store.snapshot()) {
        last = whole(now.dataset());
        require(last == told || last == told + 1, "told of " + told + ", found " + last);
        Graph union = now.dataset().getDefaultGraph();
        require(union.stream().count() == now.triples(), "the count is wrong");
        sameAsLoaded(now);
        return last > told;
      }
    }
  }

  /** The last write that is there; each is whole or gone. */
  private static long whole(DatasetGraph dataset) {
    Map<Long, Integer> parts = new TreeMap<>();
    Set<Long> linked = new HashSet<>();
    dataset.getGraph(CrashWriter.GRAPH).stream()
        .forEach(
            triple -> {
              long number = CrashWriter.number(triple.getSubject());
              if (triple.getPredicate().equals(CrashWriter.PART)) {
                parts.merge(number, 1, Integer::sum);
              } else {
                linked.add(number);
              }
            });
    long last = parts.keySet().stream().mapToLong(n -> n).max().orElse(0);
    for (long n = Math.max(1, last - CrashWriter.KEPT + 1); n <= last; n++) {
      require(parts.getOrDefault(n, 0) == CrashWriter.size(n), "write " + n + " has " + parts);
    }
    require(parts.size() == Math.min(last, CrashWriter.KEPT), "writes left over: " + parts);
    require(linked.equals(parts.keySet()), "links of " + linked + ", parts of " + parts);
    return last;
  }

  private void sameAsLoaded(Snapshot now) {
    KnowledgeGraph loaded = Fresh.load(now);
    try (MemoryStore fresh = new MemoryStore(loaded);
        Snapshot anew = fresh.snapshot()) {
      require(anew.version().equals(now.version()), "what follows differs from a fresh load");
    }
    List<?> shapes = new GraphValidator(ontology).validate(loaded.union());
    List<?> cube = new CubeValidator().validate(loaded.union());
    require(shapes.isEmpty() && cube.isEmpty(), "a rule is broken: " + shapes + cube);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
