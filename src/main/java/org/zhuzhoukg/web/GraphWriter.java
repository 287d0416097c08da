package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.JenaException;

/** Writes a graph as the body of an answer. */
final class GraphWriter {

  /** What these graphs use besides the usual. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "foaf", "http://xmlns.com/foaf/0.1/",
          "hydra", "http://www.w3.org/ns/hydra/core#",
          "schema", "http://schema.org/");

  private GraphWriter() {}

  /**
   * The answer that holds a graph.
   *
   * @param maxBytes how large it may be
   * @throws ProblemException 413 if it is larger; 406 if the format cannot hold the graph
   */
  static Answer write(Graph graph, GraphFormat format, long maxBytes) throws IOException {
    return write(graph, format, format.format(), maxBytes);
  }

  /** The same for a graph that is small enough to be written for people, too. */
  static Answer pretty(Graph graph, GraphFormat format, long maxBytes) throws IOException {
    boolean isTurtle = format == GraphFormat.TURTLE;
    return write(graph, format, isTurtle ? RDFFormat.TURTLE_PRETTY : format.format(), maxBytes);
  }

  private static Answer write(Graph graph, GraphFormat format, RDFFormat riot, long maxBytes)
      throws IOException {
    HeldBody body = new HeldBody(maxBytes);
    try {
      RDFDataMgr.write(body, new NamedPrefixes(graph, PREFIXES), riot);
      return new Answer(200, Map.of("Content-Type", format.contentType()), body, graph.size());
    } catch (JenaException e) {
      body.close();
      throw format == GraphFormat.RDFXML ? notXml() : e;
    } catch (RuntimeException | Error e) {
      body.close();
      throw e;
    }
  }

  private static ProblemException notXml() {
    return Problem.of(
            406,
            "数据中有 XML 写不出的内容，请改要 Turtle",
            "something in these data cannot be written as XML; ask for Turtle")
        .with("alternatives", List.of(GraphFormat.TURTLE.mediaType()))
        .exception();
  }
}
