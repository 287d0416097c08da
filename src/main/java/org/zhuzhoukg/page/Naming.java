package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a thing is called, and where.
 *
 * @param query the names with their documents
 * @param labels in all languages, the page's first
 * @param names that documents use, in the order of the first document
 * @param others further names, which no document is known to use
 */
record Naming(PageQuery query, List<Term> labels, List<Name> names, List<Term> others) {

  /**
   * A name and its documents, oldest first.
   *
   * @param anchor the end of its IRI, as {@code name-1}
   */
  record Name(String anchor, Term text, List<Use> uses) {

    /** The date of the last document that uses it; empty if none is known to. */
    String last() {
      return uses.stream().map(Use::date).max(Comparator.naturalOrder()).orElse("");
    }
  }

  /** A document that uses a name, and its date as far as it is known. */
  record Use(Term document, String date) {}

  static Naming of(View view, Node thing) {
    PageQuery query = PageQuery.of("entity-names").with("this", List.of(thing));
    Map<Node, Name> names = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    for (Row row : view.data().ask(query)) {
      Node node = row.node("node");
      Term text = view.data().term(row.node("name"));
      known.add(text.text());
      Name name =
          names.computeIfAbsent(
              node, k -> new Name(Term.local(k.toString()), text, new ArrayList<>()));
      view.data()
          .term(row, "document")
          .ifPresent(document -> name.uses().add(new Use(document, row.text("date"))));
    }
    List<Term> labels = labels(view, thing);
    labels.forEach(label -> known.add(label.text()));
    List<Term> others =
        terms(view, thing, SKOS.altLabel.asNode()).stream()
            .filter(term -> !known.contains(term.text()))
            .toList();
    return new Naming(query, labels, List.copyOf(names.values()), others);
  }

  private static List<Term> labels(View view, Node thing) {
    return terms(view, thing, RDFS.label.asNode());
  }

  private static List<Term> terms(View view, Node thing, Node property) {
    return view.data().graph().find(thing, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .map(view.data()::term)
        .sorted(Comparator.comparing(Term::lang).thenComparing(Term::text))
        .toList();
  }

  /** Whether no document uses a name any more after some date, while later ones use another. */
  boolean isEarlier(Name name) {
    return !name.uses().isEmpty()
        && names.stream().anyMatch(other -> other.last().compareTo(name.last()) > 0);
  }
}
