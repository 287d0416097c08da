package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.vocab.Iris;

class ExporterTest {

  private static final String QUADS =
      """
      <https://example.org/a> <https://example.org/label> "𡈼家“湾”\\n\\t\\"1\\" <&>"@zh <https://example.org/g> .
      <https://example.org/a> <https://example.org/label> "bay"@en <https://example.org/g> .
      <https://example.org/a> <https://example.org/label> "plain" <https://example.org/h> .
      <https://example.org/a> <https://example.org/value> "11800000000"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://example.org/g> .
      <https://example.org/a> <https://example.org/value> "7.2"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://example.org/g> .
      <https://example.org/a> <https://example.org/count> "007"^^<http://www.w3.org/2001/XMLSchema#integer> <https://example.org/g> .
      <https://example.org/a> <https://example.org/date> "2021"^^<http://www.w3.org/2001/XMLSchema#gYear> <https://example.org/g> .
      <https://example.org/a#char=1,2> <https://example.org/part> _:x <https://example.org/g> .
      _:x <https://example.org/part> _:y <https://example.org/g> .
      """;

  private final Exporter exporter = new Exporter(Iris.DEFAULT);

  @ParameterizedTest
  @EnumSource(Exporter.Format.class)
  void writesWhatReadsAsTheSameStatements(Exporter.Format format) throws IOException {
    Model expected = Rio.parse(new StringReader(QUADS), RDFFormat.NQUADS);
    Model read = read(export(dataset(QUADS), format), rio(format));
    Model wanted = rio(format).supportsContexts() ? expected : union(expected);
    assertTrue(Models.isomorphic(wanted, read), () -> format + " read as " + read);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Exporter.Format.class)
  void writesTheMiniCityInEveryFormat(Exporter.Format format) throws IOException {
    DatasetGraph dataset = LoaderTest.load(Mini.DATA).graph().dataset();
    Model expected = read(export(dataset, Exporter.Format.NQUADS), RDFFormat.NQUADS);
    Model wanted = rio(format).supportsContexts() ? expected : union(expected);
    Model read = read(export(dataset, format), rio(format));
    assertEquals(Set.of(), without(wanted, read), "lost");
    assertEquals(Set.of(), without(read, wanted), "added");
    assertEquals(wanted.size(), read.size());
  }

  @ParameterizedTest
  @EnumSource(Exporter.Format.class)
  void writesTheSameBytesEachTime(Exporter.Format format) {
    assertEquals(export(dataset(QUADS), format), export(dataset(shuffled(QUADS)), format));
  }

  @ParameterizedTest
  @CsvSource({"TURTLE", "TRIG"})
  void usesShortNames(Exporter.Format format) {
    String quads =
        """
        <https://w3id.org/zhuzhou-kg/id/city/linjiang> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/zhuzhou-kg/ontology#City> <https://w3id.org/zhuzhou-kg/graph/catalogue> .
        """;
    assertTrue(export(dataset(quads), format).contains("city:linjiang a zz:City"));
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new IllegalStateException("closed");
          }
        };
    exporter.write(dataset(QUADS), Exporter.Format.TRIG, out);
    assertFalse(out.toString(StandardCharsets.UTF_8).isEmpty());
  }

  private String export(DatasetGraph dataset, Exporter.Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(dataset, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A dataset whose default graph is the union, as that of the knowledge graph. */
  private static DatasetGraph dataset(String quads) {
    DatasetGraph dataset =
        org.apache.jena.riot.RDFParser.fromString(quads, Lang.NQUADS)
            .labelToNode(org.apache.jena.riot.lang.LabelToNode.createUseLabelAsGiven())
            .toDatasetGraph();
    dataset.find().forEachRemaining(quad -> dataset.getDefaultGraph().add(quad.asTriple()));
    return dataset;
  }

  private static String shuffled(String quads) {
    return String.join("\n", quads.lines().sorted(java.util.Comparator.reverseOrder()).toList());
  }

  private static Model read(String text, RDFFormat format) throws IOException {
    return Rio.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format);
  }

  private static Model union(Model quads) {
    Model triples = new LinkedHashModel();
    quads.forEach(s -> triples.add(s.getSubject(), s.getPredicate(), s.getObject()));
    return triples;
  }

  /** The statements without blank nodes that the other lacks. */
  private static Set<Statement> without(Model one, Model other) {
    Set<Statement> missing = new HashSet<>(one);
    missing.removeAll(other);
    missing.removeIf(s -> s.getSubject().isBNode() || s.getObject().isBNode());
    return missing;
  }

  private static RDFFormat rio(Exporter.Format format) {
    return switch (format) {
      case TURTLE -> RDFFormat.TURTLE;
      case TRIG -> RDFFormat.TRIG;
      case NTRIPLES -> RDFFormat.NTRIPLES;
      case NQUADS -> RDFFormat.NQUADS;
      case RDFXML -> RDFFormat.RDFXML;
      case JSONLD -> RDFFormat.JSONLD;
    };
  }
}
