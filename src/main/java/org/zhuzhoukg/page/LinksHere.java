package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What refers to a thing, a page at a time.
 *
 * @param query what is shown on this page
 * @param things how many refer to it; one may do so by several properties
 * @param counts of all links, by property
 * @param groups of this page, by property
 * @param paging which page
 */
record LinksHere(
    PageQuery query, int things, List<Count> counts, List<Group> groups, Paging paging) {

  private static final int PAGE = 50;

  /** A property and how many things refer by it. */
  record Count(Term property, int count) {}

  /** Things that refer by one property. */
  record Group(Term property, List<Term> sources) {}

  /** The page that the parameter {@code links} asks for; the nearest one if there is none such. */
  static LinksHere of(View view, Node thing) {
    List<Row> rows =
        view.data().ask(PageQuery.of("entity-link-counts").with("this", List.of(thing)));
    List<Row> byProperty = rows.stream().filter(r -> r.find("property").isPresent()).toList();
    int things =
        rows.stream()
            .filter(row -> row.find("property").isEmpty())
            .mapToInt(row -> row.count("count"))
            .sum();
    List<Node> properties = byProperty.stream().map(row -> row.node("property")).toList();
    List<Count> counts =
        byProperty.stream()
            .map(
                row ->
                    new Count(StandardTerms.named(view, row.node("property")), row.count("count")))
            .toList();
    int total = counts.stream().mapToInt(Count::count).sum();
    Paging paging = Paging.of("links", "", view.parameter("links"), Paging.count(total, PAGE));
    PageQuery query =
        PageQuery.of("entity-links")
            .with("this", List.of(thing))
            .with("property", properties)
            .slice(PAGE, (paging.page() - 1) * PAGE);
    Map<Node, List<Term>> groups = new LinkedHashMap<>();
    for (Row row : total == 0 ? List.<Row>of() : view.data().ask(query)) {
      groups
          .computeIfAbsent(row.node("property"), k -> new ArrayList<>())
          .add(view.data().term(row.node("source")));
    }
    List<Group> listed =
        groups.entrySet().stream()
            .map(e -> new Group(StandardTerms.named(view, e.getKey()), e.getValue()))
            .toList();
    return new LinksHere(query, things, counts, listed, paging);
  }

  /** How many links on all pages. */
  int total() {
    return counts.stream().mapToInt(Count::count).sum();
  }
}
