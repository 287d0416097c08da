package org.zhuzhoukg.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * Keeps the data in memory. A state never changes: a write makes the next one aside and puts it in
 * its place at once, so that readers wait for nobody.
 */
public final class MemoryStore implements Store {

  private final Editor editor;
  private final TextIndex texts;
  private volatile State state;

  /** Starts with a graph that was loaded; it is taken as it is. */
  public MemoryStore(KnowledgeGraph graph) {
    this.editor = new Editor(graph.iris(), Ontology.read(), UnaryOperator.identity());
    Set<Node> given = new HashSet<>();
    graph.graphs().keySet().forEach(name -> given.add(NodeFactory.createURI(name)));
    given.removeIf(editor.names()::isComputed);
    this.texts = TextIndex.build(graph.dataset());
    texts.attach(graph.dataset().getContext());
    this.state = new State(graph.dataset(), graph.figures(), new Origin(graph.title(), given));
  }

  @Override
  public Snapshot snapshot() {
    return new Moment(state, texts);
  }

  @Override
  public synchronized WriteResult write(Edit edit) {
    Change change = editor.edit(state, edit);
    keep(change);
    return change.result();
  }

  @Override
  public synchronized void replace(KnowledgeGraph graph) {
    keep(editor.replace(state, graph));
  }

  private void keep(Change change) {
    if (change.whole().isEmpty()) {
      return;
    }
    Graph union = change.next().union();
    DatasetGraph next = new DatasetGraphMapLink(union);
    change.next().names().forEach(name -> next.addGraph(name, change.next().graph(name)));
    texts.add(change.whole().added());
    texts.attach(next.getContext());
    state = new State(next, change.figures(), change.origin());
    editor.kept();
  }

  @Override
  public void close() {}

  private record Moment(State state, TextIndex texts) implements Snapshot {

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
      return texts.covers(state.dataset());
    }

    @Override
    public void close() {}
  }
}
