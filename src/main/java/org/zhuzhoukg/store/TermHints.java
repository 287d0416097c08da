package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/** Finds the IRIs that somebody may have meant who wrote one that the data do not use there. */
final class TermHints {

  private static final int MOST = 3;

  private final Query query;
  private final Snapshot snapshot;
  private final GraphSchema schema;

  TermHints(Query query, Snapshot snapshot) {
    this.query = query;
    this.snapshot = snapshot;
    this.schema = GraphSchema.of(snapshot);
  }

  /** For each IRI of a triple that the data do not use in its place. */
  List<EmptyAnswer.Hint> near(TriplePath triple) {
    List<EmptyAnswer.Hint> hints = new ArrayList<>();
    Graph graph = snapshot.dataset().getDefaultGraph();
    Node property = triple.getPredicate();
    if (property != null && property.isURI() && !graph.contains(Node.ANY, property, Node.ANY)) {
      hints.addAll(near(property, properties()));
    }
    if (property == null) {
      PathInspection.inspect(
          triple.getPath(),
          step -> {
            if (!graph.contains(Node.ANY, step, Node.ANY)) {
              hints.addAll(near(step, properties()));
            }
          });
    }
    boolean isType = RDF.type.asNode().equals(property);
    Node object = triple.getObject();
    if (isType && object.isURI() && schema.count(object.getURI()) == 0) {
      hints.addAll(near(object, schema.classes().stream().map(GraphSchema.Use::iri).toList()));
    } else if (object.isURI() && !isKnown(graph, object)) {
      hints.addAll(near(object, UnknownTerms.names(snapshot)));
    }
    if (triple.getSubject().isURI() && !isKnown(graph, triple.getSubject())) {
      hints.addAll(near(triple.getSubject(), UnknownTerms.names(snapshot)));
    }
    return hints;
  }

  private List<String> properties() {
    return schema.properties().stream().map(GraphSchema.Property::iri).toList();
  }

  private static boolean isKnown(Graph graph, Node node) {
    return graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node);
  }

  /** Those of the same last part in another namespace, or else the nearest in the same one. */
  List<EmptyAnswer.Hint> near(Node term, Collection<String> known) {
    String iri = term.getURI();
    String name = Labels.localName(iri);
    List<EmptyAnswer.Hint> elsewhere =
        known.stream()
            .filter(one -> Labels.localName(one).equalsIgnoreCase(name))
            .sorted(Comparator.comparing((String one) -> distance(one)).thenComparing(one -> one))
            .limit(MOST)
            .map(
                one ->
                    hint(
                        term,
                        one,
                        new Wording(
                            "数据中有同名的词，但 IRI 不同。",
                            "The data have a term of this name under another IRI.")))
            .toList();
    if (!elsewhere.isEmpty()) {
      return elsewhere;
    }
    String space = iri.substring(0, iri.length() - name.length());
    List<String> names =
        known.stream()
            .filter(one -> one.startsWith(space) && one.indexOf('#', space.length()) < 0)
            .map(one -> one.substring(space.length()))
            .toList();
    Optional<String> nearest =
        name.length() > 300
            ? Optional.empty()
            : Spelling.nearest(name, names).or(() -> Spelling.begun(name, names));
    return nearest
        .map(
            one ->
                hint(
                    term,
                    space + one,
                    new Wording("数据中有拼写相近的词。", "The data have a term of similar spelling.")))
        .stream()
        .toList();
  }

  /** The project's own terms come first, in alphabetical order. */
  private static String distance(String iri) {
    return (iri.startsWith(Iris.DEFAULT.base()) ? "0" : "1") + iri;
  }

  private EmptyAnswer.Hint hint(Node term, String iri, Wording reason) {
    return new EmptyAnswer.Hint(
        Terms.of(term, query), Terms.of(NodeFactory.createURI(iri), query), reason);
  }
}
