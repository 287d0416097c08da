package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.text.Bilingual;

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
   * @param time as it is read: {@code 1954年6月26日}, {@code 截至2022年11月}
   * @param what the thing that it happened to; empty for the page's own
   * @param relation the fact that says so
   */
  record Moment(String time, Optional<Term> what, Relation relation) {

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
      Moment moment =
          new Moment(time(view, row, relation), view.data().term(row, "what"), relation);
      years.computeIfAbsent(row.text("day").substring(0, 4), k -> new ArrayList<>()).add(moment);
    }
    return new Timeline(
        query,
        years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList(),
        paging,
        all.size());
  }

  /**
   * A fact's own period, which may be but a time as of which it held; else the days that it states.
   */
  private static String time(View view, Row row, Relation relation) {
    String day = row.text("day");
    String last = row.text("last");
    if (relation.when().isPresent() && !relation.object().iri().isEmpty()) {
      return relation.when().get().period().text();
    }
    try {
      boolean isOne = last.isEmpty() || last.equals(day);
      Bilingual label = Period.parse(isOne ? day : "span:" + day + ".." + last).label();
      return view.say(label.zh(), label.en());
    } catch (IllegalArgumentException e) {
      return day;
    }
  }
}
