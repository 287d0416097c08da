package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which indicator is known of which year: a period counts for the year in which it ends.
 *
 * @param documents those that have figures
 * @param subjects what figures are about, the most frequent first
 * @param columns the years, the latest first
 * @param rows the indicators that the filter shows, the most frequent first
 */
record Matrix(
    PageQuery query,
    List<Term> documents,
    List<Term> subjects,
    List<Column> columns,
    List<Line> rows) {

  private static final int MANY_YEARS = 6;

  /**
   * A year, or years of which nothing is known.
   *
   * @param first the year
   * @param last the same, or the last of several
   */
  record Column(int first, int last) {

    boolean isGap() {
      return last > first;
    }

    String text() {
      return isGap() ? "…" : String.valueOf(first);
    }
  }

  /** An indicator and its years. */
  record Line(Term indicator, SortedMap<Integer, Cell> cells) {

    int count() {
      return cells.values().stream().mapToInt(Cell::count).sum();
    }

    Cell at(Column column) {
      return cells.getOrDefault(column.first(), Cell.EMPTY);
    }
  }

  /**
   * How many figures.
   *
   * @param levels how much it was
   * @param growths how much it changed
   * @param others shares, ranks, ratios
   */
  record Cell(int levels, int growths, int others) {

    private static final Cell EMPTY = new Cell(0, 0, 0);

    int count() {
      return levels + growths + others;
    }

    private Cell plus(Cell other) {
      return new Cell(levels + other.levels, growths + other.growths, others + other.others);
    }

    private static Cell of(String statistic, int count) {
      if (statistic.startsWith("Growth") || statistic.equals("Change")) {
        return new Cell(0, count, 0);
      }
      boolean isLevel = statistic.equals("Level") || statistic.equals("Index");
      return isLevel ? new Cell(count, 0, 0) : new Cell(0, 0, count);
    }
  }

  /**
   * Counts the figures.
   *
   * @param document a document's id; empty for all
   * @param subject the IRI of what figures are about; empty for all
   */
  static Matrix of(View view, String document, String subject) {
    PageQuery query = PageQuery.of("quality-matrix");
    List<Row> all = view.data().ask(query);
    Map<String, SortedMap<Integer, Cell>> cells = new LinkedHashMap<>();
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Row row : all) {
      if ((document.isEmpty() || row.local("document").equals(document))
          && (subject.isEmpty() || row.text("about").equals(subject))) {
        terms.computeIfAbsent(row.text("indicator"), k -> view.data().term(row.node("indicator")));
        cells
            .computeIfAbsent(row.text("indicator"), k -> new TreeMap<>())
            .merge(
                row.count("year"),
                Cell.of(row.local("statistic"), row.count("figures")),
                Cell::plus);
      }
    }
    List<Line> lines = new ArrayList<>();
    cells.forEach((indicator, years) -> lines.add(new Line(terms.get(indicator), years)));
    lines.removeIf(line -> line.count() < 2);
    lines.sort(Comparator.comparingInt(line -> -line.count()));
    TreeSet<Integer> years = new TreeSet<>();
    lines.forEach(line -> years.addAll(line.cells().keySet()));
    return new Matrix(
        query, terms(view, all, "document"), terms(view, all, "about"), columns(years), lines);
  }

  private static List<Term> terms(View view, List<Row> rows, String variable) {
    Map<Term, Integer> counts = new LinkedHashMap<>();
    rows.forEach(
        row ->
            counts.merge(view.data().term(row.node(variable)), row.count("figures"), Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(Map.Entry.<Term, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every year from the last to the first; many without a figure are one column. */
  static List<Column> columns(SortedSet<Integer> years) {
    List<Column> columns = new ArrayList<>();
    for (int year : years) {
      int next = columns.isEmpty() ? year : columns.get(columns.size() - 1).last() + 1;
      if (year - next >= MANY_YEARS) {
        columns.add(new Column(next, year - 1));
      } else {
        for (int empty = next; empty < year; empty++) {
          columns.add(new Column(empty, empty));
        }
      }
      columns.add(new Column(year, year));
    }
    Collections.reverse(columns);
    return columns;
  }
}
