package org.zhuzhoukg.vocab;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.violations.UseOfReservedVocabularyForClassIRI;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * The ontology, read by the OWL API: {@code zz.ttl}, {@code codes.ttl}, {@code cube.ttl} and {@code
 * alignments.ttl} are parts of one ontology and are checked together.
 */
class OntologyTest {

  private static final List<String> PARTS =
      List.of("zz.ttl", "codes.ttl", "cube.ttl", "alignments.ttl");
  private static final String NAMESPACE = "https://w3id.org/zhuzhou-kg/ontology#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String VANN = "http://purl.org/vocab/vann/";

  private static OWLOntology ontology;

  @BeforeAll
  static void readsAllParts() throws IOException, OWLOntologyCreationException {
    StringBuilder turtle = new StringBuilder();
    for (String part : PARTS) {
      turtle.append(Files.readString(Path.of("ontology", part))).append('\n');
    }
    IRI source = IRI.create("urn:zhuzhou-kg:parts");
    ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(
                new StringDocumentSource(
                    turtle.toString(), source, new TurtleDocumentFormat(), "text/turtle"));
  }

  @Test
  void isConsistentAndEveryClassCanHaveInstances() {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    try {
      assertTrue(reasoner.isConsistent());
      assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    } finally {
      reasoner.dispose();
    }
  }

  /**
   * One exception: {@code zz:Statement} is a kind of {@code rdf:Statement}, since SPARQL users look
   * for reified statements there, and OWL 2 DL reserves the {@code rdf:} namespace.
   */
  @Test
  void staysInItsProfileSaveForReification() {
    String violations =
        new OWL2RLProfile()
            .checkOntology(ontology).getViolations().stream()
                .filter(violation -> !isReification(violation))
                .map(String::valueOf)
                .sorted()
                .distinct()
                .collect(joining("\n"));
    assertEquals("", violations);
  }

  private static boolean isReification(OWLProfileViolation violation) {
    return violation instanceof UseOfReservedVocabularyForClassIRI
        && String.valueOf(violation).contains("rdf:Statement");
  }

  @Test
  void namesItselfItsVersionAndItsPrefix() {
    assertEquals(
        Optional.of(IRI.create("https://w3id.org/zhuzhou-kg/ontology")),
        ontology.getOntologyID().getOntologyIRI());
    assertEquals(
        Optional.of(IRI.create("https://w3id.org/zhuzhou-kg/ontology/0.1.0")),
        ontology.getOntologyID().getVersionIRI());
    assertEquals(Set.of("zz"), header(VANN + "preferredNamespacePrefix"));
    assertEquals(Set.of(NAMESPACE), header(VANN + "preferredNamespaceUri"));
  }

  private static Set<String> header(String property) {
    return ontology
        .annotations()
        .filter(annotation -> annotation.getProperty().getIRI().equals(IRI.create(property)))
        .map(annotation -> annotation.getValue().asLiteral().orElseThrow().getLiteral())
        .collect(toCollection(TreeSet::new));
  }

  @TestFactory
  Stream<DynamicTest> labelsAndDefinesEveryTermInBothLanguages() {
    return terms()
        .map(
            term ->
                DynamicTest.dynamicTest(
                    term.getFragment(),
                    () -> {
                      assertEquals(Set.of("en", "zh"), languages(term, RDFS + "label"));
                      assertEquals(Set.of("en", "zh"), languages(term, SKOS + "definition"));
                    }));
  }

  @Test
  void givesNoTwoTermsOfAKindTheSameLabel() {
    List<String> labels =
        Stream.<Stream<? extends OWLEntity>>of(
                ontology.classesInSignature(),
                ontology.objectPropertiesInSignature(),
                ontology.dataPropertiesInSignature())
            .flatMap(
                entities ->
                    entities
                        .map(OWLEntity::getIRI)
                        .filter(OntologyTest::isOwn)
                        .flatMap(term -> values(term, RDFS + "label"))
                        .filter(label -> label.hasLang("en"))
                        .map(OWLLiteral::getLiteral))
            .toList();
    Set<String> seen = new TreeSet<>();
    assertEquals(List.of(), labels.stream().filter(label -> !seen.add(label)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "City",
        "District",
        "Region",
        "Area",
        "Enterprise",
        "GovernmentBody",
        "Institute",
        "Association",
        "Organization",
        "Park",
        "Cluster",
        "Industry",
        "Policy",
        "Indicator",
        "Project",
        "Platform",
        "Product",
        "Person",
        "Event",
        "Designation",
        "Infrastructure",
        "Document",
        "NewspaperArticle",
        "AcademicPaper",
        "Article",
        "Observation",
        "Statement",
        "Evidence",
        "Period",
        "Discrepancy"
      })
  void declaresTheClassesOfTheDesign(String name) {
    assertTrue(ontology.containsClassInSignature(IRI.create(NAMESPACE + name)));
  }

  private static Stream<IRI> terms() {
    return ontology
        .signature()
        .map(OWLEntity::getIRI)
        .filter(OntologyTest::isOwn)
        .distinct()
        .sorted();
  }

  private static boolean isOwn(IRI iri) {
    return iri.toString().startsWith(NAMESPACE);
  }

  private static Set<String> languages(IRI term, String property) {
    return values(term, property).map(OWLLiteral::getLang).collect(toCollection(TreeSet::new));
  }

  private static Stream<OWLLiteral> values(IRI term, String property) {
    return ontology
        .annotationAssertionAxioms(term)
        .filter(axiom -> axiom.getProperty().getIRI().equals(IRI.create(property)))
        .map(OWLAnnotationAssertionAxiom::getValue)
        .flatMap(value -> value.asLiteral().stream());
  }
}
