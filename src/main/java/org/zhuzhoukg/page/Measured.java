package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The figures that have to do with a thing.
 *
 * @param query the figures
 * @param groups by what the thing is to them
 * @param charts of the figures about it, where there are two or more points of a kind
 * @param count how many figures
 */
record Measured(PageQuery query, List<Group> groups, List<LineChart> charts, int count) {

  /**
   * Figures that the thing is the same to.
   *
   * @param role the property by which they refer to it, as {@code about}
   */
  record Group(String role, List<Figure> figures) {}

  static Measured of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-figures").with("this", List.of(thing));
    Map<String, List<Node>> roles = new LinkedHashMap<>();
    int count = 0;
    for (Row row : view.data().ask(query)) {
      roles.computeIfAbsent(row.local("role"), k -> new ArrayList<>()).add(row.node("fact"));
      count++;
    }
    List<Group> groups = new ArrayList<>();
    roles.forEach((role, facts) -> groups.add(new Group(role, view.facts().figures(facts))));
    List<LineChart> charts =
        groups.stream()
            .filter(group -> group.role().equals("about"))
            .flatMap(group -> LineChart.all(view, "chart", group.figures()).stream())
            .filter(Measured::isSeries)
            .toList();
    return new Measured(query, List.copyOf(groups), charts, count);
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
