package org.zhuzhoukg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * What was extracted and never reviewed: a graph for each document. They are no part of the data:
 * neither of their union nor of what is counted.
 *
 * @param graphs from a graph's IRI to its triples; not to be changed
 */
public record CandidateGraphs(Map<String, Graph> graphs) {

  /** None. */
  public static final CandidateGraphs NONE = new CandidateGraphs(Map.of());

  /** Copies the map. */
  public CandidateGraphs {
    graphs = new TreeMap<>(graphs);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return graphs.isEmpty();
  }

  /** How many triples all graphs have. */
  public long triples() {
    return graphs.values().stream().mapToLong(Graph::size).sum();
  }

  /** The graph of a name; null if there is none. */
  Graph graph(Node name) {
    return name != null && name.isURI() ? graphs.get(name.getURI()) : null;
  }

  /** The graphs' names. */
  List<Node> names() {
    return graphs.keySet().stream().map(NodeFactory::createURI).toList();
  }

  /** All statements. */
  List<Quad> quads() {
    return names().stream()
        .flatMap(name -> graph(name).stream().map(triple -> Quad.create(name, triple)))
        .toList();
  }

  /**
   * Writes them as N-Quads, in the place of what the file held; no file is left where there are
   * none.
   */
  public void write(Path file) throws IOException {
    if (isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream stream = Files.newOutputStream(aside)) {
      var out = StreamRDFWriter.getWriterStream(stream, Lang.NQUADS);
      out.start();
      quads().forEach(out::quad);
      out.finish();
    }
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads what was written; without a file there are none.
   *
   * @throws IOException if the file cannot be read
   */
  public static CandidateGraphs read(Path file) throws IOException {
    Map<String, Graph> graphs = new TreeMap<>();
    if (Files.exists(file)) {
      try {
        RDFParser.source(file).lang(Lang.NQUADS).parse(into(graphs));
      } catch (RiotException e) {
        throw new IOException(
            "'" + file + "' is damaged: " + e.getMessage() + "; load the candidates again", e);
      }
    }
    return new CandidateGraphs(graphs);
  }

  private static StreamRDF into(Map<String, Graph> graphs) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        graphs
            .computeIfAbsent(quad.getGraph().getURI(), name -> KnowledgeGraph.newGraph())
            .add(quad.asTriple());
      }
    };
  }
}
