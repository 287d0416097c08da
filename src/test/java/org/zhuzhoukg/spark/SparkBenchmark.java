package org.zhuzhoukg.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much faster two workers are than one, on the same texts, in turn.
 *
 * <p>Arguments: rounds (5 if there are none), copies of the annotated texts (200). Each run is a
 * cluster of its own; what counts is the time of the job, from its first task to its last file.
 */
public final class SparkBenchmark {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Pattern TOOK = Pattern.compile("Job 0 finished: .* took ([\\d.]+) ms");

  private SparkBenchmark() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int copies = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    Path folder = Files.createTempDirectory("spark-benchmark");
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Corpus.write(corpus, copies);
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      one.add(seconds(1, corpus, folder.resolve("one-" + round)));
      two.add(seconds(2, corpus, folder.resolve("two-" + round)));
      ratios.add(one.get(round - 1) / two.get(round - 1));
      System.out.println("round " + round + ": " + one.get(round - 1) + ", " + two.get(round - 1));
    }
    System.out.println("one worker, s: " + spread(one));
    System.out.println("two workers, s: " + spread(two));
    System.out.println("one ÷ two: " + spread(ratios));
  }

  private static double seconds(int workers, Path corpus, Path folder) throws Exception {
    Installation spark = new Installation(TARGET.resolve("spark"));
    Path log = folder.resolve("job.log");
    try (SparkCluster cluster = new SparkCluster(spark, workers, folder)) {
      String data = TARGET.resolveSibling("data").toString();
      String arguments = "--date 2024-09-01 --data " + data + " " + corpus + " ";
      int code = spark.submit(log, cluster.url(), arguments + folder.resolve("out")).waitFor();
      Matcher took = TOOK.matcher(Files.readString(log));
      if (code != 0 || !took.find()) {
        throw new IOException("the job ended with " + code + ": see " + log);
      }
      return Double.parseDouble(took.group(1)) / 1000;
    }
  }

  /** The median, with the least and the most. */
  private static String spread(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int last = sorted.size() - 1;
    double median = (sorted.get(last / 2) + sorted.get(last - last / 2)) / 2;
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, sorted.get(0), sorted.get(last));
  }
}
