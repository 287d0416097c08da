package org.zhuzhoukg.load;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.extract.CandidateReader;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.rdf.CandidateMapper;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.JsonLines;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.vocab.Iris;

/**
 * Reads candidates that nobody has reviewed, as {@code extract} writes them, and hands on what they
 * are as RDF, line by line.
 */
public final class CandidateLines {

  private final Catalogue catalogue;
  private final CandidateReader reader;
  private final UnaryOperator<String> names;
  private final RDFHandler handler;
  private final Map<String, CandidateMapper> documents = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  /**
   * Prepares to read candidates that speak of a catalogue's things.
   *
   * @param names gives the IRI of a document's graph; it is asked once for each
   */
  public CandidateLines(
      Catalogue catalogue, Ontology ontology, UnaryOperator<String> names, RDFHandler handler) {
    this.catalogue = catalogue;
    this.reader =
        new CandidateReader(
            catalogue, ontology.classes(Iris.DEFAULT), ontology.properties(Iris.DEFAULT));
    this.names = names;
    this.handler = handler;
  }

  /**
   * Reads lines; a bad one becomes a problem, and the others are read.
   *
   * @param file the file's name, for problems
   * @throws IOException if they cannot be read on
   */
  public void read(String file, Reader lines) throws IOException {
    JsonLines.read(file, lines, json -> map(reader.read(json)), problems::add);
  }

  private void map(CandidateReader.Line line) {
    documents.computeIfAbsent(line.document(), this::mapper).map(line.candidate());
    count++;
  }

  private CandidateMapper mapper(String document) {
    return new CandidateMapper(
        Iris.DEFAULT,
        catalogue,
        names.apply(document),
        CandidateGraphNames.fileName(document),
        handler);
  }

  /** What is wrong with lines. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** How many candidates were read. */
  public int count() {
    return count;
  }
}
