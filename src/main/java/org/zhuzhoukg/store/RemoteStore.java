package org.zhuzhoukg.store;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.zhuzhoukg.vocab.Iris;

/**
 * The data that another server has, at any SPARQL 1.1 endpoint; they are read, never written.
 *
 * <p>Their version is what their own description says (VoID, {@code owl:versionInfo}), asked again
 * every few seconds; data without one count as new each time. A snapshot is no transaction there: a
 * page that is made while the data change may show some of both.
 */
public final class RemoteStore implements Store {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration DESCRIBING = Duration.ofSeconds(10);
  private static final String DESCRIPTION =
      """
      SELECT ?version ?triples {
        OPTIONAL { <%1$s> <http://www.w3.org/2002/07/owl#versionInfo> ?version }
        OPTIONAL { <%1$s> <http://rdfs.org/ns/void#triples> ?triples }
      }
      """
          .formatted(Iris.DEFAULT.dataset());

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String endpoint;
  private final Duration interval;
  private Moment latest;
  private RemoteException failed;
  private long askedAt;

  /**
   * Reads from an endpoint.
   *
   * @param interval how long a version counts before it is asked for again
   * @throws RemoteException if it does not answer
   */
  public RemoteStore(String endpoint, Duration interval) {
    this.endpoint = endpoint;
    this.interval = interval;
    snapshot();
  }

  @Override
  public synchronized Snapshot snapshot() {
    long now = System.nanoTime();
    if ((latest == null && failed == null) || now - askedAt > interval.toNanos()) {
      refresh();
    }
    if (failed != null) {
      throw failed;
    }
    return latest;
  }

  /** Remembers a failure, too, lest each reader wait for a server that hangs. */
  private void refresh() {
    try {
      Moment next = ask();
      boolean isSame = latest != null && latest.version.equals(next.version);
      latest = isSame ? latest : next;
      failed = null;
    } catch (RemoteException e) {
      failed = e;
    }
    askedAt = System.nanoTime();
  }

  private Moment ask() {
    RemoteDataset dataset = new RemoteDataset(client, endpoint);
    try (RemoteExecution execution =
        dataset.execute(QueryFactory.create(DESCRIPTION), new Budget(DESCRIBING))) {
      RowSet rows = execution.select();
      Optional<Binding> row = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      long triples = Long.parseLong(text(row, "triples", "0"));
      String said = text(row, "version", endpoint + " at " + System.currentTimeMillis());
      return new Moment(dataset, version(said), triples);
    }
  }

  private static String text(Optional<Binding> row, String variable, String otherwise) {
    return row.map(binding -> binding.get(variable))
        .map(node -> node.getLiteralLexicalForm())
        .orElse(otherwise);
  }

  /** Another server may serve the same data in its own way, so its version is told from ours. */
  private String version(String said) {
    return Figures.version(
        QuadHash.of(
            NodeFactory.createURI(endpoint),
            Triple.create(
                NodeFactory.createURI(endpoint),
                NodeFactory.createURI(Iris.DEFAULT.dataset()),
                NodeFactory.createLiteralString(said))));
  }

  @Override
  public WriteResult write(Edit edit) {
    throw isReadOnly(endpoint);
  }

  @Override
  public void replace(KnowledgeGraph graph) {
    throw isReadOnly(endpoint);
  }

  static ReadOnlyException isReadOnly(String endpoint) {
    return new ReadOnlyException(endpoint);
  }

  @Override
  public void close() {}

  /** The data as they were when their version was asked for. */
  private record Moment(RemoteDataset dataset, String version, long triples) implements Snapshot {

    @Override
    public boolean isTextComplete() {
      return true;
    }

    @Override
    public boolean isRemote() {
      return true;
    }

    @Override
    public void prefetch(Collection<Node> things, Node property) {
      dataset.prefetch(things, property);
    }

    @Override
    public void close() {}
  }
}
