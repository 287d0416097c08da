package org.zhuzhoukg.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a database on disk says of itself, in its own default graph, which no query sees: it changes
 * in one transaction with the data.
 */
final class StoredState {

  private static final String SPACE = "urn:x-zhuzhou-kg:store#";
  private static final Node STORE = NodeFactory.createURI(SPACE + "it");
  private static final Node HASH = NodeFactory.createURI(SPACE + "hash");
  private static final Node TRIPLES = NodeFactory.createURI(SPACE + "triples");
  private static final Node GRAPH = NodeFactory.createURI(SPACE + "graph");

  private StoredState() {}

  /** Version and size; of a new database, those of nothing. */
  static Figures figures(DatasetGraph database) {
    Graph own = database.getDefaultGraph();
    Iterator<Triple> hash = own.find(STORE, HASH, Node.ANY);
    if (!hash.hasNext()) {
      return new Figures(0, 0);
    }
    return new Figures(
        Long.parseUnsignedLong(hash.next().getObject().getLiteralLexicalForm(), 16),
        Long.parseLong(
            own.find(STORE, TRIPLES, Node.ANY).next().getObject().getLiteralLexicalForm()));
  }

  /** What a database holds, for the transaction at hand. */
  static State of(DatasetGraph database) {
    return new State(new UnionDataset(database), figures(database), origin(database));
  }

  /** What the data directory gave. */
  static Origin origin(DatasetGraph database) {
    Graph title = KnowledgeGraph.newGraph();
    Set<Node> graphs = new HashSet<>();
    database
        .getDefaultGraph()
        .find()
        .forEach(
            triple -> {
              if (!triple.getSubject().equals(STORE)) {
                title.add(triple);
              } else if (triple.getPredicate().equals(GRAPH)) {
                graphs.add(triple.getObject());
              }
            });
    return new Origin(title, graphs);
  }

  /** Makes a change in the database, and says what it is then. */
  static void write(Change change, DatasetGraph database) {
    change.whole().removed().forEach(database::delete);
    change.whole().added().forEach(database::add);
    write(change.origin(), change.figures(), database);
  }

  /** Says what a database is. */
  static void write(Origin origin, Figures figures, DatasetGraph database) {
    Graph own = database.getDefaultGraph();
    own.clear();
    origin.title().find().forEach(own::add);
    origin.graphs().forEach(name -> own.add(STORE, GRAPH, name));
    own.add(STORE, HASH, NodeFactory.createLiteralString(figures.version()));
    own.add(STORE, TRIPLES, NodeFactory.createLiteralString(Long.toString(figures.triples())));
  }
}
