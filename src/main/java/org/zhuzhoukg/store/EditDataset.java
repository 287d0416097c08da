package org.zhuzhoukg.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/**
 * What an edit works on. The default graph reads as the union; what is added to it goes to the
 * graph of edits, what is deleted from it is deleted from every graph that may be written.
 */
final class EditDataset extends DatasetGraphTriplesQuads {

  static {
    EditUpdates.register();
  }

  private final Overlay overlay;
  private final GraphNames names;
  private final PrefixMap prefixes = PrefixMapFactory.create();
  private final Transactional transaction = TransactionalNull.create();

  EditDataset(Overlay overlay, GraphNames names) {
    this.overlay = overlay;
    this.names = names;
  }

  GraphNames names() {
    return names;
  }

  @Override
  protected void addToDftGraph(Node s, Node p, Node o) {
    overlay.add(Quad.create(names.edits(), s, p, o));
  }

  @Override
  protected void addToNamedGraph(Node g, Node s, Node p, Node o) {
    requireWritable(g);
    overlay.add(Quad.create(g, s, p, o));
  }

  @Override
  protected void deleteFromDftGraph(Node s, Node p, Node o) {
    Iter.toList(overlay.find(Node.ANY, s, p, o)).stream()
        .filter(quad -> !names.isProtected(quad.getGraph()))
        .forEach(overlay::remove);
  }

  @Override
  protected void deleteFromNamedGraph(Node g, Node s, Node p, Node o) {
    requireWritable(g);
    overlay.remove(Quad.create(g, s, p, o));
  }

  private void requireWritable(Node graph) {
    if (names.isProtected(graph)) {
      throw new ProtectedGraphException(graph.toString());
    }
  }

  /** Empties a graph; to empty the default graph is to take the edits back. */
  @Override
  public void removeGraph(Node graph) {
    Node name = graph == null || Quad.isDefaultGraph(graph) ? names.edits() : graph;
    requireWritable(name);
    Iter.toList(overlay.find(name, Node.ANY, Node.ANY, Node.ANY)).forEach(overlay::remove);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return Iter.map(overlay.findInUnion(s, p, o), t -> Quad.create(Quad.defaultGraphIRI, t));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return overlay.find(g, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return overlay.find(Node.ANY, s, p, o);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return overlay.names().iterator();
  }

  @Override
  public Graph getDefaultGraph() {
    return getGraph(Quad.defaultGraphNodeGenerated);
  }

  @Override
  public Graph getGraph(Node name) {
    return new View(this, name == null ? Quad.defaultGraphNodeGenerated : name);
  }

  /** One of the graphs. */
  private static final class View extends GraphView {

    private final Node name;

    View(EditDataset dataset, Node name) {
      super(dataset, name);
      this.name = name;
    }

    @Override
    public void clear() {
      getDataset().removeGraph(name);
    }
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin() {
    transaction.begin();
  }

  @Override
  public void begin(TxnType type) {
    transaction.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return transaction.promote(mode);
  }

  @Override
  public void commit() {
    transaction.commit();
  }

  @Override
  public void abort() {
    transaction.abort();
  }

  @Override
  public void end() {
    transaction.end();
  }

  @Override
  public boolean isInTransaction() {
    return transaction.isInTransaction();
  }

  @Override
  public ReadWrite transactionMode() {
    return transaction.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transaction.transactionType();
  }
}
