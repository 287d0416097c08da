package org.zhuzhoukg.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.text.Span;

/** Damaged places of documents, in order. */
record Damages(PageQuery query, List<Item> items) {

  /**
   * A damaged place.
   *
   * @param document empty where the page is about one
   * @param damage what happened there
   * @param reading what should stand there; empty if nobody can say
   * @param facts how many rest on it
   */
  record Item(
      Optional<Term> document, Term damage, Term kind, String reading, Span span, int facts) {

    String anchor() {
      return Term.local(damage.iri());
    }

    /** The place on the document's page. */
    String href() {
      return damage.href();
    }
  }

  static Damages of(View view, Node document) {
    return read(view, PageQuery.of("document-damage").with("this", List.of(document)));
  }

  static Damages all(View view) {
    return read(view, PageQuery.of("quality-damage"));
  }

  private static Damages read(View view, PageQuery query) {
    return new Damages(
        query,
        view.data().ask(query).stream()
            .map(
                row ->
                    new Item(
                        view.data().term(row, "document"),
                        view.data().term(row.node("damage")),
                        view.data().term(row.node("kind")),
                        row.text("reading"),
                        new Span(row.count("start"), row.count("end")),
                        row.count("facts")))
            .toList());
  }
}
