package org.zhuzhoukg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/** The ontology's files, as they come with the program. */
public final class Ontology {

  private static final List<String> PARTS =
      List.of("zz.ttl", "codes.ttl", "cube.ttl", "alignments.ttl");

  private final Graph axioms;
  private final Graph shapes;

  private Ontology(Graph axioms, Graph shapes) {
    this.axioms = axioms;
    this.shapes = shapes;
  }

  /** Reads the files. */
  public static Ontology read() {
    Graph axioms = KnowledgeGraph.newGraph();
    PARTS.forEach(part -> read(part, axioms));
    Graph shapes = GraphFactory.createDefaultGraph();
    read("shapes.ttl", shapes);
    return new Ontology(axioms, shapes);
  }

  private static void read(String file, Graph into) {
    try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
      if (in == null) {
        throw new IllegalStateException("ontology/" + file + " is missing from the class path");
      }
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed(file)))
          .parse(into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes blank nodes the same in every load, so that exports are. */
  private static UUID seed(String file) {
    return UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
  }

  /** Classes, properties, code lists, cube structures and alignments. */
  public Graph axioms() {
    return axioms;
  }

  /** The SHACL shapes. */
  public Graph shapes() {
    return shapes;
  }

  /** Local names of the ontology's own object and datatype properties. */
  public Set<String> properties(Iris iris) {
    return declared(iris, OWL.ObjectProperty, OWL.DatatypeProperty);
  }

  /** Local names of the ontology's own classes. */
  public Set<String> classes(Iris iris) {
    return declared(iris, OWL.Class);
  }

  private Set<String> declared(Iris iris, Resource... types) {
    return Stream.of(types)
        .flatMap(type -> axioms.stream(Node.ANY, RDF.type.asNode(), type.asNode()))
        .map(Triple::getSubject)
        .filter(term -> term.isURI() && term.getURI().startsWith(iris.ontology()))
        .map(term -> term.getURI().substring(iris.ontology().length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
