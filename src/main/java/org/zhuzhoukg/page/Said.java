package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
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
 * What documents say of a thing, in relations.
 *
 * @param query the facts
 * @param groups the relations one after another, the most frequent first
 * @param count how many facts
 * @param stated properties and values that the facts are about, as seen from the thing
 */
record Said(PageQuery query, List<Group> groups, int count, Set<String> stated) {

  /**
   * The facts of one relation.
   *
   * @param isInward whether the thing is the object, and the relation has no inverse
   */
  record Group(Term property, boolean isInward, List<Item> items) {

    int count() {
      return items.stream().mapToInt(item -> item.entries().size()).sum();
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

  static Said of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-facts").with("this", List.of(thing));
    List<Row> rows = view.data().ask(query);
    Reading reading = new Reading(view, rows);
    rows.forEach(reading::add);
    List<Group> ordered =
        reading.groups.values().stream()
            .sorted(Comparator.comparingInt(Group::count).reversed())
            .toList();
    return new Said(query, ordered, reading.relations.size(), Set.copyOf(reading.stated));
  }

  /** Rows on their way to groups. */
  private static final class Reading {

    private final View view;
    private final Map<String, Relation> relations;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> stated = new HashSet<>();

    Reading(View view, List<Row> rows) {
      this.view = view;
      List<Node> facts = rows.stream().map(row -> row.node("fact")).distinct().toList();
      this.relations =
          view.facts().relations(facts).stream()
              .collect(Collectors.toMap(r -> r.fact().term().iri(), Function.identity()));
    }

    void add(Row row) {
      boolean isInward = row.text("direction").equals("in");
      String key = row.text("property") + (isInward ? " in" : "");
      Relation relation = relations.get(row.text("fact"));
      if (relation == null || !seen.add(key + row.text("fact"))) {
        return;
      }
      Node property = row.node("property");
      Group group =
          groups.computeIfAbsent(
              key, k -> new Group(view.data().term(property), isInward, new ArrayList<>()));
      Node other = row.node("other");
      items
          .computeIfAbsent(
              key + " " + other,
              k -> {
                Item item = new Item(view.data().term(other), new ArrayList<>());
                group.items().add(item);
                return item;
              })
          .entries()
          .add(entry(row, relation));
      if (!isInward) {
        stated.add(Said.key(property.getURI(), other));
      }
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
