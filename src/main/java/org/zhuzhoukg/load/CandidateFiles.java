package org.zhuzhoukg.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/**
 * Reads files of candidates that nobody has reviewed, as {@code extract} writes them, into a graph
 * for each document.
 */
public final class CandidateFiles {

  private final Map<String, Graph> graphs = new TreeMap<>();
  private final CandidateLines lines;

  /** Reads candidates that speak of a catalogue's things. */
  public CandidateFiles(Catalogue catalogue, Ontology ontology) {
    CandidateGraphNames names = new CandidateGraphNames();
    lines =
        new CandidateLines(
            catalogue,
            ontology,
            names::next,
            new JenaBridge(Iris.DEFAULT.candidateGraph("none"), this::keep));
  }

  private void keep(String name, Triple triple) {
    graphs.computeIfAbsent(name, n -> KnowledgeGraph.newGraph()).add(triple);
  }

  /**
   * Reads a file; a bad line becomes a problem, and the others are read.
   *
   * @throws IOException if the file cannot be read
   */
  public void read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      lines.read(file.getFileName().toString(), in);
    }
  }

  /** What is wrong with lines. */
  public List<Problem> problems() {
    return lines.problems();
  }

  /** How many candidates were read. */
  public int count() {
    return lines.count();
  }

  /** The candidates, by document. */
  public CandidateGraphs graphs() {
    return new CandidateGraphs(graphs);
  }
}
