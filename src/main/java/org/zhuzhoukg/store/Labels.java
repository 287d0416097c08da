package org.zhuzhoukg.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the data call things, and how they define them, by language. */
public final class Labels {

  private static final PerVersion<Labels> KNOWN =
      new PerVersion<>(data -> new Labels(data.dataset().getDefaultGraph()));
  private static final List<String> USUAL = List.of("zh", "en", "");

  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, Map<String, String>> definitions = new HashMap<>();

  private Labels(Graph graph) {
    read(graph, RDFS.label.asNode(), labels);
    read(graph, SKOS.prefLabel.asNode(), labels);
    read(graph, SKOS.definition.asNode(), definitions);
    read(graph, RDFS.comment.asNode(), definitions);
  }

  /** The labels of these data; read once for each version of them. */
  public static Labels of(Snapshot snapshot) {
    return KNOWN.of(snapshot);
  }

  /**
   * What is read first stays; of two in one language the smaller text, so that reading is fixed.
   */
  private static void read(Graph graph, Node property, Map<String, Map<String, String>> texts) {
    Map<String, Map<String, String>> found = new HashMap<>();
    graph
        .find(Node.ANY, property, Node.ANY)
        .forEachRemaining(
            triple -> {
              Node text = triple.getObject();
              if (triple.getSubject().isURI() && text.isLiteral()) {
                found
                    .computeIfAbsent(triple.getSubject().getURI(), k -> new LinkedHashMap<>())
                    .merge(
                        text.getLiteralLanguage(),
                        text.getLiteralLexicalForm(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
              }
            });
    found.forEach(
        (iri, byLanguage) ->
            byLanguage.forEach(
                texts.computeIfAbsent(iri, k -> new LinkedHashMap<>())::putIfAbsent));
  }

  /** The label in a language, or in Chinese, or in English, or in any; empty if there is none. */
  public Optional<String> label(String iri, String language) {
    return best(labels.get(iri), language);
  }

  /** The label, or the last part of the IRI. */
  public String name(String iri, String language) {
    return label(iri, language).orElseGet(() -> localName(iri));
  }

  /** The definition in a language, or else another; empty if there is none. */
  public Optional<String> definition(String iri, String language) {
    return best(definitions.get(iri), language);
  }

  /** All labels of a thing, by language; empty if it has none. */
  public Map<String, String> labels(String iri) {
    return Map.copyOf(labels.getOrDefault(iri, Map.of()));
  }

  /** All labels of a thing, those in the usual languages first. */
  List<String> inOrder(String iri) {
    Map<String, String> all = labels.getOrDefault(iri, Map.of());
    return Stream.concat(USUAL.stream(), all.keySet().stream().sorted())
        .filter(all::containsKey)
        .map(all::get)
        .distinct()
        .toList();
  }

  /** What has a label. */
  Iterable<String> iris() {
    return labels.keySet();
  }

  /** What stands after the last {@code #} or {@code /} of an IRI; the IRI if that is nothing. */
  static String localName(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return end + 1 < iri.length() ? iri.substring(end + 1) : iri;
  }

  private static Optional<String> best(Map<String, String> texts, String language) {
    if (texts == null) {
      return Optional.empty();
    }
    if (texts.containsKey(language)) {
      return Optional.of(texts.get(language));
    }
    return USUAL.stream()
        .filter(texts::containsKey)
        .findFirst()
        .or(() -> texts.keySet().stream().sorted().findFirst())
        .map(texts::get);
  }
}
