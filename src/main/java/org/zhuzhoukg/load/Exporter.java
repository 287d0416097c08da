package org.zhuzhoukg.load;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Prefixes;

/**
 * Writes a dataset in an RDF format.
 *
 * <p>The order is that of the statements' text, so that the same graph gives the same bytes.
 * Formats without named graphs get the union.
 */
public final class Exporter {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Iris iris;

  /** Exports with the prefixes of an IRI policy. */
  public Exporter(Iris iris) {
    this.iris = iris;
  }

  /** The formats there are, by the names that people use. */
  public enum Format {
    /** Turtle: the union of all graphs. */
    TURTLE(RDFFormat.TURTLE),
    /** TriG: each graph apart. */
    TRIG(RDFFormat.TRIG),
    /** N-Triples: the union of all graphs. */
    NTRIPLES(RDFFormat.NTRIPLES),
    /** N-Quads: each graph apart. */
    NQUADS(RDFFormat.NQUADS),
    /** RDF/XML: the union of all graphs. */
    RDFXML(RDFFormat.RDFXML),
    /** JSON-LD: each graph apart. */
    JSONLD(RDFFormat.JSONLD);

    @SuppressWarnings("ImmutableEnumChecker") // RDFFormat does not change
    private final RDFFormat rio;

    Format(RDFFormat rio) {
      this.rio = rio;
    }
  }

  /** Writes all graphs; the stream stays open. */
  public void write(DatasetGraph dataset, Format format, OutputStream out) {
    RDFWriter writer = Rio.createWriter(format.rio, out);
    writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false); // 2 would come back as 2.0
    writer.startRDF();
    Prefixes.of(iris).forEach(writer::handleNamespace);
    List<Quad> quads = new ArrayList<>();
    dataset
        .find(
            format.rio.supportsContexts() ? Node.ANY : Quad.defaultGraphIRI,
            Node.ANY,
            Node.ANY,
            Node.ANY)
        .forEachRemaining(quads::add);
    quads.stream()
        .filter(quad -> !format.rio.supportsContexts() || !quad.isDefaultGraph())
        .sorted(Comparator.comparing(Exporter::key))
        .forEach(quad -> writer.handleStatement(statement(quad)));
    writer.endRDF();
  }

  private static String key(Quad quad) {
    return quad.getGraph()
        + " "
        + quad.getSubject()
        + " "
        + quad.getPredicate()
        + " "
        + quad.getObject();
  }

  private static org.eclipse.rdf4j.model.Statement statement(Quad quad) {
    Resource subject = (Resource) value(quad.getSubject());
    IRI predicate = (IRI) value(quad.getPredicate());
    Value object = value(quad.getObject());
    return graph(quad)
        .map(graph -> VALUES.createStatement(subject, predicate, object, graph))
        .orElseGet(() -> VALUES.createStatement(subject, predicate, object));
  }

  private static Optional<Resource> graph(Quad quad) {
    return quad.isDefaultGraph()
        ? Optional.empty()
        : Optional.of((Resource) value(quad.getGraph()));
  }

  private static Value value(Node node) {
    if (node.isURI()) {
      return VALUES.createIRI(node.getURI());
    }
    if (node.isBlank()) {
      return VALUES.createBNode("b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", ""));
    }
    String text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(text, VALUES.createIRI(node.getLiteralDatatypeURI()))
        : VALUES.createLiteral(text, node.getLiteralLanguage());
  }
}
