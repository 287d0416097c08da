package org.zhuzhoukg.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** Finds the one thing that an address means, however it spells its name. */
final class Things {

  private static final Node WITHDRAWN = NodeFactory.createURI(Iris.DEFAULT.term("Withdrawn"));
  private static final Node REASON = NodeFactory.createURI(Iris.DEFAULT.term("withdrawalReason"));

  /** How an address named the thing. */
  enum By {
    /** As its IRI does. */
    IRI,
    /** In another case, or with a slash after it. */
    SPELLING,
    /** By a name that people use. */
    NAME
  }

  /** What was found. */
  record Found(Thing thing, By by) {}

  private final Snapshot snapshot;

  Things(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The thing of some segments of a path: kind, slug, and perhaps an empty one.
   *
   * @throws ProblemException 404 with the nearest names; 410 with the reason if it was withdrawn
   */
  Found find(List<String> names) {
    boolean isSlashed = names.size() == 3 && names.get(2).isEmpty();
    if (names.size() != 2 && !isSlashed) {
      throw Problem.of(
              404, "条目的地址形如 /id/{kind}/{slug}", "the address of a thing is /id/{kind}/{slug}")
          .exception();
    }
    Thing asked = new Thing(names.get(0), names.get(1));
    Found found = named(asked).orElseThrow(() -> unknown(asked));
    requireThere(found.thing());
    return isSlashed && found.by() == By.IRI ? new Found(found.thing(), By.SPELLING) : found;
  }

  /** The one thing that is called so; empty if there is none, or several. */
  Optional<Found> named(Thing asked) {
    if (exists(asked)) {
      return Optional.of(new Found(asked, By.IRI));
    }
    Thing lower = new Thing(lower(asked.kind()), lower(asked.slug()));
    if (exists(lower)) {
      return Optional.of(new Found(lower, By.SPELLING));
    }
    Set<Thing> called = Names.of(snapshot).called(asked.kind(), asked.slug());
    return called.size() == 1
        ? Optional.of(new Found(called.iterator().next(), By.NAME))
        : Optional.empty();
  }

  private boolean exists(Thing thing) {
    return thing.isNameable()
        && union().contains(NodeFactory.createURI(thing.iri()), Node.ANY, Node.ANY);
  }

  private Graph union() {
    return snapshot.dataset().getDefaultGraph();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private ProblemException unknown(Thing asked) {
    List<String> near = Names.of(snapshot).nearest(asked.kind(), asked.slug());
    return Problem.of(
            404,
            "没有 " + asked.kind() + "“" + asked.slug() + "”",
            "there is no " + asked.kind() + " '" + asked.slug() + "'")
        .withNearest(near)
        .exception();
  }

  /**
   * Refuses a thing that was withdrawn.
   *
   * @throws ProblemException 410 with the reason
   */
  void requireThere(Thing thing) {
    Node node = NodeFactory.createURI(thing.iri());
    if (!union().contains(node, RDF.type.asNode(), WITHDRAWN)) {
      return;
    }
    List<Node> reasons = objects(node, REASON);
    List<Thing> others =
        objects(node, DCTerms.isReplacedBy.asNode()).stream()
            .filter(Node::isURI)
            .flatMap(other -> Thing.of(other.getURI()).stream())
            .toList();
    Problem problem =
        Problem.of(410, "该条目已撤回：" + in("zh", reasons), "this was withdrawn: " + in("en", reasons))
            .with("reason", in("en", reasons))
            .with("reasonZh", in("zh", reasons));
    for (Thing other : others) {
      problem =
          problem
              .with("replacedBy", "/id/" + other.path())
              .withHeader("Link", "</id/" + other.path() + ">; rel=\"successor-version\"");
    }
    throw problem.exception();
  }

  private List<Node> objects(Node subject, Node property) {
    return union().find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static String in(String language, List<Node> texts) {
    return texts.stream()
        .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }
}
