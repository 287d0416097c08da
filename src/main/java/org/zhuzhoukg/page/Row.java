package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of a query's answer. */
record Row(Binding binding) {

  /** All values. */
  Stream<Node> nodes() {
    Stream.Builder<Node> nodes = Stream.builder();
    binding.forEach((variable, value) -> nodes.add(value));
    return nodes.build();
  }

  /** The value of a variable; empty if it is unbound. */
  Optional<Node> find(String variable) {
    return Optional.ofNullable(binding.get(variable));
  }

  /**
   * The value of a variable that is bound.
   *
   * @throws IllegalStateException if it is not
   */
  Node node(String variable) {
    return find(variable)
        .orElseThrow(() -> new IllegalStateException("?" + variable + " is unbound"));
  }

  /** The text of a literal, or an IRI; the empty text if it is unbound. */
  String text(String variable) {
    return find(variable)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .orElse("");
  }

  /** A number; 0 if it is unbound. */
  int count(String variable) {
    return find(variable).map(node -> ((Number) node.getLiteralValue()).intValue()).orElse(0);
  }

  /** A number; empty if it is unbound. */
  Optional<BigDecimal> decimal(String variable) {
    return find(variable).map(node -> new BigDecimal(node.getLiteralLexicalForm()));
  }

  /** What follows the last {@code #} or {@code /} of an IRI; the empty text if it is unbound. */
  String local(String variable) {
    return find(variable).filter(Node::isURI).map(node -> Term.local(node.getURI())).orElse("");
  }
}
