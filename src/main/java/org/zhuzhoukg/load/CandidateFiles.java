package org.zhuzhoukg.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.extract.CandidateReader;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.rdf.CandidateMapper;
import org.zhuzhoukg.store.CandidateGraphs;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.JsonLines;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/**
 * Reads candidates that nobody has reviewed, as {@code extract} writes them, into a graph for each
 * document.
 *
 * <p>A graph's name is the document's: the last part of its path, without ending. Of two documents
 * of one name the second gets {@code -2}.
 */
public final class CandidateFiles {

  private final Iris iris = Iris.DEFAULT;
  private final Catalogue catalogue;
  private final CandidateReader reader;
  private final JenaBridge bridge = new JenaBridge(iris.candidateGraph("none"));
  private final Map<String, CandidateMapper> documents = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  /** Reads candidates that speak of a catalogue's things. */
  public CandidateFiles(Catalogue catalogue, Ontology ontology) {
    this.catalogue = catalogue;
    this.reader =
        new CandidateReader(catalogue, ontology.classes(Iris.DEFAULT), ontology.properties(iris));
  }

  /**
   * Reads a file; a bad line becomes a problem, and the others are read.
   *
   * @throws IOException if the file cannot be read
   */
  public void read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      JsonLines.read(
          file.getFileName().toString(), in, json -> map(reader.read(json)), problems::add);
    }
  }

  private void map(CandidateReader.Line line) {
    documents.computeIfAbsent(line.document(), this::mapper).map(line.candidate());
    count++;
  }

  private CandidateMapper mapper(String document) {
    String file = document.replaceFirst("^.*[/\\\\](?=.)", "");
    String title = file.replaceFirst("(?<=.)\\.[^.]*$", "");
    int same = names.merge(title, 1, Integer::sum);
    String name = URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
    String graph = iris.candidateGraph(name + (same == 1 ? "" : "-" + same));
    return new CandidateMapper(iris, catalogue, graph, file, bridge);
  }

  /** What is wrong with lines. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** How many candidates were read. */
  public int count() {
    return count;
  }

  /** The candidates, by document. */
  public CandidateGraphs graphs() {
    return new CandidateGraphs(bridge.graphs());
  }
}
