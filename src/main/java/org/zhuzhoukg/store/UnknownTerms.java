package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Finds the IRIs of a query that are not in the data, so that an empty answer can say why. */
public final class UnknownTerms {

  private static final int MOST = 20;
  private static final int LONGEST = 300;

  private static final PerVersion<Set<String>> NAMES =
      new PerVersion<>(data -> names(data.dataset().getDefaultGraph()));

  private final List<String> namespaces;

  /** Looks at IRIs that begin with one of these, the longest first. */
  public UnknownTerms(List<String> namespaces) {
    this.namespaces =
        namespaces.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /**
   * The unknown IRIs, each with the nearest known one: those that VALUES lists, then the others in
   * the order of the query; at most 20.
   */
  public List<UnknownTerm> in(Query query, Snapshot snapshot) {
    return in(
        query,
        snapshot.dataset().getDefaultGraph(),
        () -> snapshot.isRemote() ? Set.of() : NAMES.of(snapshot));
  }

  List<UnknownTerm> in(Query query, Graph graph, Supplier<Set<String>> known) {
    Set<String> iris = new LinkedHashSet<>();
    Consumer<Node> note =
        node -> {
          if (node.isURI()) {
            iris.add(node.getURI());
          }
        };
    NodeTransform collect =
        node -> {
          note.accept(node);
          return node;
        };
    query.getResultURIs().forEach(note);
    values(query, note);
    Op op = NodeTransformLib.transform(collect, Algebra.compile(query));
    OpWalker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpPath path) {
            PathInspection.inspect(path.getTriplePath().getPath(), node -> iris.add(node.getURI()));
          }
        });
    List<UnknownTerm> unknown = new ArrayList<>();
    for (String iri : iris) {
      String namespace = namespaces.stream().filter(iri::startsWith).findFirst().orElse("");
      if (!namespace.isEmpty() && unknown.size() < MOST && !knows(graph, iri)) {
        unknown.add(new UnknownTerm(iri, nearest(iri, namespace, known.get())));
      }
    }
    return unknown;
  }

  /** The algebra keeps what VALUES lists as rows, which no transformation looks into. */
  private static void values(Query query, Consumer<Node> note) {
    Consumer<List<Binding>> each =
        rows -> rows.forEach(row -> row.forEach((variable, node) -> note.accept(node)));
    if (query.hasValues()) {
      each.accept(query.getValuesData());
    }
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
              each.accept(data.getRows());
            }

            @Override
            public void visit(ElementSubQuery sub) {
              values(sub.getQuery(), note);
            }
          });
    }
  }

  private static boolean knows(Graph graph, String iri) {
    Node node = org.apache.jena.graph.NodeFactory.createURI(iri);
    return graph.contains(node, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, node, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, node);
  }

  private static String nearest(String iri, String namespace, Set<String> known) {
    if (iri.length() > LONGEST) {
      return "";
    }
    List<String> names =
        known.stream()
            .filter(name -> name.startsWith(namespace))
            .map(name -> name.substring(namespace.length()))
            .filter(name -> name.indexOf('#') < 0)
            .toList();
    return Spelling.nearest(iri.substring(namespace.length()), names)
        .map(name -> namespace + name)
        .orElse("");
  }

  /** Every IRI that is a subject or a property: what can be asked about. */
  static Set<String> names(Snapshot snapshot) {
    return NAMES.of(snapshot);
  }

  static Set<String> names(Graph graph) {
    Set<String> names = new HashSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              add(triple.getSubject(), names);
              add(triple.getPredicate(), names);
            });
    return Set.copyOf(names);
  }

  private static void add(Node node, Set<String> names) {
    if (node.isURI()) {
      names.add(node.getURI());
    }
  }
}
