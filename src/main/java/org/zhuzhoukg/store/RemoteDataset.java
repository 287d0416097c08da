package org.zhuzhoukg.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The data of another server at one version: whole queries go there as they are; single patterns,
 * as pages look up names, are asked once and kept. Not to be changed from here.
 */
final class RemoteDataset extends DatasetGraphBaseFind {

  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_KEPT = 2_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final String endpoint;
  private final Cache<String, List<Triple>> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String query, List<Triple> found) -> 1 + found.size())
          .executor(Runnable::run)
          .build();

  RemoteDataset(HttpClient client, String endpoint) {
    this.client = client;
    this.endpoint = endpoint;
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
    String where = pattern(graph, s, p, o);
    boolean isWhole = !s.isConcrete() && !p.isConcrete() && !o.isConcrete();
    return isWhole ? fetch(where, s, p, o) : known.get(where, text -> fetch(text, s, p, o));
  }

  private List<Triple> fetch(String where, Node s, Node p, Node o) {
    List<Triple> found = new ArrayList<>();
    Query query = QueryFactory.create("SELECT * " + where + " LIMIT " + (MOST_ROWS + 1));
    try (RemoteExecution execution = execute(query, new Budget(PATIENCE))) {
      for (RowSet rows = execution.select(); rows.hasNext(); ) {
        Binding row = rows.next();
        found.add(Triple.create(of(row, s, "s"), of(row, p, "p"), of(row, o, "o")));
        if (found.size() > MOST_ROWS) {
          throw new RemoteException(endpoint, false, "too much to be read whole", null);
        }
      }
    }
    return List.copyOf(found);
  }

  private static Node of(Binding row, Node known, String variable) {
    return known.isConcrete() ? known : row.get(variable);
  }

  /** Whether there is a triple that matches. */
  boolean has(Node graph, Node s, Node p, Node o) {
    String where = pattern(graph, s, p, o);
    List<Triple> there = known.getIfPresent(where);
    if (there != null) {
      return !there.isEmpty();
    }
    try (RemoteExecution execution =
        execute(QueryFactory.create("ASK " + where), new Budget(PATIENCE))) {
      return execution.ask();
    }
  }

  private static String pattern(Node graph, Node s, Node p, Node o) {
    String triple = term(s, "?s") + " " + term(p, "?p") + " " + term(o, "?o");
    return graph == null
        ? "{ " + triple + " }"
        : "{ GRAPH " + term(graph, "?g") + " { " + triple + " } }";
  }

  private static String term(Node node, String variable) {
    return node == null || !node.isConcrete() ? variable : NodeFmtLib.strNT(node);
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
