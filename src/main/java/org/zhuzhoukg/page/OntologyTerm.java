package org.zhuzhoukg.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.vocab.Iris;

/**
 * A class, a property or a code of the ontology.
 *
 * @param name its local name, which is its anchor
 * @param types local names of what it is
 * @param texts by {@code label-zh}, {@code label-en}, {@code definition-zh}, {@code definition-en}
 * @param links to other terms, by the local name of the property
 * @param count how often it is used
 * @param statements how many statements have it, a property, as their predicate
 * @param example a use of it; null if there is none
 */
record OntologyTerm(
    String name,
    Set<String> types,
    Map<String, String> texts,
    Map<String, Set<Node>> links,
    int count,
    int statements,
    Node example) {

  /** The parts of the reference, in their order. */
  enum Part {
    CLASSES,
    OBJECT_PROPERTIES,
    DATATYPE_PROPERTIES,
    CODES,
    OTHERS
  }

  /** A term that nothing is known of yet. */
  static OntologyTerm named(String name) {
    return new OntologyTerm(
        name, new LinkedHashSet<>(), new TreeMap<>(), new TreeMap<>(), 0, 0, null);
  }

  /** Takes a row in: what is said of the term. */
  void add(Row row) {
    types.add(row.local("type"));
    Node value = row.node("value");
    String property = row.local("property");
    if (value.isLiteral()) {
      texts.put(property + "-" + value.getLiteralLanguage(), value.getLiteralLexicalForm());
    } else if (value.isURI()) {
      links.computeIfAbsent(property, k -> new LinkedHashSet<>()).add(value);
    }
  }

  /** Takes in how often it is used, and by what. */
  OntologyTerm used(Row row) {
    Node by = row.find("subject").filter(Node::isURI).orElse(null);
    return new OntologyTerm(
        name, types, texts, links, row.count("count"), row.count("statements"), by);
  }

  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  /** The terms that it is linked to, and its example. */
  Stream<Node> mentioned() {
    return Stream.concat(links.values().stream().flatMap(Set::stream), Stream.ofNullable(example));
  }

  List<Node> to(String property) {
    return List.copyOf(links.getOrDefault(property, Set.of()));
  }

  /** The IRI. */
  String iri() {
    return Iris.DEFAULT.term(name);
  }

  Part part() {
    if (types.contains("Class")) {
      return Part.CLASSES;
    }
    if (types.contains("ObjectProperty")) {
      return Part.OBJECT_PROPERTIES;
    }
    if (types.contains("DatatypeProperty")) {
      return Part.DATATYPE_PROPERTIES;
    }
    return links.containsKey("inScheme") ? Part.CODES : Part.OTHERS;
  }
}
