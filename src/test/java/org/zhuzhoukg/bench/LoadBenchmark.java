package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures loading and serving at several multiples of the data, beside Jena with the same N-Quads.
 *
 * <p>Arguments are the multiples; none mean 1, 10, 100 and 1000. Each run has a virtual machine of
 * its own, and the runs of different tasks alternate, so that a slow minute hits all. The results
 * are printed as Markdown. Where {@code mvn -Parchive package} left the launcher, it runs, too.
 * {@code -Dbench.options=-Xmx16g} passes options to every machine, {@code -Dbench.tasks=REGEX}
 * names the tasks to measure. A task that fails, as one for which memory is short, is left out.
 */
public final class LoadBenchmark {

  private static final Path LAUNCHER = Path.of("target", "zhuzhou-kg");

  private final Path data = Path.of("data");
  private final Path work = Path.of("target", "benchmark");
  private final List<String> options;
  private final String wanted = System.getProperty("bench.tasks", ".*");
  private final Table table = new Table();

  private LoadBenchmark(List<String> options) {
    this.options = options;
  }

  /** Measures the multiples that the arguments name. */
  public static void main(String[] args) throws IOException {
    String options = System.getProperty("bench.options", "");
    LoadBenchmark benchmark =
        new LoadBenchmark(options.isBlank() ? List.of() : List.of(options.split(" ")));
    for (String scale : args.length == 0 ? new String[] {"1", "10", "100", "1000"} : args) {
      benchmark.measure(Integer.parseInt(scale));
    }
    System.out.println(benchmark.table.markdown());
  }

  private static int runs(int scale) {
    return scale <= 10 ? 5 : scale <= 100 ? 3 : 1;
  }

  private void measure(int scale) throws IOException {
    Path cities = work.resolve("data-" + scale);
    Path quads = work.resolve("data-" + scale + ".nq");
    Folders.delete(cities);
    System.err.println(scale + "×: writing data");
    new CityMultiplier(data).write(scale, cities);
    Path loaded = work.resolve("loaded-" + scale + ".nq");
    Map<String, String[]> tasks = tasks(cities, quads, loaded);
    tasks.keySet().removeIf(task -> !task.matches(wanted));
    Set<String> files = Set.of(quads.toString(), loaded.toString());
    if (tasks.values().stream().anyMatch(task -> files.contains(task[1]))) {
      attempt("N-Quads", "quads", cities.toString(), quads.toString(), loaded.toString());
    }
    if (tasks.containsKey(Table.LAUNCHED_STORE)) {
      attempt(
          "filling a store", "launcher", "load", "--data", cities.toString(), "--store", filled());
    }
    if (tasks.containsKey(Table.LAUNCHED_PREPARED)) {
      attempt("preparing", served(cities.toString(), "--check", "--prepared", prepared()));
    }
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 1; round <= runs(scale); round++) {
      for (Map.Entry<String, String[]> task : tasks.entrySet()) {
        Run run = attempt(task.getKey(), task.getValue());
        List<Run> known = runs.computeIfAbsent(task.getKey(), name -> new ArrayList<>());
        if (run != null) {
          known.add(run);
        }
      }
    }
    table.add(scale, runs);
    Folders.delete(work.resolve("store"));
    Folders.delete(work.resolve("filled"));
    Files.deleteIfExists(Path.of(prepared()));
    Folders.delete(cities);
    Files.deleteIfExists(quads);
    Files.deleteIfExists(loaded);
  }

  private Map<String, String[]> tasks(Path cities, Path quads, Path loaded) {
    Map<String, String[]> tasks = new LinkedHashMap<>();
    String file = quads.toString();
    String directory = cities.toString();
    tasks.put(Table.PARSE, new String[] {"parse", file});
    tasks.put(Table.PARSE_LOADED, new String[] {"parse", loaded.toString()});
    tasks.put(Table.GRAPHS, new String[] {"graphs", file});
    tasks.put(Table.LOAD, new String[] {"command", "load", "--data", directory});
    String store = work.resolve("store").toString();
    tasks.put(Table.STORE, new String[] {"command", "load", "--data", directory, "--store", store});
    tasks.put(Table.SERVE, new String[] {"command", "serve", "--port", "0", "--data", directory});
    if (Files.isExecutable(LAUNCHER)) {
      tasks.put(Table.LAUNCHED_LOAD, new String[] {"launcher", "load", "--data", directory});
      tasks.put(
          Table.LAUNCHED_SERVE,
          // A place that cannot be written: nothing is kept.
          served(directory, "--prepared", work.resolve("absent").resolve("file").toString()));
      tasks.put(Table.LAUNCHED_PREPARED, served(directory, "--prepared", prepared()));
      tasks.put(
          Table.LAUNCHED_STORE,
          new String[] {"launcher", "serve", "--port", "0", "--store", filled()});
    }
    tasks.put(Table.FUSEKI, new String[] {"fuseki", file});
    tasks.put(Table.STAGES, new String[] {"stages", directory});
    tasks.put(Table.STORE_STAGES, new String[] {"stages", directory, store});
    return tasks;
  }

  private static String[] served(String data, String... more) {
    return Stream.concat(
            Stream.of("launcher", "serve", "--port", "0", "--data", data), Stream.of(more))
        .toArray(String[]::new);
  }

  private String prepared() {
    return work.resolve("data.prepared").toString();
  }

  private String filled() {
    return work.resolve("filled").toString();
  }

  /** Runs a task; null, and a line that says why, if it fails. */
  private Run attempt(String name, String... task) {
    try {
      Run run =
          task[0].equals("launcher")
              ? Run.launched(LAUNCHER, Arrays.copyOfRange(task, 1, task.length))
              : Run.of(options, task);
      System.err.printf("%s: %.2f s%n", name, run.seconds());
      return run;
    } catch (IOException e) {
      System.err.println(name + " failed: " + e.getMessage());
      return null;
    }
  }
}
