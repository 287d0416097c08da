package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What is doubtful in a document, by kind. */
record Doubts(PageQuery query, Map<Term, List<Term>> kinds) {

  static Doubts of(View view, Node document) {
    PageQuery query = PageQuery.of("document-discrepancies").with("this", List.of(document));
    Map<Term, List<Term>> kinds = new LinkedHashMap<>();
    for (Row row : view.data().ask(query)) {
      kinds
          .computeIfAbsent(view.data().term(row.node("kind")), k -> new ArrayList<>())
          .add(view.data().term(row.node("discrepancy")));
    }
    return new Doubts(query, kinds);
  }

  int count() {
    return kinds.values().stream().mapToInt(List::size).sum();
  }
}
