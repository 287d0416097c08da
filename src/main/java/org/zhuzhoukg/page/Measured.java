package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The figures that have to do with a thing, a page at a time; those of one indicator together.
 *
 * @param query the figures
 * @param groups of this page, by what the thing is to them
 * @param charts of the figures about it, where there are two or more points of a kind
 * @param index where each indicator is; empty if there is one page
 * @param paging which page
 * @param count how many figures on all pages
 */
record Measured(
    PageQuery query,
    List<Group> groups,
    List<LineChart> charts,
    List<Place> index,
    Paging paging,
    int count) {

  private static final int PAGE = 40;

  /**
   * Figures that the thing is the same to.
   *
   * @param role the property by which they refer to it, as {@code about}
   */
  record Group(String role, List<Figure> figures) {}

  /** An indicator, how many figures it has here, and the first page that shows some. */
  record Place(Term indicator, int count, int page) {}

  /**
   * The page that the parameter {@code figures} asks for; the nearest one if there is none such.
   */
  static Measured of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-figures").with("this", List.of(thing));
    List<Row> rows = view.data().ask(query);
    List<List<Row>> pages = pages(rows);
    Paging paging = Paging.of("figures", "", view.parameter("figures"), pages.size());
    List<Group> groups = pages.isEmpty() ? List.of() : groups(view, pages.get(paging.page() - 1));
    List<LineChart> charts =
        groups.stream()
            .filter(group -> group.role().equals("about"))
            .flatMap(group -> LineChart.all(view, "chart", group.figures()).stream())
            .filter(Measured::isSeries)
            .toList();
    List<Place> index = pages.size() < 2 ? List.of() : index(view, pages);
    return new Measured(query, groups, charts, index, paging, rows.size());
  }

  /** Whole indicators as long as there is room, first those with most figures in a role. */
  private static List<List<Row>> pages(List<Row> rows) {
    Map<String, List<Row>> indicators = new LinkedHashMap<>();
    rows.forEach(
        row ->
            indicators
                .computeIfAbsent(
                    row.text("role") + " " + row.text("indicator"), k -> new ArrayList<>())
                .add(row));
    List<List<Row>> pages = new ArrayList<>();
    indicators.values().stream()
        .sorted(Comparator.comparingInt((List<Row> one) -> one.size()).reversed())
        .forEach(one -> add(one, pages));
    return pages;
  }

  private static void add(List<Row> indicator, List<List<Row>> pages) {
    for (int from = 0; from < indicator.size(); from += PAGE) {
      List<Row> part = indicator.subList(from, Math.min(indicator.size(), from + PAGE));
      if (pages.isEmpty() || pages.get(pages.size() - 1).size() + part.size() > PAGE) {
        pages.add(new ArrayList<>());
      }
      pages.get(pages.size() - 1).addAll(part);
    }
  }

  private static List<Group> groups(View view, List<Row> page) {
    Map<String, List<Node>> roles = new LinkedHashMap<>();
    page.forEach(
        row ->
            roles.computeIfAbsent(row.local("role"), k -> new ArrayList<>()).add(row.node("fact")));
    return roles.entrySet().stream()
        .map(role -> new Group(role.getKey(), view.facts().figures(role.getValue())))
        .toList();
  }

  private static List<Place> index(View view, List<List<Row>> pages) {
    Map<Node, Place> places = new LinkedHashMap<>();
    for (int number = 1; number <= pages.size(); number++) {
      int page = number;
      for (Row row : pages.get(page - 1)) {
        places.merge(
            row.node("indicator"),
            new Place(view.data().term(row.node("indicator")), 1, page),
            (known, one) -> new Place(known.indicator(), known.count() + 1, known.page()));
      }
    }
    return List.copyOf(places.values());
  }

  /** Whether a chart shows more than the table: something at two times or more. */
  private static boolean isSeries(LineChart chart) {
    return chart.lines().stream()
        .anyMatch(
            line ->
                line.marks().stream().map(mark -> mark.figure().when().end()).distinct().count()
                    > 1);
  }
}
