package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * An indicator in short: its latest actual figure, and all its figures as a small chart.
 *
 * @param latest the figure to show large; a target if there is no other
 * @param figures all, in the order of time
 * @param chart of them all
 */
record KeyIndicator(Figure latest, List<Figure> figures, LineChart chart) {

  /** Those that a query chose: rows of one {@code ?order} and {@code ?unit} are one indicator. */
  static List<KeyIndicator> all(View view, PageQuery query) {
    Map<String, List<Node>> groups = new LinkedHashMap<>();
    for (Row row : view.data().ask(query)) {
      groups
          .computeIfAbsent(row.text("order") + " " + row.text("unit"), k -> new ArrayList<>())
          .add(row.node("fact"));
    }
    List<Node> facts = groups.values().stream().flatMap(List::stream).toList();
    Map<String, Figure> read = new LinkedHashMap<>();
    view.facts().figures(facts).forEach(figure -> read.put(figure.fact().term().iri(), figure));
    List<KeyIndicator> all = new ArrayList<>();
    for (List<Node> group : groups.values()) {
      List<Figure> figures = group.stream().map(node -> read.get(node.getURI())).toList();
      all.add(of(view, "key-" + (all.size() + 1), figures));
    }
    return all;
  }

  private static KeyIndicator of(View view, String id, List<Figure> figures) {
    List<Figure> actual = figures.stream().filter(f -> f.fact().isActual()).toList();
    List<Figure> best = actual.isEmpty() ? figures : actual;
    return new KeyIndicator(
        best.get(best.size() - 1), figures, LineChart.of(view, id, figures, LineChart.Size.SPARK));
  }

  /** The other figures, the latest first. */
  List<Figure> others() {
    List<Figure> others = new ArrayList<>(figures);
    others.remove(latest);
    Collections.reverse(others);
    return others;
  }

  /** The documents that say so, each once. */
  List<Term> sources() {
    return figures.stream()
        .flatMap(figure -> figure.fact().evidence().stream())
        .map(Evidence::document)
        .distinct()
        .toList();
  }
}
