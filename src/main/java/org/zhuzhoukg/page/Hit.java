package org.zhuzhoukg.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.zhuzhoukg.store.Match;

/**
 * Something that a search found.
 *
 * @param thing what was found
 * @param type its class; empty if it has none
 * @param matched the name, or the words of a document, by which it was found; empty if that is what
 *     it is called here
 * @param isByWords whether a document's words were found, not a name
 * @param description a sentence; empty for none
 * @param facts how many facts there are about it
 */
record Hit(
    Term thing, String type, String matched, boolean isByWords, String description, int facts) {

  static List<Hit> of(PageData data, Collection<Match> matches) {
    List<Node> things =
        matches.stream().map(match -> NodeFactory.createURI(match.named().iri())).toList();
    Map<Node, Integer> facts = new HashMap<>();
    if (!things.isEmpty()) {
      data.ask(PageQuery.of("search-facts").with("thing", things))
          .forEach(row -> facts.put(row.node("thing"), row.count("count")));
    }
    return matches.stream().map(match -> of(data, match, facts)).toList();
  }

  private static Hit of(PageData data, Match match, Map<Node, Integer> facts) {
    Node node = NodeFactory.createURI(match.named().iri());
    Term thing = data.term(node);
    String type = match.named().type();
    boolean isSaid =
        match.matched().equals(thing.text()) || match.matched().equals(Term.local(thing.iri()));
    return new Hit(
        thing,
        type.isEmpty() ? "" : data.term(NodeFactory.createURI(type)).text(),
        isSaid ? "" : match.matched(),
        match.tier() == Match.Tier.WORDS,
        data.text(node, SKOS.definition.asNode()).map(Node::getLiteralLexicalForm).orElse(""),
        facts.getOrDefault(node, 0));
  }
}
