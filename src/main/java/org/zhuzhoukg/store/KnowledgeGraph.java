package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhuzhoukg.vocab.Iris;

/**
 * The dataset: a named graph for each document and for each part that the project adds; the default
 * graph is their union.
 *
 * <p>The union is materialised, so that a query without {@code GRAPH} looks into one index.
 */
public final class KnowledgeGraph {

  private final Iris iris;
  private final Supplier<Inference> inference;
  private final Map<String, Graph> graphs = new TreeMap<>();
  private Graph title = Graph.emptyGraph;
  private Figures figures = new Figures(0, 0);
  private volatile DatasetGraph dataset = new LinkedGraphs(newGraph());

  /** Starts with the ontology's graph. */
  public KnowledgeGraph(Iris iris, Ontology ontology) {
    this.iris = iris;
    this.inference = new Lazy<>(() -> new Inference(ontology));
    graphs.put(iris.graph("ontology"), ontology.axioms());
  }

  /** Starts complete: with all graphs, what was inferred and the description among them. */
  KnowledgeGraph(Iris iris, Map<String, Graph> graphs, Graph title, Figures figures) {
    this.iris = iris;
    this.inference = new Lazy<>(() -> new Inference(Ontology.read()));
    this.graphs.putAll(graphs);
    this.title = title;
    Graph union = unindexed();
    graphs.values().forEach(graph -> GraphUtil.addInto(union, graph));
    index(union, graphs.values());
    publish(union, figures);
  }

  /** An empty graph of the kind that this dataset keeps. */
  public static Graph newGraph() {
    return new StarGraph(IndexingStrategy.EAGER);
  }

  /**
   * An empty graph of the same kind that is filled in half of the time: until it is {@linkplain
   * #index indexed} it tells whether it has a triple, and all that it has, but finds none by a
   * pattern.
   */
  static Graph unindexed() {
    return new StarGraph(IndexingStrategy.MANUAL);
  }

  private static Graph indexed(List<Triple> triples) {
    Graph graph = unindexed();
    triples.forEach(graph::add);
    index(graph);
    return graph;
  }

  private static void index(Graph union, Collection<Graph> parts) {
    Stream.concat(Stream.of(union), parts.stream()).parallel().forEach(KnowledgeGraph::index);
  }

  private static void index(Graph graph) {
    if (graph instanceof StarGraph filled) {
      filled.index();
    }
  }

  /**
   * Replaces whole graphs, and with them what follows from them. A graph that is not named stays;
   * an empty one is withdrawn. The new dataset is built aside and takes the place of the old one at
   * once: who reads the old one reads it to its end.
   *
   * @param replacements from a graph's IRI to its new content
   */
  public synchronized void replace(Map<String, Graph> replacements) {
    replacements.forEach(this::put);
    title = replacements.getOrDefault(descriptionName(), title);
    put(inferredName(), Graph.emptyGraph);
    put(descriptionName(), Graph.emptyGraph);
    Map<String, Graph> asserted = Map.copyOf(graphs);
    CompletableFuture<Long> hashing = CompletableFuture.supplyAsync(() -> QuadHash.of(asserted));
    Graph union = unindexed();
    graphs.values().forEach(graph -> GraphUtil.addInto(union, graph));
    List<Triple> entailed = new ArrayList<>();
    inference.get().infer(graphs.values(), union, entailed::add);
    CompletableFuture<Statistics> counting =
        CompletableFuture.supplyAsync(() -> Statistics.of(union, iris.base()));
    CompletableFuture<Graph> keeping = CompletableFuture.supplyAsync(() -> indexed(entailed));
    CompletableFuture<Long> more =
        keeping.thenApply(graph -> QuadHash.of(NodeFactory.createURI(inferredName()), graph));
    index(union, graphs.values());
    put(inferredName(), keeping.join());
    long hash =
        hashing.join() + more.join() + QuadHash.of(NodeFactory.createURI(descriptionName()), title);
    Map<String, Long> sizes = DatasetDescription.sizes(graphs);
    Graph description =
        new DatasetDescription(iris)
            .describe(title, union, counting.join(), sizes, Figures.version(hash));
    put(descriptionName(), description);
    GraphUtil.addInto(union, description);
    publish(union, new Figures(hash, union.size()));
  }

  private void publish(Graph union, Figures ofIt) {
    DatasetGraph next = new LinkedGraphs(union);
    graphs.forEach((name, graph) -> next.addGraph(NodeFactory.createURI(name), graph));
    figures = ofIt;
    dataset = next;
  }

  private void put(String name, Graph graph) {
    if (graph.isEmpty()) {
      graphs.remove(name);
    } else {
      graphs.put(name, graph);
    }
  }

  private String inferredName() {
    return iris.graph("inferred");
  }

  private String descriptionName() {
    return iris.graph("dataset");
  }

  /** The dataset as it is now, for reading. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The named graphs, by IRI. */
  synchronized Map<String, Graph> graphs() {
    return Map.copyOf(graphs);
  }

  /** What is known of the data without reading them. */
  synchronized Figures figures() {
    return figures;
  }

  /** What the data say of the whole. */
  synchronized Graph title() {
    return title;
  }

  /** The IRI policy of the data. */
  public Iris iris() {
    return iris;
  }

  /** The named graph with an IRI; empty if there is none. */
  public synchronized Graph graph(String name) {
    return graphs.getOrDefault(name, Graph.emptyGraph);
  }

  /** The union of all graphs. */
  public Graph union() {
    return dataset.getDefaultGraph();
  }
}
