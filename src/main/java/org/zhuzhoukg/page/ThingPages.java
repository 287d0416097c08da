package org.zhuzhoukg.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/** The pages of things: {@code /page/{kind}/{slug}}. */
final class ThingPages {

  private ThingPages() {}

  /** The page of a thing, or where it is instead; empty if there is no such thing. */
  static Optional<PageModel> find(View view, String kind, String slug) {
    String iri = Iris.DEFAULT.entity(kind, slug);
    Node thing = NodeFactory.createURI(iri);
    if (!view.data().graph().contains(thing, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    String address = Links.href(iri);
    if (!address.startsWith("/page/")) {
      return Optional.of(MovedPage.to(view, address));
    }
    boolean isFact = kind.equals("observation") || kind.equals("statement");
    return Optional.of(isFact ? FactPage.of(view, thing) : EntityPage.of(view, thing));
  }
}
