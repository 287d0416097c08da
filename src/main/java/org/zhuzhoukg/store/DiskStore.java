package org.zhuzhoukg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * Keeps the data on disk, in a folder of generations, and takes over a new generation that another
 * process has written and offers: who reads goes on reading what was found, who comes after reads
 * the new one, and the old one is deleted when nobody reads it any more.
 *
 * <p>Graphs that came by edits are carried over, as a reload keeps them; if they and the new data
 * break a rule together, the offer is refused and the old data stay.
 */
public final class DiskStore implements Store {

  private static final Logger LOG = LoggerFactory.getLogger(DiskStore.class);
  private static final long LOOK_MILLIS = 500;

  private final StoreFolder folder;
  private final Consumer<Step> steps;
  private final List<Generation> old = new CopyOnWriteArrayList<>();
  private final Thread watch = new Thread(this::look, "store-watch");
  private Optional<CandidateGraphs> given = Optional.empty();
  private Consumer<String> log = line -> {};
  private volatile Generation current;

  private DiskStore(StoreFolder folder, Consumer<Step> steps) {
    this.folder = folder;
    this.steps = steps;
    this.current = new Generation(folder.current());
    if (!current.path.equals(folder.current())) {
      current.data.close();
      throw folder.failure("had its data replaced at this very moment; try again", null);
    }
  }

  /**
   * Opens a folder, which is made if it is not there, and takes over what is offered; a new one
   * holds nothing yet.
   *
   * @throws StoreException if it cannot be opened, or another process has it open
   */
  public static DiskStore open(Path path) {
    return open(path, step -> {}, LOG::info);
  }

  /** Opens a folder; a line for the log says what became of an offer. */
  static DiskStore open(Path path, Consumer<Step> steps, Consumer<String> log) {
    DiskStore store = new DiskStore(StoreFolder.at(path), steps);
    try {
      store.adopt().ifPresent(log);
      store.drain();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** A database, and the candidates beside it. */
  private final class Generation {

    private final Path path;
    private final Tdb2Store data;
    private volatile Store served;

    Generation(Path path) {
      this.path = path;
      this.data = new Tdb2Store(path);
      this.served = data;
      try {
        serve(given.isPresent() ? given.get() : CandidateGraphs.read(StoreFolder.candidates(path)));
      } catch (IOException e) {
        data.close();
        throw new UncheckedIOException(e);
      }
    }

    Map<Node, Graph> edits() {
      try (Tdb2Snapshot now = data.snapshot()) {
        return now.edits(GraphNames.of(Iris.DEFAULT));
      }
    }

    String holds(int edits) {
      try (Snapshot now = data.snapshot()) {
        return String.format(
            Locale.ROOT,
            "version %s, %,d triples%s",
            now.version(),
            now.triples(),
            edits == 0 ? "" : " with " + edits + " graphs that came by edits");
      }
    }

    void serve(CandidateGraphs candidates) {
      served = candidates.isEmpty() ? data : new CandidateStore(data, candidates);
    }
  }

  /** Looks for offers from now on, and tells what becomes of each, in a line for the log. */
  public void watch(Consumer<String> listener) {
    log = listener;
    watch.setDaemon(true);
    watch.start();
  }

  private void look() {
    while (!watch.isInterrupted()) {
      try {
        adopt().ifPresent(log);
        current.data.index(); // of new data too, before a reader asks for texts
        drain();
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("what is offered was not taken over", e);
      }
    }
  }

  /** Takes over what is offered; says what became of it, if anything is. */
  Optional<String> adopt() {
    Optional<Path> offered = folder.offered();
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    Path path = offered.get();
    if (path.equals(current.path)) {
      folder.withdraw();
      return Optional.empty();
    }
    try {
      return Optional.of(adopt(new Generation(path)));
    } catch (StoreException | UncheckedIOException e) {
      folder.refuse(path, e.getMessage());
      return Optional.of("new data are not taken over: " + e.getMessage());
    }
  }

  private String adopt(Generation next) {
    try {
      replace(next);
    } catch (RejectedWriteException e) {
      next.data.close();
      String why = "what was edited does not agree with them: " + e.getMessage();
      folder.refuse(next.path, why);
      return "new data are not taken over: " + why;
    }
    folder.withdraw();
    steps.accept(Step.WITHDRAWN);
    return "new data are served: " + folder.taken();
  }

  /** Nobody writes meanwhile: no edit is lost. */
  private synchronized void replace(Generation next) {
    Map<Node, Graph> edits = current.edits();
    if (!edits.isEmpty()) {
      next.data.write(dataset -> edits.forEach((name, graph) -> add(name, graph, dataset)));
    }
    steps.accept(Step.CARRIED);
    folder.point(next.path, next.holds(edits.size()));
    steps.accept(Step.SWITCHED);
    old.add(current);
    current = next;
  }

  private static void add(Node name, Graph graph, DatasetGraph dataset) {
    graph.find().forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /** Closes and deletes what nobody reads any more. */
  private void drain() {
    old.removeIf(this::isGone);
  }

  private boolean isGone(Generation generation) {
    try {
      generation.data.close();
      FileTree.delete(generation.path);
      return true;
    } catch (StoreException | IOException e) {
      LOG.debug("{} is still in use", generation.path, e);
      return false;
    }
  }

  /** Serves these candidates instead of those that were loaded with the data. */
  public synchronized void serve(CandidateGraphs candidates) {
    given = Optional.of(candidates);
    current.serve(candidates);
  }

  /** What it holds, in a line. */
  public String holds() {
    return current.holds(0);
  }

  /** Whether nothing was loaded into it yet. */
  public boolean isEmpty() {
    return current.data.isEmpty();
  }

  @Override
  public Snapshot snapshot() {
    Generation now = current;
    try {
      return now.served.snapshot();
    } catch (StoreException e) {
      if (now == current) {
        throw e;
      }
      return snapshot();
    }
  }

  @Override
  public synchronized WriteResult write(Edit edit) {
    return current.served.write(edit);
  }

  @Override
  public synchronized void replace(KnowledgeGraph graph) {
    current.data.replace(graph);
  }

  @Override
  public void close() {
    watch.interrupt();
    drain();
    current.data.close();
  }
}
