package org.zhuzhoukg.store;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;

/**
 * The data of another server at one version: whole queries go there as they are; single patterns,
 * as pages look up names, are asked once and kept. Not to be changed from here.
 */
final class RemoteDataset extends DatasetGraphBaseFind {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final String endpoint;
  private final RemotePatterns patterns;

  RemoteDataset(HttpClient client, String endpoint) {
    this.client = client;
    this.endpoint = endpoint;
    this.patterns = new RemotePatterns(endpoint, query -> execute(query, new Budget(PATIENCE)));
  }

  /**
   * Has the other server execute a query.
   *
   * @throws RefusedException if it asks for full text, which SPARQL does not have
   */
  RemoteExecution execute(Query query, Budget budget) {
    if (query.serialize().contains(TextIndex.NAMESPACE)) {
      throw RefusedException.forbidden(
          "text:query",
          "The data are on another server, without our full text: write FILTER(CONTAINS(LCASE(STR("
              + "?label)), \"…\")) instead of text:query.");
    }
    return new RemoteExecution(client, endpoint, query, budget);
  }

  /** The triples that match, in a named graph or, for null, in the default graph. */
  List<Triple> triples(Node graph, Node s, Node p, Node o) {
    return patterns.triples(graph, s, p, o);
  }

  /** Whether there is a triple that matches. */
  boolean has(Node graph, Node s, Node p, Node o) {
    return patterns.has(graph, s, p, o);
  }

  /** Asks at once for a property of things that will be looked up, in the default graph. */
  void prefetch(Collection<Node> things, Node property) {
    patterns.prefetch(things, property);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return quads(Quad.defaultGraphIRI, triples(null, s, p, o));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    return quads(g, triples(g, s, p, o));
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    List<Iterator<Quad>> all = new ArrayList<>();
    listGraphNodes().forEachRemaining(g -> all.add(findInSpecificNamedGraph(g, s, p, o)));
    return all.stream().flatMap(RemoteDataset::stream).iterator();
  }

  private static Stream<Quad> stream(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    return list.stream();
  }

  private static Iterator<Quad> quads(Node graph, List<Triple> triples) {
    return triples.stream().map(triple -> Quad.create(graph, triple)).iterator();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    List<Node> names = new ArrayList<>();
    Query query = QueryFactory.create("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }");
    try (RemoteExecution execution = execute(query, new Budget(PATIENCE))) {
      execution.select().forEachRemaining(row -> names.add(row.get("g")));
    }
    return names.iterator();
  }

  @Override
  public boolean containsGraph(Node graph) {
    return has(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return new RemoteGraph(this, Quad.defaultGraphIRI);
  }

  @Override
  public Graph getGraph(Node name) {
    return new RemoteGraph(this, name);
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  @Override
  public void add(Quad quad) {
    throw RemoteStore.isReadOnly(endpoint);
  }

  @Override
  public void delete(Quad quad) {
    throw RemoteStore.isReadOnly(endpoint);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw RemoteStore.isReadOnly(endpoint);
  }

  @Override
  public void removeGraph(Node name) {
    throw RemoteStore.isReadOnly(endpoint);
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {}

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {}

  @Override
  public void abort() {}

  @Override
  public void end() {}

  @Override
  public ReadWrite transactionMode() {
    return ReadWrite.READ;
  }

  @Override
  public TxnType transactionType() {
    return TxnType.READ;
  }

  @Override
  public boolean isInTransaction() {
    return true;
  }
}
