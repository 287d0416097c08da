package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.text.Span;

/** What is doubtful in a document, by kind. */
record Doubts(PageQuery query, Map<Term, List<Item>> kinds) {

  /**
   * A discrepancy.
   *
   * @param places of words that it is about and no fact is taken from; each with the first
   *     discrepancy alone
   */
  record Item(Term discrepancy, List<Span> places) {}

  /** Reads them; places with facts are shown with these. */
  static Doubts of(View view, Node document, List<Place> known) {
    PageQuery query = PageQuery.of("document-discrepancies").with("this", List.of(document));
    Map<Term, Map<Term, List<Span>>> kinds = new LinkedHashMap<>();
    Set<Span> seen = new HashSet<>(known.stream().map(Place::span).toList());
    for (Row row : view.data().ask(query)) {
      List<Span> places =
          kinds
              .computeIfAbsent(view.data().term(row.node("kind")), k -> new LinkedHashMap<>())
              .computeIfAbsent(view.data().term(row.node("discrepancy")), k -> new ArrayList<>());
      if (row.find("start").isPresent()) {
        Span place = new Span(row.count("start"), row.count("end"));
        if (seen.add(place)) {
          places.add(place);
        }
      }
    }
    Map<Term, List<Item>> items = new LinkedHashMap<>();
    kinds.forEach((kind, found) -> items.put(kind, items(found)));
    return new Doubts(query, items);
  }

  private static List<Item> items(Map<Term, List<Span>> found) {
    return found.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList();
  }

  /** All of them, whatever their kind. */
  List<Item> all() {
    return kinds.values().stream().flatMap(List::stream).toList();
  }

  int count() {
    return all().size();
  }
}
