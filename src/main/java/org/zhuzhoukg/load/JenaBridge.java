package org.zhuzhoukg.load;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Hands on RDF4J statements as Jena triples: the one place where both meet. */
final class JenaBridge extends AbstractRDFHandler {

  /** So many are shared; then it begins anew, lest all names be kept. */
  private static final int MOST_NODES = 1 << 17;

  private final Map<String, Node> nodes = new HashMap<>();
  private final String defaultGraph;
  private final BiConsumer<String, Triple> out;

  /**
   * Starts.
   *
   * @param defaultGraph the graph of statements that name none
   * @param out takes each triple, with the IRI of its graph
   */
  JenaBridge(String defaultGraph, BiConsumer<String, Triple> out) {
    this.defaultGraph = defaultGraph;
    this.out = out;
  }

  @Override
  public void handleStatement(Statement statement) {
    Resource context = statement.getContext();
    out.accept(
        context == null ? defaultGraph : context.stringValue(),
        Triple.create(
            node(statement.getSubject()),
            node(statement.getPredicate()),
            node(statement.getObject())));
  }

  private Node node(Value value) {
    if (value instanceof IRI iri) {
      if (nodes.size() >= MOST_NODES) {
        nodes.clear();
      }
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
