package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Reads facts with their evidence, a few queries for all of them. */
final class Facts {

  private final PageData data;
  private final Sources sources;

  Facts(PageData data, Sources sources) {
    this.data = data;
    this.sources = sources;
  }

  /** The observations among some facts, in the order of the facts. */
  List<Figure> figures(Collection<Node> facts) {
    Map<Node, Figure> read = new HashMap<>();
    Told told = told("figures", facts);
    for (Row row : told.rows()) {
      read.put(row.node("fact"), figure(row, fact(row, told)));
    }
    return inOrder(facts, read);
  }

  /** The statements among some facts, in the order of the facts. */
  List<Relation> relations(Collection<Node> facts) {
    Map<Node, Relation> read = new HashMap<>();
    Told told = told("relations", facts);
    for (Row row : told.rows()) {
      read.put(
          row.node("fact"),
          new Relation(
              fact(row, told),
              data.term(row.node("subject")),
              data.term(row.node("predicate")),
              row.local("predicate"),
              data.term(row.node("object")),
              row.find("period").map(period -> when(row))));
    }
    return inOrder(facts, read);
  }

  /**
   * What is told of facts.
   *
   * @param rows what they say
   * @param places where they stand
   * @param doubts the discrepancies that concern them
   */
  private record Told(
      List<Row> rows, Map<Node, List<Evidence>> places, Map<Node, List<Term>> doubts) {}

  private Told told(String query, Collection<Node> facts) {
    if (facts.isEmpty()) {
      return new Told(List.of(), Map.of(), Map.of());
    }
    PageQuery said = about(query, facts);
    PageQuery evidence = about("evidence", facts);
    PageQuery doubts = about("doubts", facts);
    data.prepare(List.of(said, evidence, doubts));
    return new Told(data.ask(said), places(data.ask(evidence)), doubts(data.ask(doubts)));
  }

  private static PageQuery about(String query, Collection<Node> facts) {
    return PageQuery.of(query).with("fact", facts);
  }

  /** Where things stand: facts, or discrepancies that are about a passage. */
  Map<Node, List<Evidence>> evidence(Collection<Node> things) {
    return things.isEmpty() ? Map.of() : places(data.ask(about("evidence", things)));
  }

  private Map<Node, List<Evidence>> places(List<Row> rows) {
    Map<Node, Map<String, Evidence>> places = new HashMap<>();
    Map<String, Set<Term>> damage = new HashMap<>();
    rows.forEach(
        row ->
            row.find("damage")
                .ifPresent(
                    node ->
                        damage
                            .computeIfAbsent(row.text("place"), k -> new LinkedHashSet<>())
                            .add(data.term(node))));
    for (Row row : rows) {
      String key = row.text("place") + "\n" + row.text("words");
      List<Term> broken = List.copyOf(damage.getOrDefault(row.text("place"), Set.of()));
      places
          .computeIfAbsent(row.node("fact"), k -> new LinkedHashMap<>())
          .putIfAbsent(key, place(row, broken));
    }
    Map<Node, List<Evidence>> lists = new HashMap<>();
    places.forEach((node, map) -> lists.put(node, List.copyOf(map.values())));
    return lists;
  }

  private Evidence place(Row row, List<Term> damage) {
    Term document = data.term(row.node("document"));
    int start = row.count("start");
    int end = row.count("end");
    return new Evidence(
        document,
        row.text("date"),
        data.term(row, "article"),
        row.text("words"),
        start,
        end,
        document.href() + "#char=" + start + "," + end,
        damage,
        sources.passage(Term.local(document.iri()), start, end));
  }

  private Map<Node, List<Term>> doubts(List<Row> rows) {
    Map<Node, List<Term>> doubts = new HashMap<>();
    for (Row row : rows) {
      doubts
          .computeIfAbsent(row.node("fact"), k -> new ArrayList<>())
          .add(data.term(row.node("discrepancy")));
    }
    return doubts;
  }

  private Fact fact(Row row, Told told) {
    Node node = row.node("fact");
    return new Fact(
        data.term(node),
        data.term(row.node("status")),
        row.local("status"),
        told.places().getOrDefault(node, List.of()),
        told.doubts().getOrDefault(node, List.of()));
  }

  private Figure figure(Row row, Fact fact) {
    String statistic = row.local("statistic");
    return new Figure(
        fact,
        new Figure.Subject(data.term(row.node("about")), data.term(row, "industry")),
        new Figure.Measure(
            data.term(row.node("indicator")),
            data.term(row.node("statistic")),
            statistic,
            data.term(row, "among"),
            data.term(row, "setBy")),
        when(row),
        new Amount(
            row.decimal("value"),
            row.decimal("low"),
            row.decimal("high"),
            data.term(row.node("unit")).text(),
            row.local("unit"),
            row.local("qualifier"),
            statistic));
  }

  private Figure.When when(Row row) {
    return new Figure.When(
        data.term(row.node("period")), row.text("start"), row.text("end"), row.local("kind"));
  }

  private static <T> List<T> inOrder(Collection<Node> facts, Map<Node, T> read) {
    List<T> ordered = new ArrayList<>();
    new LinkedHashSet<>(facts)
        .forEach(node -> Optional.ofNullable(read.get(node)).ifPresent(ordered::add));
    return ordered;
  }
}
