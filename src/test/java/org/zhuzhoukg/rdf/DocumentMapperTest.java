package org.zhuzhoukg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.vocab.Iris;

class DocumentMapperTest {

  private static final Iris IRIS = Iris.DEFAULT;
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  @Test
  void saysWhatIsKnownOfADocumentAndHow() {
    Model model = map(Mini.NEWS);
    IRI document = iri(IRIS.document(Mini.NEWS));
    assertEquals(
        Set.of(term("Document"), term("NewspaperArticle")),
        model.filter(document, RDF.TYPE, null).objects());
    assertEquals(
        Set.of(VALUES.createLiteral("2021-03-02", XSD.DATE)),
        model.filter(document, term("documentDate"), null).objects());
    assertEquals(
        Set.of(term("StatedDate")), model.filter(document, term("dateBasis"), null).objects());
    assertEquals(
        Set.of(iri(IRIS.entity("enterprise/linjiang-press"))),
        model.filter(document, DCTERMS.PUBLISHER, null).objects());
    assertEquals(
        Set.of(VALUES.createLiteral(Mini.document(Mini.NEWS).sha256())),
        model.filter(document, term("sha256"), null).objects());
  }

  @Test
  void namesNoPublisherWhereNoneIsKnown() {
    Model model = map(Mini.PAPER);
    assertFalse(model.contains(null, DCTERMS.PUBLISHER, null));
    assertEquals(
        Set.of(VALUES.createLiteral("2019", XSD.GYEAR)),
        model.filter(null, term("documentDate"), null).objects());
    assertEquals(
        Set.of(VALUES.createLiteral("2019-01-01/2020-06-30")),
        model.filter(null, term("dateMargin"), null).objects());
    assertEquals(
        Set.of(term("InferredDate")), model.filter(null, term("dateBasis"), null).objects());
  }

  @Test
  void givesEachPartOfAnArticleASelector() {
    IRI intro = iri(IRIS.entity("article/river-study-2019-intro"));
    Set<Value> selectors =
        map(Mini.PAPER).filter(intro, iri("http://www.w3.org/ns/oa#hasSelector"), null).objects();
    assertEquals(2, selectors.size());
  }

  @Test
  void putsAnArticleIntoTheOneThatContainsIt() {
    Model model = map(Mini.NEWS);
    assertEquals(
        Set.of(iri(IRIS.entity("article/harbour-daily-2021-1"))),
        model
            .filter(iri(IRIS.entity("article/harbour-daily-2021-1a")), DCTERMS.IS_PART_OF, null)
            .objects());
    assertEquals(
        Set.of(iri(IRIS.document(Mini.NEWS))),
        model
            .filter(iri(IRIS.entity("article/harbour-daily-2021-1")), DCTERMS.IS_PART_OF, null)
            .objects());
  }

  @Test
  void marksDamageWithItsKindAndItsLikelyReading() {
    IRI damage = iri(IRIS.document(Mini.PAPER) + "#damage-letter-o");
    Model model = map(Mini.PAPER);
    assertEquals(
        Set.of(VALUES.createLiteral("2017")),
        model.filter(damage, term("reading"), null).objects());
    assertEquals(1, model.filter(damage, term("damageKind"), null).size());
  }

  private static Model map(String id) {
    Model model = new LinkedHashModel();
    Document document = Mini.document(id);
    new DocumentMapper(IRIS, id, new StatementCollector(model)).map(document);
    return model;
  }

  private static IRI term(String name) {
    return iri(IRIS.term(name));
  }

  private static IRI iri(String iri) {
    return VALUES.createIRI(iri);
  }
}
