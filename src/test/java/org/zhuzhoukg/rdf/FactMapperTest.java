package org.zhuzhoukg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.FactFileReader;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.vocab.Iris;

class FactMapperTest {

  private static final Iris IRIS = Iris.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "observation, machine-tools-output-rank-2020",
    "statement, li-ming-head",
  })
  void mapsAFactToTheTriplesThatItMeans(String file, String id) throws IOException {
    Model expected;
    try (InputStream in =
        Files.newInputStream(Path.of("src", "test", "resources", "rdf", file + ".ttl"))) {
      expected = Rio.parse(in, RDFFormat.TURTLE);
    }
    Model written = withoutGraphs(map(Mini.NEWS, id));
    assertEquals(Set.of(), missing(expected, written), "in the file alone");
    assertEquals(Set.of(), missing(written, expected), "written alone");
    assertTrue(Models.isomorphic(expected, written));
  }

  @Test
  void writesIntoTheGraphOfTheDocumentAlone() throws IOException {
    assertEquals(
        Set.of(iri(IRIS.documentGraph(Mini.NEWS))), new LinkedHashModel(all(Mini.NEWS)).contexts());
  }

  @Test
  void statesDirectlyWhatIsSo() throws IOException {
    assertTrue(
        map(Mini.NEWS, "machine-tools-in-tianjiawan")
            .contains(
                entity("enterprise/linjiang-machine-tools"),
                term("locatedIn"),
                entity("park/tianjiawan")));
  }

  @Test
  void doesNotStateDirectlyWhatIsPlanned() throws IOException {
    Model planned = map(Mini.NEWS, "wharf-by-machine-tools");
    assertFalse(planned.contains(null, term("builtBy"), null));
    assertTrue(planned.contains(null, RDF.PREDICATE, term("builtBy")));
    assertTrue(planned.contains(null, term("status"), term("Planned")));
  }

  @Test
  void writesANoteInBothLanguages() throws IOException {
    assertEquals(
        Set.of("\"仅见于标题。\"@zh", "\"The headline only.\"@en"),
        objects(map(Mini.NEWS, "chengnan-output-2020"), "note").stream()
            .map(Value::toString)
            .collect(Collectors.toSet()));
  }

  @Test
  void marksEvidenceThatTouchesDamage() throws IOException {
    Model damaged = map(Mini.PAPER, "shipyard-output-change-2018");
    assertEquals(
        Set.of(iri(IRIS.document(Mini.PAPER) + "#damage-letter-o")),
        damaged.filter(null, term("damage"), null).objects());
    assertFalse(map(Mini.PAPER, "shipyard-founder").contains(null, term("damage"), null));
  }

  @Test
  void givesAnObservationWithoutIndustryPopulationWholeOrBaselineNoBreakdown() throws IOException {
    assertEquals(
        Set.of(term("NoBreakdown")),
        objects(map(Mini.NEWS, "chengnan-factories-2021"), "breakdown"));
  }

  @ParameterizedTest
  @CsvSource({
    "shipbuilding-output-2018, in-industry-shipbuilding",
    "shipbuilding-share-2018, in-industry-shipbuilding_of-industry-manufacturing",
    "shipyard-output-change-2018, against-2017"
  })
  void namesABreakdownByItsParts(String id, String slug) throws IOException {
    assertEquals(Set.of(entity("breakdown/" + slug)), objects(map(Mini.PAPER, id), "breakdown"));
  }

  @Test
  void writesAnEarlierBaselineAsAPeriod() throws IOException {
    Model change = map(Mini.PAPER, "shipyard-output-change-2018");
    assertEquals(Set.of(entity("period/2017")), objects(change, "base"));
    assertTrue(change.contains(entity("period/2017"), RDF.TYPE, term("Period")));
  }

  @Test
  void writesARangeWithoutAValueIntoTheDataSetOfRanges() throws IOException {
    Model range = map(Mini.NEWS, "chengnan-investment-2021");
    assertEquals(Set.of(), objects(range, "value"));
    assertEquals(
        List.of("300000"),
        range.filter(null, term("low"), null).objects().stream().map(Value::stringValue).toList());
    assertEquals(
        List.of("500000"),
        range.filter(null, term("high"), null).objects().stream().map(Value::stringValue).toList());
    assertTrue(
        range.contains(null, iri("http://purl.org/linked-data/cube#dataSet"), term("ranges")));
  }

  @Test
  void writesAnOpenBoundBesideTheValue() throws IOException {
    Model target = map(Mini.NEWS, "tianjiawan-output-2025");
    assertEquals(objects(target, "value"), objects(target, "low"));
    assertEquals(Set.of(), objects(target, "high"));
    assertEquals(Set.of(entity("policy/lighthouse")), objects(target, "setBy"));
    assertEquals(Set.of(entity("person/li-ming")), objects(target, "reportedBy"));
  }

  @Test
  void writesNumbersAsPlainDecimals() throws IOException {
    Model growth = map(Mini.NEWS, "machine-tools-output-growth-2020");
    assertEquals(
        Set.of(SimpleValueFactory.getInstance().createLiteral(new java.math.BigDecimal("7.2"))),
        objects(growth, "value"));
    Model output = map(Mini.NEWS, "chengnan-output-2020");
    assertEquals(
        List.of("11800000000"), objects(output, "value").stream().map(Value::stringValue).toList());
  }

  @Test
  void takesTheUnitsIriFromQudtWhereQudtHasIt() throws IOException {
    assertEquals(
        Set.of(iri("http://qudt.org/vocab/unit/CCY_CNY")),
        objects(map(Mini.NEWS, "chengnan-output-2020"), "unit"));
    assertEquals(
        Set.of(entity("unit/factory")), objects(map(Mini.NEWS, "chengnan-factories-2021"), "unit"));
  }

  @Test
  void findsTheCityThatAFigureBelongsTo() throws IOException {
    assertEquals(
        Set.of(entity("city/linjiang")), objects(map(Mini.NEWS, "chengnan-output-2020"), "area"));
    assertEquals(Set.of(), objects(map(Mini.PAPER, "shipyard-output-change-2018"), "area"));
  }

  @Test
  void writesEachTripleOnce() throws IOException {
    List<Statement> statements = all(Mini.NEWS);
    Set<Statement> seen = new HashSet<>();
    List<String> again =
        statements.stream()
            .filter(
                s -> s.getPredicate().equals(RDF.TYPE) || s.getPredicate().equals(term("start")))
            .filter(s -> !seen.add(s))
            .map(Statement::toString)
            .toList();
    assertEquals(List.of(), again);
    long uses =
        statements.stream().filter(s -> s.getObject().equals(entity("period/2020"))).count();
    assertEquals(4, uses);
  }

  @Test
  void writesTheSameTwice() throws IOException {
    assertEquals(all(Mini.NEWS), all(Mini.NEWS));
  }

  private static Model map(String document, String id) throws IOException {
    FactFile file = read(document);
    List<Fact> chosen =
        Stream.<Fact>concat(file.observations().stream(), file.statements().stream())
            .filter(fact -> fact.id().equals(id))
            .toList();
    assertEquals(1, chosen.size(), id);
    Model model = new LinkedHashModel();
    mapper(document, model).map(chosen);
    return model;
  }

  private static List<Statement> all(String document) throws IOException {
    FactFile file = read(document);
    List<Statement> statements = new ArrayList<>();
    FactMapper mapper = mapper(document, statements);
    mapper.map(file.observations());
    mapper.map(file.statements());
    return statements;
  }

  private static FactMapper mapper(String document, java.util.Collection<Statement> into)
      throws IOException {
    return new FactMapper(
        IRIS, Mini.catalogue(), Mini.document(document), new StatementCollector(into));
  }

  private static FactFile read(String document) throws IOException {
    Set<String> predicates =
        Set.of(
            "locatedIn",
            "holdsPost",
            "builtBy",
            "startDate",
            "cooperatesWith",
            "foundedBy",
            "foundedOn");
    FactFile file =
        new FactFileReader(Mini.catalogue(), Mini.documents(), predicates)
            .read(Mini.factFile(document));
    assertEquals(List.of(), file.problems());
    return file;
  }

  private static Model withoutGraphs(Model model) {
    Model triples = new LinkedHashModel();
    model.forEach(s -> triples.add(s.getSubject(), s.getPredicate(), s.getObject()));
    return triples;
  }

  private static Set<Statement> missing(Model one, Model other) {
    Set<Statement> missing = new HashSet<>(one);
    missing.removeAll(other);
    return missing;
  }

  private static Set<Value> objects(Model model, String property) {
    return model.filter(null, term(property), null).objects();
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
