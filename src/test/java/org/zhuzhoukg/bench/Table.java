package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The results as Markdown: a row for each multiple and task, then the stages of our load. */
final class Table {

  static final String PARSE = "Jena parses the N-Quads";
  static final String PARSE_LOADED = "Jena parses the N-Quads and what is inferred of them";
  static final String GRAPHS = "Jena parses them into graphs";
  static final String LOAD = "`load`";
  static final String STORE = "`load --store`";
  static final String SERVE = "`serve` to first answer";
  static final String LAUNCHED_LOAD = "`target/zhuzhou-kg load`";
  static final String LAUNCHED_SERVE =
      "`target/zhuzhou-kg serve`, for the first time, to first answer";
  static final String LAUNCHED_PREPARED =
      "`target/zhuzhou-kg serve`, started before, to first answer";
  static final String LAUNCHED_STORE =
      "`target/zhuzhou-kg serve --store`, filled before, to first answer";
  static final String FUSEKI = "stock Fuseki to first answer";
  static final String STAGES = "stages";
  static final String STORE_STAGES = "stages to disk";

  private static final String STAGE = "stage ";

  private final List<String> rows = new ArrayList<>();
  private final List<String> stages = new ArrayList<>();

  /** Adds what was measured at a multiple. */
  void add(int scale, Map<String, List<Run>> runs) {
    List<Run> parsed = runs.getOrDefault(PARSE, List.of());
    double parse = median(seconds(parsed));
    double graphs = median(seconds(runs.getOrDefault(GRAPHS, List.of())));
    String quads = number(median(figure(parsed, "quads")), 0);
    runs.forEach(
        (task, of) -> {
          double seconds = median(seconds(of));
          if (!task.startsWith(STAGES)) {
            rows.add(
                row(
                    scale + "×",
                    quads,
                    task,
                    spread(seconds(of)),
                    number(median(figure(of, "cpu")), 1),
                    number(median(figure(of, "peak")), 0),
                    number(seconds / parse, 2),
                    number(seconds / graphs, 2)));
          }
        });
    stages(scale + "×", runs.getOrDefault(STAGES, List.of()));
    stages(scale + "×, to disk", runs.getOrDefault(STORE_STAGES, List.of()));
  }

  private void stages(String data, List<Run> runs) {
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> names.addAll(run.figures().keySet()));
    names.removeIf(name -> !name.startsWith(STAGE));
    if (stages.isEmpty() && !names.isEmpty()) {
      String[] header = names.stream().map(n -> n.substring(STAGE.length())).toArray(String[]::new);
      stages.add(row(prepend("data", header)));
      stages.add("|--:" + "|--:".repeat(header.length) + "|");
    }
    String[] times =
        names.stream().map(name -> number(median(figure(runs, name)), 2)).toArray(String[]::new);
    if (!names.isEmpty()) {
      stages.add(row(prepend(data, times)));
    }
  }

  /** Both tables. */
  String markdown() {
    return row("data", "quads", "task", "seconds", "CPU s", "peak MiB", "÷ parsing", "÷ graphs")
        + "\n|--:|--:|---|--:|--:|--:|--:|--:|\n"
        + String.join("\n", rows)
        + "\n\n"
        + String.join("\n", stages);
  }

  private static String[] prepend(String first, String[] others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static double[] seconds(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).sorted().toArray();
  }

  private static double[] figure(List<Run> runs, String name) {
    return runs.stream()
        .filter(run -> run.figures().containsKey(name))
        .mapToDouble(run -> run.figures().get(name))
        .sorted()
        .toArray();
  }

  private static String spread(double[] sorted) {
    String median = number(median(sorted), 2);
    return sorted.length < 2
        ? median
        : median + " (" + number(sorted[0], 2) + "–" + number(sorted[sorted.length - 1], 2) + ")";
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double value, int digits) {
    return Double.isNaN(value) ? "—" : String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
