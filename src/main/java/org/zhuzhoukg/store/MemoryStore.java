package org.zhuzhoukg.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhuzhoukg.vocab.Iris;

/**
 * Keeps the data in memory. A state never changes: a write makes the next one aside and puts it in
 * its place at once, so that readers wait for nobody.
 */
public final class MemoryStore implements Store {

  private final Iris iris;
  private final boolean isSound;
  private final Awaited<TextIndex> texts;
  private Editor editor;
  private volatile State state;

  /** Starts with a graph as it is; the first write looks whether all of it is sound. */
  public MemoryStore(KnowledgeGraph graph) {
    this(graph, false);
  }

  /**
   * Starts with a graph that was loaded.
   *
   * @param isSound whether it is known to break no rule; then a write looks only at what it changes
   */
  public MemoryStore(KnowledgeGraph graph, boolean isSound) {
    this.iris = graph.iris();
    this.isSound = isSound;
    Set<Node> given = new HashSet<>();
    graph.graphs().keySet().forEach(name -> given.add(NodeFactory.createURI(name)));
    given.removeIf(GraphNames.of(iris)::isComputed);
    // Nobody waits for it but who asks for text.
    this.texts = new Lazy<>(() -> TextIndex.build(graph.dataset()));
    graph.dataset().getContext().set(TextIndex.SYMBOL, texts);
    this.state = new State(graph.dataset(), graph.figures(), new Origin(graph.title(), given));
  }

  @Override
  public Snapshot snapshot() {
    return new Moment(state, texts);
  }

  @Override
  public synchronized WriteResult write(Edit edit) {
    Change change = editor().edit(state, edit);
    keep(change);
    return change.result();
  }

  @Override
  public synchronized void replace(KnowledgeGraph graph) {
    keep(editor().replace(state, graph));
  }

  /** Made for the first write: most servers never write. */
  private Editor editor() {
    if (editor == null) {
      editor = new Editor(iris, Ontology.read(), UnaryOperator.identity());
      if (isSound) {
        editor.kept();
      }
    }
    return editor;
  }

  private void keep(Change change) {
    if (change.whole().isEmpty()) {
      return;
    }
    Graph union = change.next().union();
    DatasetGraph next = new LinkedGraphs(union);
    change.next().names().forEach(name -> next.addGraph(name, change.next().graph(name)));
    texts.get().add(change.whole().added());
    next.getContext().set(TextIndex.SYMBOL, texts);
    state = new State(next, change.figures(), change.origin());
    editor().kept();
  }

  @Override
  public void close() {}

  private record Moment(State state, Awaited<TextIndex> texts) implements Snapshot {

    @Override
    public DatasetGraph dataset() {
      return state.dataset();
    }

    @Override
    public String version() {
      return state.figures().version();
    }

    @Override
    public long triples() {
      return state.figures().triples();
    }

    @Override
    public boolean isTextComplete() {
      return texts.get().covers(state.dataset());
    }

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public void close() {}
  }
}
