package org.zhuzhoukg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.vocab.Iris;

class CatalogueMapperTest {

  private static final Iris IRIS = Iris.DEFAULT;
  private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private final Model model = new LinkedHashModel();

  @BeforeEach
  void mapsTheCatalogue() throws IOException {
    new CatalogueMapper(IRIS, new StatementCollector(model)).map(Mini.catalogue());
  }

  @Test
  void writesIntoTheCataloguesGraphAlone() {
    assertEquals(Set.of(iri(IRIS.graph("catalogue"))), model.contexts());
  }

  @Test
  void labelsAndDefinesAThingInBothLanguages() {
    IRI park = entity("park/tianjiawan");
    assertEquals(
        Set.of(words("𡈼家湾园区", "zh"), words("Tianjiawan Park", "en")), objects(park, RDFS.LABEL));
    assertEquals(2, objects(park, SKOS.DEFINITION).size());
    assertEquals(Set.of(iri(IRIS.term("Park"))), objects(park, RDF.TYPE));
  }

  @Test
  void placesAThingInWhatItLiesIn() {
    assertEquals(
        Set.of(entity("district/chengnan")), objects(entity("park/tianjiawan"), term("locatedIn")));
  }

  @Test
  void writesWhereAPlaceIsAsDecimals() {
    IRI district = entity("district/chengnan");
    assertEquals(Set.of(decimal("-0.5")), objects(district, iri(GEO + "lat")));
    assertEquals(Set.of(decimal("113.1")), objects(district, iri(GEO + "long")));
    assertFalse(model.contains(entity("city/linjiang"), iri(GEO + "lat"), null));
  }

  @Test
  void keepsANameWithTheDocumentsThatUseIt() {
    IRI name = iri(IRIS.entity("government/linjiang-government") + "#name-1");
    assertTrue(model.contains(entity("government/linjiang-government"), term("hasName"), name));
    assertEquals(Set.of(iri(IRIS.document(Mini.PAPER))), objects(name, term("usedIn")));
  }

  @Test
  void makesANameAnAlternativeLabelUnlessItIsTheLabel() {
    assertEquals(
        Set.of(words("临江市政府", "zh")),
        objects(entity("government/linjiang-government"), SKOS.ALT_LABEL));
    assertFalse(model.contains(entity("park/tianjiawan"), SKOS.ALT_LABEL, null));
  }

  @Test
  void putsIndicatorsAndIndustriesIntoTheirSchemes() {
    assertEquals(Set.of(term("Indicators")), objects(entity("indicator/output"), SKOS.IN_SCHEME));
    assertEquals(
        Set.of(term("Industries")), objects(entity("industry/shipbuilding"), SKOS.IN_SCHEME));
    assertEquals(Set.of(term("Units")), objects(entity("unit/factory"), SKOS.IN_SCHEME));
  }

  @Test
  void linksIndustriesIndicatorsAndPosts() {
    assertEquals(
        Set.of(entity("industry/manufacturing")),
        objects(entity("industry/shipbuilding"), SKOS.BROADER));
    assertEquals(
        Set.of(entity("industry/shipbuilding")),
        objects(entity("enterprise/linjiang-shipyard"), term("inIndustry")));
    assertEquals(
        Set.of(entity("park/tianjiawan")), objects(entity("post/tianjiawan-head"), term("postOf")));
    assertEquals(
        Set.of(iri("http://qudt.org/vocab/unit/CCY_CNY")),
        objects(entity("indicator/output"), term("defaultUnit")));
    assertEquals(Set.of(term("Stock")), objects(entity("indicator/factories"), term("nature")));
  }

  private Set<Value> objects(IRI subject, IRI predicate) {
    return model.filter(subject, predicate, null).objects();
  }

  private static Value words(String text, String language) {
    return SimpleValueFactory.getInstance().createLiteral(text, language);
  }

  private static Value decimal(String digits) {
    return SimpleValueFactory.getInstance().createLiteral(new BigDecimal(digits));
  }

  private static IRI term(String name) {
    return iri(IRIS.term(name));
  }

  private static IRI entity(String reference) {
    return iri(IRIS.entity(reference));
  }

  private static IRI iri(String iri) {
    return SimpleValueFactory.getInstance().createIRI(iri);
  }
}
