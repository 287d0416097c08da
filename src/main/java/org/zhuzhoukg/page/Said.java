package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * What documents say of a thing, in relations: of each the first things, or one relation in whole.
 *
 * @param query the facts
 * @param groups the relations that are shown, the most frequent first
 * @param others the relations that are only named
 * @param whole which part of the only relation is shown; empty where several are begun
 * @param count how many facts there are
 * @param stated properties and values that the facts are about, as seen from the thing
 */
record Said(
    PageQuery query,
    List<Group> groups,
    List<Group> others,
    Optional<Paging> whole,
    int count,
    Set<String> stated) {

  private static final int MOST_GROUPS = 20;
  private static final int MOST_ITEMS = 5;
  private static final int PAGE = 50;

  /**
   * The facts of one relation.
   *
   * @param key names it in the parameter {@code facts}
   * @param isInward whether the thing is the object, and the relation has no inverse
   * @param count how many facts
   * @param things how many things the facts relate it to
   * @param items those of them that are shown
   */
  record Group(
      String key, Term property, boolean isInward, int count, int things, List<Item> items) {

    /** How many things are not shown. */
    int rest() {
      return things - items.size();
    }
  }

  /** What the thing is related to, and every fact that says so. */
  record Item(Term other, List<Entry> entries) {}

  /**
   * A fact with what is remarked on it.
   *
   * @param kind in which respect, as for the first of its kind
   * @param reporter who told the document
   */
  record Entry(
      Relation relation, Optional<Term> kind, Optional<Term> reporter, Optional<Term> note) {}

  /** The relations; the parameter {@code facts} asks for one alone, and for a part of it. */
  static Said of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-facts").with("this", List.of(thing));
    Map<String, Map<Node, List<Row>>> all = new LinkedHashMap<>();
    Set<String> facts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Set<String> stated = new HashSet<>();
    for (Row row : view.data().ask(query)) {
      String key = key(row);
      if (seen.add(key + " " + row.text("fact"))) {
        all.computeIfAbsent(key, k -> new LinkedHashMap<>())
            .computeIfAbsent(row.node("other"), k -> new ArrayList<>())
            .add(row);
        facts.add(row.text("fact"));
      }
      if (!isInward(row)) {
        stated.add(key(row.text("property"), row.node("other")));
      }
    }
    return new Shown(view, all).said(query, facts.size(), Set.copyOf(stated));
  }

  private static boolean isInward(Row row) {
    return row.text("direction").equals("in");
  }

  private static String key(Row row) {
    String iri = row.text("property");
    String name = iri.startsWith(Iris.DEFAULT.ontology()) ? Term.local(iri) : iri;
    return isInward(row) ? name + " in" : name;
  }

  /** What of all facts a page shows: only these are read with their evidence. */
  private static final class Shown {

    private final View view;
    private final Map<String, Map<Node, List<Row>>> all;
    private final List<String> keys;

    Shown(View view, Map<String, Map<Node, List<Row>>> all) {
      this.view = view;
      this.all = all;
      this.keys =
          all.keySet().stream()
              .sorted(Comparator.comparingInt((String key) -> count(all.get(key))).reversed())
              .toList();
    }

    private static int count(Map<Node, List<Row>> things) {
      return things.values().stream().mapToInt(List::size).sum();
    }

    Said said(PageQuery query, int count, Set<String> stated) {
      String asked = view.parameter("facts");
      String number = asked.replaceFirst("^.* (?=[0-9]+$)", "");
      String key = number.equals(asked) ? asked : asked.replaceFirst(" [0-9]+$", "");
      if (all.containsKey(key)) {
        int pages = Paging.count(all.get(key).size(), PAGE);
        Paging part = Paging.of("facts", key + " ", number, pages);
        Map<String, List<Node>> things =
            Map.of(key, part.of(List.copyOf(all.get(key).keySet()), PAGE));
        return new Said(
            query, groups(List.of(key), things), List.of(), Optional.of(part), count, stated);
      }
      List<String> first = begin(keys, MOST_GROUPS);
      Map<String, List<Node>> things = new HashMap<>();
      first.forEach(k -> things.put(k, begin(List.copyOf(all.get(k).keySet()), MOST_ITEMS)));
      List<String> others = keys.subList(first.size(), keys.size());
      return new Said(
          query, groups(first, things), groups(others, Map.of()), Optional.empty(), count, stated);
    }

    /** The first of a list; all of it if hardly more. */
    private static <T> List<T> begin(List<T> list, int most) {
      return list.size() <= most + 2 ? list : list.subList(0, most);
    }

    /** Relations with some of the things that they lead to. */
    private List<Group> groups(List<String> keys, Map<String, List<Node>> things) {
      List<Node> facts = new ArrayList<>();
      things.forEach(
          (key, nodes) ->
              nodes.forEach(
                  node -> all.get(key).get(node).forEach(row -> facts.add(row.node("fact")))));
      Map<String, Relation> relations =
          view.facts().relations(facts).stream()
              .collect(Collectors.toMap(r -> r.fact().term().iri(), Function.identity()));
      return keys.stream()
          .map(key -> group(key, things.getOrDefault(key, List.of()), relations))
          .toList();
    }

    private Group group(String key, List<Node> things, Map<String, Relation> relations) {
      Map<Node, List<Row>> rows = all.get(key);
      List<Item> items =
          things.stream()
              .map(
                  node ->
                      new Item(
                          view.data().term(node),
                          rows.get(node).stream()
                              .map(row -> entry(row, relations.get(row.text("fact"))))
                              .toList()))
              .toList();
      Row first = rows.values().iterator().next().get(0);
      Term property = view.data().term(first.node("property"));
      return new Group(key, property, isInward(first), count(rows), rows.size(), items);
    }

    private Optional<Term> text(Row row, String property) {
      Node node = NodeFactory.createURI(Iris.DEFAULT.term(property));
      return view.data().text(row.node("fact"), node).map(view.data()::term);
    }

    private Entry entry(Row row, Relation relation) {
      return new Entry(
          relation, text(row, "ofKind"), view.data().term(row, "reporter"), text(row, "note"));
    }
  }

  /** Whether a document says that the thing has this value of a property. */
  boolean states(String property, Node value) {
    return stated.contains(key(property, value));
  }

  private static String key(String property, Node value) {
    return property + " " + value;
  }
}
