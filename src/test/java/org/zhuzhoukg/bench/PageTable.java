package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What pages took, as Markdown: a row for each kind of page, then the worst of all. */
final class PageTable {

  /** The phase in which each page was asked right after a write. */
  static final String WRITTEN = "after a write";

  private static final double AIM = 200;
  private static final int WORST = 10;

  /**
   * One answer.
   *
   * @param millis until its last byte was there
   * @param cpu milliseconds that the server's process used meanwhile, in steps of ten
   * @param bytes as sent
   */
  record Ask(double millis, double cpu, int bytes) {}

  private final Map<String, Map<PageBenchmark.Page, List<Ask>>> phases = new LinkedHashMap<>();

  void add(String phase, PageBenchmark.Page page, Ask ask) {
    phases
        .computeIfAbsent(phase, name -> new LinkedHashMap<>())
        .computeIfAbsent(page, key -> new ArrayList<>())
        .add(ask);
  }

  /** All tables. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    phases.forEach((phase, asks) -> text.append(kinds(phase, asks)).append('\n'));
    phases.forEach((phase, asks) -> text.append(worst(phase, asks)).append('\n'));
    return text.toString();
  }

  private static String kinds(String phase, Map<PageBenchmark.Page, List<Ask>> asks) {
    Map<String, List<Ask>> kinds = new TreeMap<>();
    Map<String, Set<PageBenchmark.Page>> pages = new TreeMap<>();
    asks.forEach(
        (page, list) -> {
          kinds.computeIfAbsent(kind(page.path()), k -> new ArrayList<>()).addAll(list);
          pages.computeIfAbsent(kind(page.path()), k -> new LinkedHashSet<>()).add(page);
        });
    StringBuilder text =
        new StringBuilder(
            "| " + phase + " | pages | p50 ms | p95 ms | most ms | CPU ms | p50 kB | most kB |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
    kinds.forEach((kind, list) -> text.append(row(kind, pages.get(kind).size(), list)));
    List<Ask> all = kinds.values().stream().flatMap(List::stream).toList();
    return text.append(row("all", asks.size(), all)).toString();
  }

  private static String row(String kind, int pages, List<Ask> asks) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        kind,
        pages,
        at(asks, Ask::millis, 0.5),
        at(asks, Ask::millis, 0.95),
        at(asks, Ask::millis, 1),
        asks.stream().mapToDouble(Ask::cpu).average().orElse(0),
        at(asks, Ask::bytes, 0.5) / 1000,
        at(asks, Ask::bytes, 1) / 1000);
  }

  private static String worst(String phase, Map<PageBenchmark.Page, List<Ask>> asks) {
    StringBuilder text = new StringBuilder();
    long over = asks.values().stream().filter(list -> median(list) > AIM).count();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d of %d pages take longer than %.0f ms by their median; the slowest, with least"
                + " and most:%n%n",
            phase,
            over,
            asks.size(),
            AIM));
    asks.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<PageBenchmark.Page, List<Ask>>>comparingDouble(
                    entry -> median(entry.getValue()))
                .reversed())
        .limit(WORST)
        .forEach(entry -> text.append(line(entry.getKey(), entry.getValue())));
    return text.toString();
  }

  private static String line(PageBenchmark.Page page, List<Ask> asks) {
    return String.format(
        Locale.ROOT,
        "- `%s` %s: %.0f ms (%.0f–%.0f), CPU %.0f ms, %.0f kB%n",
        page.path(),
        page.language(),
        median(asks),
        at(asks, Ask::millis, 0),
        at(asks, Ask::millis, 1),
        asks.stream().mapToDouble(Ask::cpu).average().orElse(0),
        at(asks, Ask::bytes, 0.5) / 1000);
  }

  /** Sections stand for themselves; things are taken together. */
  private static String kind(String path) {
    String[] parts = path.replaceFirst("\\?.*", "?q=").split("/", -1);
    if (parts.length == 4 && parts[2].matches("observation|statement")) {
      return "`/page/{fact}`";
    }
    return switch (parts.length) {
      case 4 -> "`/page/{kind}/{slug}`";
      case 3 -> "`/" + parts[1] + "/{slug}`";
      default -> "`" + path.replaceFirst("\\?.*", "?q=") + "`";
    };
  }

  private static double median(List<Ask> asks) {
    return at(asks, Ask::millis, 0.5);
  }

  private static double at(List<Ask> asks, ToDoubleFunction<Ask> figure, double share) {
    double[] sorted = asks.stream().mapToDouble(figure).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
