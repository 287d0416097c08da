package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What happened to a thing and around it, in order, a page at a time.
 *
 * @param query the facts with their days
 * @param years of this page, with what falls into them
 * @param paging which page
 * @param count how many moments on all pages
 */
record Timeline(PageQuery query, List<Year> years, Paging paging, int count) {

  private static final int PAGE = 50;

  /** A year and its moments. */
  record Year(String year, List<Moment> moments) {}

  /**
   * Something at a time.
   *
   * @param day the first day, as far as it is known: {@code 2012}, {@code 2012-05}, {@code
   *     2012-05-30}
   * @param last the last day; empty for the same
   * @param what the thing that it happened to; empty for the page's own
   * @param relation the fact that says so
   */
  record Moment(String day, String last, Optional<Term> what, Relation relation) {

    /** The days as they are read: a whole year or month is named as such. */
    String time() {
      if (day.endsWith("-01-01") && last.equals(day.substring(0, 4) + "-12-31")) {
        return day.substring(0, 4);
      }
      boolean isMonth = day.endsWith("-01") && last.startsWith(day.substring(0, 7));
      if (isMonth && last.compareTo(day.substring(0, 7) + "-28") >= 0) {
        return day.substring(0, 7);
      }
      return last.isEmpty() || last.equals(day) ? day : day + " – " + last;
    }

    /** Whether the relation is to a date, which the time says already. */
    boolean isDate() {
      return relation.object().iri().isEmpty();
    }
  }

  /**
   * The page that the parameter {@code timeline} asks for; the nearest one if there is none such.
   */
  static Timeline of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-timeline").with("this", List.of(thing));
    Map<Node, Row> all = new LinkedHashMap<>();
    view.data().ask(query).stream()
        .filter(row -> row.text("day").length() >= 4)
        .forEach(row -> all.putIfAbsent(row.node("fact"), row));
    int pages = Paging.count(all.size(), PAGE);
    Paging paging = Paging.of("timeline", "", view.parameter("timeline"), pages);
    List<Node> facts = paging.of(List.copyOf(all.keySet()), PAGE);
    Map<String, List<Moment>> years = new LinkedHashMap<>();
    for (Relation relation : view.facts().relations(facts)) {
      Row row = all.get(NodeFactory.createURI(relation.fact().term().iri()));
      String day = row.text("day");
      years
          .computeIfAbsent(day.substring(0, 4), k -> new ArrayList<>())
          .add(new Moment(day, row.text("last"), view.data().term(row, "what"), relation));
    }
    return new Timeline(
        query,
        years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList(),
        paging,
        all.size());
  }
}
