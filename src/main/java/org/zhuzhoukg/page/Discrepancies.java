package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * What the documents contradict, or what does not add up, by kind.
 *
 * @param kinds all kinds, with how many there are of each, whatever the filter
 * @param groups what the filter shows
 */
record Discrepancies(PageQuery query, Map<Term, Integer> kinds, List<Group> groups) {

  /** All of one kind. */
  record Group(Term kind, String definition, List<Item> items) {

    /** The kind's name in the filter, as {@code CountMismatch}. */
    String slug() {
      return Term.local(kind.iri());
    }
  }

  /**
   * One discrepancy; its name is its explanation.
   *
   * @param places what it is about where there is no fact
   */
  record Item(
      Term discrepancy, List<Figure> figures, List<Relation> relations, List<Evidence> places) {

    String slug() {
      return Term.local(discrepancy.iri());
    }
  }

  /** A discrepancy as the query tells of it. */
  private record Found(Node node, Node kind, Set<Node> facts, Set<String> documents) {}

  /**
   * Reads them.
   *
   * @param kind the local name of a kind; empty for all
   * @param document a document's id; empty for all
   */
  static Discrepancies of(View view, String kind, String document) {
    PageQuery query = PageQuery.of("quality-discrepancies");
    Collection<Found> all = found(view.data().ask(query));
    Map<Term, Integer> kinds = new LinkedHashMap<>();
    all.forEach(one -> kinds.merge(view.data().term(one.kind()), 1, Integer::sum));
    List<Found> shown =
        all.stream()
            .filter(one -> kind.isEmpty() || Term.local(one.kind().toString()).equals(kind))
            .filter(one -> document.isEmpty() || one.documents().contains(document))
            .toList();
    return new Discrepancies(query, kinds, groups(view, shown));
  }

  private static Collection<Found> found(List<Row> rows) {
    Map<Node, Found> found = new LinkedHashMap<>();
    for (Row row : rows) {
      Found one =
          found.computeIfAbsent(
              row.node("discrepancy"),
              node ->
                  new Found(node, row.node("kind"), new LinkedHashSet<>(), new LinkedHashSet<>()));
      row.find("fact").ifPresent(one.facts()::add);
      row.find("document").ifPresent(d -> one.documents().add(Term.local(d.toString())));
    }
    return found.values();
  }

  private static List<Group> groups(View view, List<Found> shown) {
    Set<Node> facts = shown.stream().flatMap(f -> f.facts().stream()).collect(Collectors.toSet());
    Map<Boolean, List<Node>> split =
        facts.stream()
            .collect(
                Collectors.partitioningBy(n -> Links.kind(n.toString()).equals("observation")));
    Map<String, Figure> figures =
        view.facts().figures(split.get(true)).stream()
            .collect(Collectors.toMap(f -> f.fact().term().iri(), Function.identity()));
    Map<String, Relation> relations =
        view.facts().relations(split.get(false)).stream()
            .collect(Collectors.toMap(r -> r.fact().term().iri(), Function.identity()));
    Map<Node, List<Evidence>> places =
        view.facts().evidence(shown.stream().map(Found::node).toList());
    Map<Node, List<Item>> byKind = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Found one : shown) {
      byKind
          .computeIfAbsent(one.kind(), k -> new ArrayList<>())
          .add(
              new Item(
                  view.data().term(one.node()),
                  known(one.facts(), figures),
                  known(one.facts(), relations),
                  places.getOrDefault(one.node(), List.of())));
    }
    return byKind.entrySet().stream()
        .map(
            e ->
                new Group(view.data().term(e.getKey()), definition(view, e.getKey()), e.getValue()))
        .toList();
  }

  private static <T> List<T> known(Set<Node> facts, Map<String, T> read) {
    return facts.stream().map(Node::toString).filter(read::containsKey).map(read::get).toList();
  }

  private static String definition(View view, Node kind) {
    return view.data()
        .text(kind, SKOS.definition.asNode())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** How many are shown. */
  int count() {
    return groups.stream().mapToInt(group -> group.items().size()).sum();
  }

  /** How many there are. */
  int total() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
