package org.zhuzhoukg.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Finds things by a part of any of their names, in either language. */
final class NameFilter {

  private final String wanted;
  private final Map<Node, String> names = new HashMap<>();

  private NameFilter(String wanted) {
    this.wanted = fold(wanted);
  }

  /** A filter by the names that a query gives as {@code ?thing} and {@code ?name}. */
  static NameFilter of(View view, String query, String wanted) {
    NameFilter filter = new NameFilter(wanted);
    if (!wanted.isEmpty()) {
      for (Row row : view.data().ask(PageQuery.of(query))) {
        filter.names.merge(row.node("thing"), fold(row.text("name")), (a, b) -> a + "\n" + b);
      }
    }
    return filter;
  }

  /** Whether a name holds the text; always, where no text is wanted. */
  boolean accepts(Node thing) {
    return wanted.isEmpty() || names.getOrDefault(thing, "").contains(wanted);
  }

  /** Whether a text holds what is wanted. */
  boolean accepts(String text) {
    return fold(text).contains(wanted);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
