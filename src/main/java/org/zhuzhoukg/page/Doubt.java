package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * Something that does not add up about figures.
 *
 * @param term the discrepancy
 * @param kind as {@code 同值异期}
 * @param explanation with the arithmetic
 * @param facts those of the page that it concerns
 */
record Doubt(Term term, Term kind, String explanation, List<Term> facts) {

  private static final Node EXPLANATION = NodeFactory.createURI(Iris.DEFAULT.term("explanation"));

  /** The query for the doubts about some facts. */
  static PageQuery query(Collection<Node> facts) {
    return PageQuery.of("explanations").with("fact", facts);
  }

  /** The doubts that a query finds, each once. */
  static List<Doubt> read(View view, PageQuery query) {
    Map<Node, Doubt> doubts = new LinkedHashMap<>();
    for (Row row : view.data().ask(query)) {
      Node node = row.node("discrepancy");
      doubts.computeIfAbsent(node, n -> of(view, n, row)).facts().add(term(view, row));
    }
    return List.copyOf(doubts.values());
  }

  private static Doubt of(View view, Node node, Row row) {
    String text = view.data().text(node, EXPLANATION).map(Node::getLiteralLexicalForm).orElse("");
    Term kind = view.data().term(row.node("kind"));
    return new Doubt(view.data().term(node), kind, text, new ArrayList<>());
  }

  private static Term term(View view, Row row) {
    return view.data().term(row.node("fact"));
  }
}
