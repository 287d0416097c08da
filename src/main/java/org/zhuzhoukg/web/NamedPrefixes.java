package org.zhuzhoukg.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/** A graph that is written with the usual prefixes, as far as it has use for them. */
final class NamedPrefixes extends WrappedGraph {

  private final PrefixMapping prefixes = new PrefixMappingImpl();

  /**
   * Wraps a graph.
   *
   * @param given prefixes that go before the usual ones
   */
  NamedPrefixes(Graph graph, Map<String, String> given) {
    super(graph);
    Set<String> used = new HashSet<>();
    graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .forEach(node -> used.add(namespace(node)));
    Prefixes.of(Iris.DEFAULT).forEach((prefix, iri) -> put(prefix, iri, used));
    given.forEach((prefix, iri) -> put(prefix, iri, used));
  }

  private void put(String prefix, String iri, Set<String> used) {
    if (used.contains(iri)) {
      prefixes.setNsPrefix(prefix, iri);
    }
  }

  private static String namespace(Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  @Override
  public PrefixMapping getPrefixMapping() {
    return prefixes;
  }
}
