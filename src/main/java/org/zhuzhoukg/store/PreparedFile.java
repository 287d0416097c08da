package org.zhuzhoukg.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.zhuzhoukg.vocab.Iris;

/**
 * A graph that was loaded, inferred and checked, in a file, so that the next start need not do that
 * again. The file names its origin: a file of another origin counts as none.
 */
public final class PreparedFile {

  private static final String FORMAT = "zhuzhou-kg prepared 1";

  private final Path file;
  private final Iris iris;

  /** A file, which need not be there. */
  public PreparedFile(Path file, Iris iris) {
    this.file = file;
    this.iris = iris;
  }

  /**
   * Reads the graph.
   *
   * @param origin tells what it must have been made of
   * @return empty if there is no file, or it is of another origin
   * @throws IOException if the file cannot be read, or is damaged
   */
  public Optional<KnowledgeGraph> read(String origin) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      TermStream.Input terms = new TermStream.Input(in);
      if (!terms.readText().equals(FORMAT) || !terms.readText().equals(origin)) {
        return Optional.empty();
      }
      Figures figures = new Figures(in.readLong(), in.readLong());
      Graph title = KnowledgeGraph.newGraph();
      terms.readInto(title);
      Map<String, Graph> graphs = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        Graph graph = KnowledgeGraph.unindexed();
        graphs.put(terms.readText(), graph);
        terms.readInto(graph);
      }
      if (in.read() >= 0) {
        throw new IOException("it goes on after its end");
      }
      return Optional.of(new KnowledgeGraph(iris, graphs, title, figures));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      throw new IOException("it is damaged", e);
    }
  }

  /**
   * Writes a graph, beside the file until it is whole; several may do so at once.
   *
   * @param origin tells what it was made of
   * @throws IOException if it cannot be written; the file is as it was
   */
  public void write(KnowledgeGraph graph, String origin) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(beside))))) {
        write(graph, origin, out);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(KnowledgeGraph graph, String origin, DataOutputStream out)
      throws IOException {
    TermStream.Output terms = new TermStream.Output(out);
    terms.write(FORMAT);
    terms.write(origin);
    out.writeLong(graph.figures().hash());
    out.writeLong(graph.figures().triples());
    terms.write(graph.title());
    Map<String, Graph> graphs = new TreeMap<>(graph.graphs());
    out.writeInt(graphs.size());
    for (Map.Entry<String, Graph> named : graphs.entrySet()) {
      terms.write(named.getKey());
      terms.write(named.getValue());
    }
  }
}
