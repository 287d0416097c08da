package org.zhuzhoukg.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/** The words in which documents state facts, and what those facts are about. */
final class FactWords {

  private static final Node AS_WRITTEN = node("asWritten");
  private static final Node ABOUT = node("about");

  /** From the words to the things; in a fixed order. */
  private final Map<String, Set<String>> subjects = new TreeMap<>();

  private final Map<String, FoldedText> folded = new HashMap<>();

  FactWords(Graph graph) {
    graph
        .find(Node.ANY, AS_WRITTEN, Node.ANY)
        .forEachRemaining(
            triple -> {
              if (triple.getObject().isLiteral()) {
                String words = triple.getObject().getLiteralLexicalForm();
                read(graph, triple.getSubject(), ABOUT, words);
                read(graph, triple.getSubject(), RDF.subject.asNode(), words);
              }
            });
  }

  private void read(Graph graph, Node fact, Node property, String words) {
    graph
        .find(fact, property, Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .forEachRemaining(
            triple -> {
              folded.computeIfAbsent(words, FoldedText::of);
              subjects
                  .computeIfAbsent(words, k -> new TreeSet<>())
                  .add(triple.getObject().getURI());
            });
  }

  private static Node node(String name) {
    return NodeFactory.createURI(Iris.DEFAULT.term(name));
  }

  /** What the facts are about whose words contain what is sought, each with such words. */
  Map<String, String> find(Sought sought, Budget budget) {
    Map<String, String> found = new LinkedHashMap<>();
    if (!sought.isEmpty()) {
      subjects.forEach(
          (words, things) -> {
            budget.check();
            if (sought.isIn(folded.get(words).value())) {
              things.forEach(thing -> found.putIfAbsent(thing, words));
            }
          });
    }
    return found;
  }
}
