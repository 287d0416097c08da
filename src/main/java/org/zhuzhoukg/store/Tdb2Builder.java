package org.zhuzhoukg.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * Fills a new TDB2 database, in bulk: what was added goes to disk part by part, together with what
 * follows from it and from the parts before. So memory holds a part, and the triples that may be
 * joined with others, not the data.
 *
 * <p>What a part makes follow may be asserted by another one. It is written all the same, and taken
 * out when all is there and was counted.
 */
final class Tdb2Builder implements DatasetBuilder, AutoCloseable {

  private static final int PART = 100_000;

  private final Iris iris = Iris.DEFAULT;
  private final GraphNames names = GraphNames.of(iris);
  private final Inference inference;
  private final Links links = new Links();
  private final Graph title = KnowledgeGraph.newGraph();
  private final Set<Node> given = new HashSet<>();
  private final Map<Node, Graph> part = new HashMap<>();
  private final Tdb2Directory directory;
  private final DatasetGraph database;
  private final DataLoader loader;
  private final StreamRDF quads;
  private int waiting;
  private boolean bulk = true;
  private Map<String, Long> sizes = Map.of();
  private Readers readers;

  /**
   * Starts with the ontology.
   *
   * @throws StoreException if the folder cannot be used
   */
  Tdb2Builder(Path path, Ontology ontology) {
    inference = new Inference(ontology);
    directory = Tdb2Directory.take(path);
    try {
      database = directory.open();
    } catch (StoreException e) {
      directory.release();
      throw e;
    }
    loader = LoaderFactory.phasedLoader(database, MonitorOutputs.nullOutput());
    loader.startBulk();
    quads = loader.stream();
    ontology.axioms().stream().forEach(triple -> add(names.ontology(), triple));
  }

  @Override
  public void add(String graph, Triple triple) {
    add(NodeFactory.createURI(graph), triple);
  }

  private void add(Node graph, Triple triple) {
    if (graph.equals(names.description())) {
      title.add(triple);
      return;
    }
    part.computeIfAbsent(graph, name -> KnowledgeGraph.unindexed()).add(StoredTerms.normal(triple));
    waiting++;
    if (waiting >= PART) {
      write();
    }
  }

  /** Bulk loading does not survive a full disk; so it is asked before. */
  private void write() {
    directory.requireRoom(PART);
    Graph known = KnowledgeGraph.unindexed();
    part.forEach(
        (name, graph) ->
            graph.stream()
                .forEach(
                    triple -> {
                      quads.quad(Quad.create(name, triple));
                      known.add(triple);
                    }));
    inference.infer(
        part.values().stream().flatMap(Graph::stream),
        known,
        links,
        triple -> quads.quad(Quad.create(names.inferred(), triple)));
    given.addAll(part.keySet());
    part.clear();
    waiting = 0;
  }

  @Override
  public void complete() {
    write();
    directory.requireRoomForIndexes(loader.countQuads());
    bulk = false;
    loader.finishBulk();
    Census census;
    try (Readers counting = new Readers(database)) {
      census = counting.call(() -> Census.of(database, names.inferred(), iris.base()));
    }
    sizes = census.sizes();
    database.executeWrite(() -> describe(census));
    readers = new Readers(database);
  }

  private void describe(Census census) {
    List.copyOf(census.redundant()).forEach(database::delete);
    Figures counted = census.figures();
    long hash = counted.hash() + QuadHash.of(names.description(), title);
    Graph union = new UnionDataset(database).getDefaultGraph();
    List<Triple> description =
        new DatasetDescription(iris)
            .describe(title, union, census.statistics(), sizes, Figures.version(hash)).stream()
                .map(StoredTerms::normal)
                .toList();
    long more = description.stream().filter(triple -> !union.contains(triple)).count();
    description.forEach(triple -> database.add(Quad.create(names.description(), triple)));
    StoredState.write(
        new Origin(title, given), new Figures(hash, counted.triples() + more), database);
  }

  @Override
  public long asserted() {
    return title.size()
        + sizes.entrySet().stream()
            .filter(size -> !isMade(NodeFactory.createURI(size.getKey())))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  private boolean isMade(Node graph) {
    return names.isComputed(graph) || graph.equals(names.ontology());
  }

  @Override
  public long inferred() {
    return sizes.getOrDefault(names.inferred().getURI(), 0L);
  }

  @Override
  public <T> T read(Function<Graph, T> reader) {
    return readers.call(() -> reader.apply(new UnionDataset(database).getDefaultGraph()));
  }

  @Override
  public void close() {
    if (readers != null) {
      readers.close();
    }
    if (bulk) {
      // Its threads wait until the process ends; to let them end they would have to index it all.
      loader.finishException(new IllegalStateException("given up"));
    }
    Tdb2Directory.close(database);
    directory.release();
  }
}
