package org.zhuzhoukg.rdf;

import java.math.BigDecimal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.text.Bilingual;
import org.zhuzhoukg.vocab.Iris;

/** Writes triples of one named graph to a handler. */
final class TripleWriter {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Iris iris;
  private final RDFHandler handler;
  private final IRI graph;

  TripleWriter(Iris iris, RDFHandler handler, String graph) {
    this.iris = iris;
    this.handler = handler;
    this.graph = VALUES.createIRI(graph);
  }

  Iris iris() {
    return iris;
  }

  IRI iri(String iri) {
    return VALUES.createIRI(iri);
  }

  /** A term of the ontology. */
  IRI term(String localName) {
    return iri(iris.term(localName));
  }

  /** A thing by its reference. */
  IRI entity(String reference) {
    return iri(iris.entity(reference));
  }

  void write(IRI subject, IRI predicate, Value object) {
    handler.handleStatement(VALUES.createStatement(subject, predicate, object, graph));
  }

  /** A triple whose predicate is a term of the ontology. */
  void write(IRI subject, String predicate, Value object) {
    write(subject, term(predicate), object);
  }

  void type(IRI subject, String className) {
    write(subject, RDF.TYPE, term(className));
  }

  void label(IRI subject, Bilingual label) {
    bilingual(subject, RDFS.LABEL, label);
  }

  void bilingual(IRI subject, IRI predicate, Bilingual words) {
    write(subject, predicate, words(words.zh(), "zh"));
    write(subject, predicate, words(words.en(), "en"));
  }

  Value words(String text, String language) {
    return VALUES.createLiteral(text, language);
  }

  Value text(String text) {
    return VALUES.createLiteral(text);
  }

  Value decimal(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return VALUES.createLiteral(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  Value truth() {
    return VALUES.createLiteral(true);
  }

  Value integer(int number) {
    return VALUES.createLiteral(String.valueOf(number), XSD.INTEGER);
  }

  /** A day, month or year, typed by its shape. */
  Value date(String date) {
    IRI type =
        switch (date.length()) {
          case 4 -> XSD.GYEAR;
          case 7 -> XSD.GYEARMONTH;
          default -> XSD.DATE;
        };
    return VALUES.createLiteral(date, type);
  }
}
