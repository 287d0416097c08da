package org.zhuzhoukg.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

/** Ontology and data know each other: no term is used undeclared, none is declared for nothing. */
class TermsInUseTest {

  private static final String ZZ = Iris.DEFAULT.ontology();
  private static final Set<String> SCHEMES =
      Set.of("Indicators", "Industries", "Units", "Breakdowns", "observations", "ranges");
  private static final String ONTOLOGY = Iris.DEFAULT.graph("ontology");
  private static final String DESCRIPTION = Iris.DEFAULT.graph("dataset");

  @Test
  void everyTermInTheDataIsDeclared() {
    Set<String> undeclared = used();
    undeclared.removeAll(declared());
    assertEquals(Set.of(), undeclared);
  }

  @Test
  void everyDeclaredTermIsUsedOrHasAReason() throws IOException {
    Set<String> unused = declared();
    unused.removeAll(used());
    Map<String, String> reasons = reasons();
    assertEquals(reasons.keySet(), unused);
    reasons.forEach((term, reason) -> assertTrue(reason.length() > 10, term));
  }

  /** Lines {@code term: reason}; {@code #} begins a comment. */
  private static Map<String, String> reasons() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/unused-terms.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        reasons.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return reasons;
  }

  /** Classes, properties and codes; the cube's components and the schemes are plumbing. */
  private static Set<String> declared() {
    return locals(types().filter(t -> isTerm(t.getObject().getURI())).map(Triple::getSubject));
  }

  private static boolean isTerm(String type) {
    return type.startsWith(ZZ) || type.matches(".*owl#(Class|ObjectProperty|DatatypeProperty)");
  }

  /** The terms in the data, and the classes of codes in the data. */
  private static Set<String> used() {
    Set<String> used =
        locals(
            quads(false).flatMap(q -> Stream.of(q.getSubject(), q.getPredicate(), q.getObject())));
    used.removeAll(SCHEMES);
    used.addAll(
        locals(
            types()
                .filter(t -> used.contains(t.getSubject().getURI().replace(ZZ, "")))
                .map(Triple::getObject)));
    return used;
  }

  private static Stream<Triple> types() {
    return quads(true)
        .map(Quad::asTriple)
        .filter(t -> t.getPredicate().equals(RDF.type.asNode()) && t.getSubject().isURI());
  }

  /** Without the description, which names each term that is in use anywhere. */
  private static Stream<Quad> quads(boolean ontology) {
    DatasetGraph dataset = RealGraph.get().graph().dataset();
    return dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .filter(quad -> !quad.isDefaultGraph())
        .filter(quad -> quad.getGraph().getURI().equals(ONTOLOGY) == ontology)
        .filter(quad -> !quad.getGraph().getURI().equals(DESCRIPTION));
  }

  private static Set<String> locals(Stream<Node> nodes) {
    Set<String> locals = new TreeSet<>();
    nodes
        .filter(node -> node.isURI() && node.getURI().startsWith(ZZ))
        .forEach(node -> locals.add(node.getURI().substring(ZZ.length())));
    return locals;
  }
}
