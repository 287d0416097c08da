package org.zhuzhoukg.load;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.zhuzhoukg.store.KnowledgeGraph;

/** Receives RDF4J statements and keeps them as Jena graphs: the one place where both meet. */
final class JenaBridge extends AbstractRDFHandler {

  private final Map<String, Graph> graphs = new TreeMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final String defaultGraph;

  /**
   * Starts empty.
   *
   * @param defaultGraph the graph of statements that name none
   */
  JenaBridge(String defaultGraph) {
    this.defaultGraph = defaultGraph;
  }

  @Override
  public void handleStatement(Statement statement) {
    Resource context = statement.getContext();
    String name = context == null ? defaultGraph : context.stringValue();
    graph(name)
        .add(
            Triple.create(
                node(statement.getSubject()),
                node(statement.getPredicate()),
                node(statement.getObject())));
  }

  /** The graph of a name, made where there is none yet. */
  Graph graph(String name) {
    return graphs.computeIfAbsent(name, n -> KnowledgeGraph.newGraph());
  }

  /** From a graph's IRI to its triples. */
  Map<String, Graph> graphs() {
    return graphs;
  }

  private Node node(Value value) {
    if (value instanceof IRI iri) {
      return nodes.computeIfAbsent(iri.stringValue(), NodeFactory::createURI);
    }
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(() -> typed(literal));
    }
    return NodeFactory.createBlankNode(value.stringValue());
  }

  private static Node typed(Literal literal) {
    return NodeFactory.createLiteralDT(
        literal.getLabel(),
        TypeMapper.getInstance().getSafeTypeByName(literal.getDatatype().stringValue()));
  }
}
