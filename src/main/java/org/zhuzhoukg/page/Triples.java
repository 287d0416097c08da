package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.vocab.Iris;

/**
 * What the graph holds of a thing, property by property; texts in the language of the page, where
 * they are there in it.
 *
 * @param query all of it
 * @param own in the terms of this graph, and whatever has no equal there
 * @param standard the same again, in the terms of common vocabularies
 */
record Triples(PageQuery query, List<Property> own, List<Property> standard) {

  /** The values of a property. */
  record Property(Term property, List<Term> values) {}

  private static final List<String> STANDARD =
      List.of(
          "http://schema.org/",
          "http://purl.org/dc/terms/",
          "http://purl.org/linked-data/",
          "http://qudt.org/",
          "http://www.w3.org/ns/",
          "http://www.w3.org/2006/time#");

  /**
   * Reads the triples that a thing is the subject of.
   *
   * @param isShown which properties with which values the page has shown already
   */
  static Triples of(View view, Node thing, BiPredicate<String, Node> isShown) {
    PageQuery query = PageQuery.of("entity-triples").with("this", List.of(thing));
    Map<Node, List<Term>> own = new LinkedHashMap<>();
    Map<Node, List<Term>> standard = new LinkedHashMap<>();
    Set<Node> ownValues = new HashSet<>();
    List<Row> rows = view.data().ask(query);
    rows.stream()
        .filter(row -> !isStandard(row.node("property")))
        .forEach(row -> ownValues.add(row.node("value")));
    boolean hasOwnType =
        ownValues.stream().anyMatch(v -> v.toString().startsWith(Iris.DEFAULT.ontology()));
    for (Row row : rows) {
      Node property = row.node("property");
      Node value = row.node("value");
      boolean isSecond =
          isType(row)
              ? !value.toString().startsWith(Iris.DEFAULT.ontology()) && hasOwnType
              : isStandard(property) && ownValues.contains(value);
      if (!isShown.test(property.getURI(), value)
          && !view.data().isSaidAgain(thing, property, value)) {
        (isSecond ? standard : own)
            .computeIfAbsent(property, k -> new ArrayList<>())
            .add(
                isSecond && isType(row) && value.isURI()
                    ? OntologyPage.named(view, value)
                    : StandardTerms.value(view, property, value));
      }
    }
    return new Triples(query, list(view, own), list(view, standard));
  }

  private static boolean isStandard(Node property) {
    return STANDARD.stream().anyMatch(property.getURI()::startsWith);
  }

  private static boolean isType(Row row) {
    return row.local("property").equals("type");
  }

  private static List<Property> list(View view, Map<Node, List<Term>> values) {
    return values.entrySet().stream()
        .map(e -> new Property(StandardTerms.named(view, e.getKey()), List.copyOf(e.getValue())))
        .toList();
  }

  /** Whether there is anything to show. */
  boolean isEmpty() {
    return own.isEmpty() && standard.isEmpty();
  }
}
