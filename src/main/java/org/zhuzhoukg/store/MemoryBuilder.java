package org.zhuzhoukg.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.zhuzhoukg.vocab.Iris;

/** Builds a {@link KnowledgeGraph}. */
public final class MemoryBuilder implements DatasetBuilder {

  private final Map<String, Graph> graphs = new HashMap<>();
  private final KnowledgeGraph built;

  /** Starts with the ontology. */
  public MemoryBuilder(Iris iris, Ontology ontology) {
    this.built = new KnowledgeGraph(iris, ontology);
  }

  @Override
  public void add(String graph, Triple triple) {
    graphs.computeIfAbsent(graph, name -> KnowledgeGraph.unindexed()).add(triple);
  }

  @Override
  public void complete() {
    built.replace(graphs);
  }

  /** What was built. */
  public KnowledgeGraph graph() {
    return built;
  }

  @Override
  public long asserted() {
    return graphs.values().stream().mapToLong(Graph::size).sum();
  }

  @Override
  public long inferred() {
    return built.graph(built.iris().graph("inferred")).size();
  }

  @Override
  public <T> T read(Function<Graph, T> reader) {
    return reader.apply(built.union());
  }
}
