package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * What happened to a thing and around it, in order.
 *
 * @param query the facts with their days
 * @param years with what falls into them
 */
record Timeline(PageQuery query, List<Year> years) {

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

  static Timeline of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-timeline").with("this", List.of(thing));
    List<Row> rows = view.data().ask(query);
    Set<Node> facts = new LinkedHashSet<>();
    rows.forEach(row -> facts.add(row.node("fact")));
    Map<String, Relation> relations =
        view.facts().relations(facts).stream()
            .collect(Collectors.toMap(r -> r.fact().term().iri(), Function.identity()));
    Map<String, List<Moment>> years = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : rows) {
      Relation relation = relations.get(row.text("fact"));
      String day = row.text("day");
      if (relation == null || day.length() < 4 || !seen.add(row.text("fact"))) {
        continue;
      }
      years
          .computeIfAbsent(day.substring(0, 4), k -> new ArrayList<>())
          .add(new Moment(day, row.text("last"), view.data().term(row, "what"), relation));
    }
    return new Timeline(
        query, years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList());
  }

  /** How many moments. */
  int count() {
    return years.stream().mapToInt(year -> year.moments().size()).sum();
  }
}
