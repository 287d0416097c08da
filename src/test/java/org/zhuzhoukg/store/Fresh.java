package org.zhuzhoukg.store;

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

/** What a fresh load of the same asserted graphs would give. */
public final class Fresh {

  private Fresh() {}

  /** The data of a snapshot, in memory; what follows from them is inferred anew. */
  public static KnowledgeGraph load(Snapshot snapshot) {
    GraphNames names = GraphNames.of(Iris.DEFAULT);
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
    asserted.remove(names.inferred().getURI());
    asserted.put(names.description().getURI(), title(snapshot));
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(asserted);
    return graph;
  }

  /** What the data directory says of the whole, found in the description. */
  private static Graph title(Snapshot snapshot) {
    Graph title = KnowledgeGraph.newGraph();
    Node dataset = NodeFactory.createURI(Iris.DEFAULT.dataset());
    Graph description = snapshot.dataset().getGraph(GraphNames.of(Iris.DEFAULT).description());
    Stream.of(RDFS.label, DCTerms.title, DCTerms.description, DCTerms.source)
        .forEach(p -> description.find(dataset, p.asNode(), Node.ANY).forEach(title::add));
    return title;
  }
}
