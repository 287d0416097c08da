package org.zhuzhoukg.store;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.zhuzhoukg.vocab.Iris;

/** Graphs as they were before they were loaded: to load them anew, or into a store. */
public final class Fresh {

  private static final GraphNames NAMES = GraphNames.of(Iris.DEFAULT);

  private Fresh() {}

  /** The data of a snapshot, in memory; what follows from them is inferred anew. */
  public static KnowledgeGraph load(Snapshot snapshot) {
    Map<String, Graph> asserted = new TreeMap<>();
    snapshot
        .dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph copy = KnowledgeGraph.newGraph();
              GraphUtil.addInto(copy, snapshot.dataset().getGraph(name));
              asserted.put(name.toString(), copy);
            });
    asserted.remove(NAMES.inferred().getURI());
    asserted.put(NAMES.description().getURI(), title(snapshot));
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(asserted);
    return graph;
  }

  /** Has a store's next data be those of a graph. */
  public static void write(KnowledgeGraph graph, Replacement next) throws IOException {
    next.write(
        Ontology.read(),
        builder -> {
          graph.graphs().keySet().stream()
              .filter(name -> !NAMES.isProtected(NodeFactory.createURI(name)))
              .forEach(name -> add(name, graph.graph(name), builder));
          add(NAMES.description().getURI(), graph.title(), builder);
          builder.complete();
          return null;
        });
    next.write(CandidateGraphs.NONE);
  }

  private static void add(String name, Graph graph, DatasetBuilder builder) {
    graph.stream().forEach(triple -> builder.add(name, triple));
  }

  /** What the data directory says of the whole, found in the description. */
  private static Graph title(Snapshot snapshot) {
    Graph title = KnowledgeGraph.newGraph();
    Node dataset = NodeFactory.createURI(Iris.DEFAULT.dataset());
    Graph description = snapshot.dataset().getGraph(NAMES.description());
    Stream.of(RDFS.label, DCTerms.title, DCTerms.description, DCTerms.source)
        .forEach(p -> description.find(dataset, p.asNode(), Node.ANY).forEach(title::add));
    return title;
  }
}
