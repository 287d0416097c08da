package org.zhuzhoukg.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * A store beside which there are candidates: a query that names their graphs, by {@code GRAPH},
 * {@code FROM} or {@code FROM NAMED}, finds them; no other does. They do not change.
 */
public final class CandidateStore implements Store {

  private final Store store;
  private final CandidateGraphs candidates;
  private final long hash;
  private TextIndex searched;

  /** Puts candidates beside a store, which is closed with this one. */
  public CandidateStore(Store store, CandidateGraphs candidates) {
    this.store = store;
    this.candidates = candidates;
    this.hash = QuadHash.of(candidates.graphs());
  }

  @Override
  public Snapshot snapshot() {
    return new Beside(store.snapshot());
  }

  @Override
  public WriteResult write(Edit edit) {
    WriteResult result = store.write(edit);
    return new WriteResult(beside(result.version()), result.added(), result.removed());
  }

  @Override
  public void replace(KnowledgeGraph graph) {
    store.replace(graph);
  }

  @Override
  public void close() {
    store.close();
  }

  /** The version of data together with the candidates. */
  private String beside(String version) {
    return Figures.version(Long.parseUnsignedLong(version, 16) + hash);
  }

  /** An index that has the candidates' texts, too: what no graph in question states is passed. */
  private synchronized TextIndex texts(TextIndex index) {
    if (index != searched) {
      index.add(candidates.quads());
      searched = index;
    }
    return index;
  }

  private final class Beside implements Snapshot {

    private final Snapshot kept;
    private final DatasetGraph dataset;

    Beside(Snapshot kept) {
      this.kept = kept;
      Context context = kept.dataset().getContext().copy();
      Awaited<TextIndex> index = context.get(TextIndex.SYMBOL);
      context.set(TextIndex.SYMBOL, (Awaited<TextIndex>) budget -> texts(index.get(budget)));
      this.dataset = new CandidateDataset(kept.dataset(), candidates, context);
    }

    @Override
    public DatasetGraph dataset() {
      return dataset;
    }

    @Override
    public String version() {
      return beside(kept.version());
    }

    @Override
    public long triples() {
      return kept.triples();
    }

    @Override
    public boolean isTextComplete() {
      return kept.isTextComplete();
    }

    @Override
    public List<Node> candidates() {
      return candidates.names();
    }

    @Override
    public boolean isShared() {
      return kept.isShared();
    }

    @Override
    public void close() {
      kept.close();
    }
  }
}
