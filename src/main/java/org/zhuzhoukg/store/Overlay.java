package org.zhuzhoukg.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Changes to a dataset, kept apart from it: reads as if they were made. */
final class Overlay {

  private final DatasetGraph base;
  private final UnaryOperator<Node> terms;
  private final Map<Node, Graph> added = new HashMap<>();
  private final Graph addedAnywhere = KnowledgeGraph.newGraph();
  private final Set<Quad> removed = new LinkedHashSet<>();
  private final Set<Triple> removedSomewhere = new HashSet<>();

  /**
   * Lies over a dataset that does not change meanwhile.
   *
   * @param terms makes a term read as the base would give it back
   */
  Overlay(DatasetGraph base, UnaryOperator<Node> terms) {
    this.base = base;
    this.terms = terms;
  }

  /** What has changed. */
  Delta delta() {
    Set<Quad> quads = new LinkedHashSet<>();
    added.forEach((name, graph) -> graph.stream().forEach(t -> quads.add(Quad.create(name, t))));
    return new Delta(quads, removed);
  }

  /** Adds a quad, if it is not there. */
  void add(Quad quad) {
    Quad kept = normal(quad);
    if (removed.remove(kept) || base.contains(kept)) {
      return;
    }
    added.computeIfAbsent(kept.getGraph(), name -> KnowledgeGraph.newGraph()).add(kept.asTriple());
    addedAnywhere.add(kept.asTriple());
  }

  /** Removes a quad, if it is there. */
  void remove(Quad quad) {
    Quad gone = normal(quad);
    Graph graph = added.getOrDefault(gone.getGraph(), Graph.emptyGraph);
    if (graph.contains(gone.asTriple())) {
      graph.delete(gone.asTriple());
      if (added.values().stream().noneMatch(other -> other.contains(gone.asTriple()))) {
        addedAnywhere.delete(gone.asTriple());
      }
    } else if (base.contains(gone) && removed.add(gone)) {
      removedSomewhere.add(gone.asTriple());
    }
  }

  /** Makes a graph what another is. */
  void replace(Node name, Graph graph) {
    Set<Triple> wanted = new LinkedHashSet<>();
    graph.stream().forEach(triple -> wanted.add(normal(Quad.create(name, triple)).asTriple()));
    for (Quad quad : Iter.toList(find(name, Node.ANY, Node.ANY, Node.ANY))) {
      if (!wanted.remove(quad.asTriple())) {
        remove(quad);
      }
    }
    wanted.forEach(triple -> add(Quad.create(name, triple)));
  }

  private Quad normal(Quad quad) {
    Node object = terms.apply(quad.getObject());
    return object.equals(quad.getObject())
        ? quad
        : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
  }

  /** Quads of one named graph, or of any. */
  Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    Node object = terms.apply(any(o));
    Iterator<Quad> kept =
        Iter.filter(base.findNG(g, s, p, object), quad -> !removed.contains(quad));
    Collection<Node> names = any(g).equals(Node.ANY) ? added.keySet() : List.of(g);
    List<Quad> news =
        names.stream()
            .flatMap(
                name ->
                    added.getOrDefault(name, Graph.emptyGraph).stream(any(s), any(p), object)
                        .map(triple -> Quad.create(name, triple)))
            .toList();
    return Iter.concat(kept, news.iterator());
  }

  /** Triples of the union, each once. */
  Iterator<Triple> findInUnion(Node s, Node p, Node o) {
    Node object = terms.apply(any(o));
    Graph before = base.getDefaultGraph();
    Iterator<Triple> kept = before.find(any(s), any(p), object);
    if (!removed.isEmpty()) {
      kept = Iter.filter(kept, t -> !removedSomewhere.contains(t) || isStated(t));
    }
    List<Triple> news =
        addedAnywhere.stream(any(s), any(p), object)
            .filter(triple -> !before.contains(triple))
            .toList();
    return Iter.concat(kept, news.iterator());
  }

  private boolean isStated(Triple t) {
    return find(Node.ANY, t.getSubject(), t.getPredicate(), t.getObject()).hasNext();
  }

  /** The names of the graphs that hold something. */
  Set<Node> names() {
    Set<Node> names = new LinkedHashSet<>();
    base.listGraphNodes().forEachRemaining(names::add);
    names.addAll(added.keySet());
    names.removeIf(name -> !find(name, Node.ANY, Node.ANY, Node.ANY).hasNext());
    return names;
  }

  /** The union in memory, for threads to read. */
  Graph union() {
    if (!(base.getDefaultGraph() instanceof GraphMem2 before)) {
      Graph union = KnowledgeGraph.newGraph();
      GraphUtil.add(union, findInUnion(Node.ANY, Node.ANY, Node.ANY));
      return union;
    }
    Graph union = before.copy();
    removed.stream().map(Quad::asTriple).filter(t -> !isStated(t)).forEach(union::delete);
    addedAnywhere.stream().forEach(union::add);
    return union;
  }

  /** One graph in memory, for reading. */
  Graph graph(Node name) {
    boolean changed =
        added.containsKey(name) || removed.stream().anyMatch(q -> q.getGraph().equals(name));
    if (!changed && base.getGraph(name) instanceof GraphMem2 same) {
      return same;
    }
    Graph graph = KnowledgeGraph.newGraph();
    find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
    return graph;
  }

  private static Node any(Node node) {
    return node == null ? Node.ANY : node;
  }
}
