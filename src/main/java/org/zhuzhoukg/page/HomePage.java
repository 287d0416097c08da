package org.zhuzhoukg.page;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.zhuzhoukg.vocab.Iris;

/** What is in here, and where to begin. */
record HomePage(Heading heading, PageQuery kindsQuery, List<Kind> kinds) implements PageModel {

  /** A class and how many things are of it. */
  record Kind(Term kind, int count) {}

  static HomePage of(View view) {
    PageQuery query = PageQuery.of("home-kinds");
    List<Kind> kinds =
        view.data().ask(query).stream()
            .map(row -> new Kind(view.data().term(row.node("kind")), row.count("count")))
            .toList();
    String description =
        view.data()
            .text(NodeFactory.createURI(Iris.DEFAULT.dataset()), DCTerms.description.asNode())
            .map(text -> text.getLiteralLexicalForm())
            .orElse("");
    return new HomePage(Heading.of("", description), query, kinds);
  }

  @Override
  public String template() {
    return "home.jte";
  }
}
