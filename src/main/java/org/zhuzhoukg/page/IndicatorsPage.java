package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All indicators, by the unit they are counted in.
 *
 * @param wanted what the reader looks for; empty for everything
 * @param total how many there are
 * @param found how many are shown
 */
record IndicatorsPage(
    Heading heading, PageQuery query, String wanted, int total, int found, List<Group> groups)
    implements PageModel {

  private static final int SMALL = 5;

  /** Indicators of one unit; those of rare units are together. */
  record Group(String id, String name, List<Entry> entries) {}

  /**
   * An indicator and what there is of it.
   *
   * @param years as {@code 2010–2024}; empty without figures
   */
  record Entry(Term term, Term unit, Term nature, int figures, int documents, String years) {}

  static IndicatorsPage of(View view) {
    PageQuery query = PageQuery.of("indicators");
    List<Row> rows = view.data().ask(query);
    String wanted = view.parameter("q");
    NameFilter names = NameFilter.of(view, "indicator-names", wanted);
    List<Entry> entries =
        rows.stream()
            .filter(row -> names.accepts(row.node("indicator")))
            .map(row -> entry(view, row))
            .toList();
    String title = view.say("指标", "Indicators");
    String description =
        view.say("文献给出数值的全部指标。", "All indicators that the documents give figures of.");
    return new IndicatorsPage(
        Heading.of(title, description),
        query,
        wanted,
        rows.size(),
        entries.size(),
        groups(view, entries));
  }

  private static Entry entry(View view, Row row) {
    String years = row.count("figures") == 0 ? "" : years(row.text("first"), row.text("last"));
    return new Entry(
        view.data().term(row.node("indicator")),
        view.data().term(row.node("unit")),
        view.data().term(row.node("nature")),
        row.count("figures"),
        row.count("documents"),
        years);
  }

  private static String years(String first, String last) {
    String from = first.substring(0, 4);
    String to = last.substring(0, 4);
    return from.equals(to) ? from : from + "–" + to;
  }

  private static List<Group> groups(View view, List<Entry> entries) {
    Map<Term, List<Entry>> byUnit = new LinkedHashMap<>();
    entries.forEach(e -> byUnit.computeIfAbsent(e.unit(), k -> new ArrayList<>()).add(e));
    List<Group> groups = new ArrayList<>();
    List<Entry> rest = new ArrayList<>();
    byUnit.forEach(
        (unit, list) -> {
          if (list.size() < SMALL && byUnit.size() > 1) {
            rest.addAll(list);
          } else {
            groups.add(new Group("unit-" + groups.size(), unit.text(), list));
          }
        });
    groups.sort(Comparator.comparing(group -> -group.entries().size()));
    if (!rest.isEmpty()) {
      groups.add(new Group("unit-other", view.say("其他单位", "Other units"), rest));
    }
    return groups;
  }

  @Override
  public String template() {
    return "indicators.jte";
  }
}
