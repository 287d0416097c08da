package org.zhuzhoukg.store;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.compose.Union;
import org.zhuzhoukg.vocab.Iris;

/**
 * Describes the dataset in <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>: what it is, its licence, and how much of
 * what each part holds.
 *
 * <p>The description is a named graph of the dataset that it counts, so it counts itself: it is
 * written anew with the counts of the last writing until none changes.
 */
final class DatasetDescription {

  /** More than numbers ever took; those that chase each other take for ever. */
  private static final int MOST_ROUNDS = 12;

  private final Iris iris;

  DatasetDescription(Iris iris) {
    this.iris = iris;
  }

  /**
   * The description of some named graphs.
   *
   * @param given what the data say of the whole: its title
   * @param graphs from IRI to content; what an old description says does not count
   * @param version of the data
   */
  Graph describe(Graph given, Map<String, Graph> graphs, String version) {
    Graph union = KnowledgeGraph.newGraph();
    graphs.forEach(
        (name, graph) -> {
          if (!name.equals(iris.graph("dataset"))) {
            GraphUtil.addInto(union, graph);
          }
        });
    return describe(given, union, Statistics.of(union, iris.base()), sizes(graphs), version);
  }

  /** How many triples each graph has. */
  static Map<String, Long> sizes(Map<String, Graph> graphs) {
    Map<String, Long> sizes = new TreeMap<>();
    graphs.forEach((name, graph) -> sizes.put(name, (long) graph.size()));
    return sizes;
  }

  /**
   * The description of some named graphs whose union was counted.
   *
   * @param rest the union's counts
   * @param sizes of the graphs, by IRI
   */
  Graph describe(
      Graph given, Graph union, Statistics rest, Map<String, Long> sizes, String version) {
    Graph fixed = KnowledgeGraph.newGraph();
    GraphUtil.addInto(fixed, given);
    new Catalogued(iris, union).write(fixed, version);
    VoidWriter numbers = new VoidWriter(iris, sizes);
    Graph exact = converge(fixed, union, rest, numbers);
    // A count of distinct objects can be an object that makes itself wrong; then there is none.
    return exact.isEmpty() ? converge(fixed, union, rest, numbers.withoutObjects()) : exact;
  }

  private static Graph converge(Graph fixed, Graph union, Statistics rest, VoidWriter numbers) {
    Graph last = fixed;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Graph next = KnowledgeGraph.newGraph();
      GraphUtil.addInto(next, fixed);
      Graph whole = new Union(union, last);
      numbers.write(next, rest.after(union, whole, last.find().toList()), last.size());
      if (next.size() == last.size() && last.stream().allMatch(next::contains)) {
        return next;
      }
      last = next;
    }
    return Graph.emptyGraph;
  }
}
