package org.zhuzhoukg.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhuzhoukg.extract.Extractor;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.TextPieces;

/**
 * Measures how many bytes of UTF-8 a second the extractor reads on one thread, beside HanLP's
 * standard segmenter on the same text; they take turns, after a round that does not count.
 *
 * <p>Arguments: megabytes of text, and rounds. The text is that of the annotated texts, over and
 * over. Rates are by the thread's CPU time; those by the clock stand beside them.
 */
public final class ExtractBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double MEGA = 1e6;

  private final String text;
  private final double megabytes;
  private final Extractor extractor;
  private long found;

  private ExtractBenchmark(int megabytes) throws IOException {
    text = text(megabytes * (int) MEGA);
    this.megabytes = text.getBytes(StandardCharsets.UTF_8).length / MEGA;
    extractor =
        new RuleExtractor(
            new DataFolder(Path.of("data")).catalogue(Ontology.read(), problem -> {}));
  }

  /** Measures and prints a table. */
  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    ExtractBenchmark benchmark = new ExtractBenchmark(megabytes);
    Method segment = Class.forName("com.hankcs.hanlp.HanLP").getMethod("segment", String.class);
    Rates ours = new Rates(rounds);
    Rates hanlp = new Rates(rounds);
    for (int round = -1; round < rounds; round++) {
      benchmark.measure(ours, round, benchmark::extract);
      benchmark.measure(hanlp, round, () -> benchmark.segment(segment));
    }
    System.out.printf(
        "%.1f MB of UTF-8, %d rounds, %,d candidates a round%n",
        benchmark.megabytes, rounds, benchmark.found);
    System.out.println("| | MB/s of CPU: median (least–most) | MB/s of the clock |");
    System.out.println("|---|--:|--:|");
    System.out.println("| `extract` | " + ours + " |");
    System.out.println("| HanLP portable 1.8.6, segment | " + hanlp + " |");
  }

  private static String text(int bytes) throws IOException {
    StringBuilder genre = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/gold/development"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        genre.append(Files.readString(file)).append('\n');
      }
    }
    int size = genre.toString().getBytes(StandardCharsets.UTF_8).length;
    return genre.toString().repeat(Math.max(1, bytes / size));
  }

  private void measure(Rates rates, int round, Callable<Long> task) throws Exception {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long count = task.call();
    double clock = (System.nanoTime() - start) / 1e9;
    double seconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    System.err.printf("round %d: %,d in %.1f s, %.1f s of CPU%n", round, count, clock, seconds);
    if (round >= 0) {
      rates.cpu[round] = megabytes / seconds;
      rates.clock[round] = megabytes / clock;
    }
  }

  private long extract() throws IOException {
    Setting setting =
        new Setting(Optional.of(LocalDate.of(2024, 1, 1)), new Named(Optional.empty(), ""));
    long[] count = {0};
    try (TextPieces pieces = new TextPieces(new StringReader(text), TextPieces.USUAL_SIZE)) {
      for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        extractor.extract(piece.get(), pieces.firstCodePoint(), setting, candidate -> count[0]++);
      }
    }
    found = count[0];
    return count[0];
  }

  private long segment(Method segment) throws ReflectiveOperationException {
    long terms = 0;
    for (String line : text.split("\n", -1)) {
      terms += ((List<?>) segment.invoke(null, line)).size();
    }
    return terms;
  }

  /** Megabytes a second, a round each. */
  private static final class Rates {

    private final double[] cpu;
    private final double[] clock;

    Rates(int rounds) {
      cpu = new double[rounds];
      clock = new double[rounds];
    }

    @Override
    public String toString() {
      return spread(cpu) + " | " + spread(clock);
    }

    private static String spread(double[] rates) {
      double[] sorted = rates.clone();
      Arrays.sort(sorted);
      return String.format(
          Locale.ROOT,
          "%.2f (%.2f–%.2f)",
          sorted[sorted.length / 2],
          sorted[0],
          sorted[sorted.length - 1]);
    }
  }
}
