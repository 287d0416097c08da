package org.zhuzhoukg.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.vocab.Iris;

/**
 * What is known of a document.
 *
 * @param type as {@code NewspaperArticle}, with its name
 * @param readingOrder ranges, as {@code 49-100 0-49}; empty if it is that of the file
 */
record Bibliography(
    PageQuery query,
    Term document,
    Term type,
    Dating dating,
    Publishing publishing,
    String sha256,
    int characters,
    String language,
    String readingOrder) {

  /**
   * When it appeared.
   *
   * @param margin the days between which it appeared; empty if nothing is known of them
   * @param reason how that is known
   */
  record Dating(String date, String margin, Term basis, boolean isStated, String reason) {

    static Dating of(View view, Row row, String reason) {
      return new Dating(
          row.text("date"),
          margin(row.text("margin")),
          view.data().term(row.node("basis")),
          row.local("basis").equals("StatedDate"),
          reason);
    }

    private static String margin(String interval) {
      return interval.replace("/", " – ");
    }
  }

  /** Who published it, if that is known, and how. */
  record Publishing(Optional<Term> publisher, String reason) {}

  static Optional<Bibliography> find(View view, Node document) {
    PageQuery query = PageQuery.of("document").with("this", List.of(document));
    return view.data().ask(query).stream()
        .findFirst()
        .map(
            row ->
                new Bibliography(
                    query,
                    view.data().term(document),
                    view.data().term(row.node("type")),
                    Dating.of(view, row, text(view, document, "dateReason")),
                    new Publishing(
                        view.data().term(row, "publisher"), text(view, document, "note")),
                    row.text("sha256"),
                    row.count("characters"),
                    row.text("language"),
                    row.text("order")));
  }

  private static String text(View view, Node document, String property) {
    return view.data()
        .text(document, NodeFactory.createURI(Iris.DEFAULT.term(property)))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  String id() {
    return Term.local(document.iri());
  }

  boolean isPaper() {
    return Term.local(type.iri()).equals("AcademicPaper");
  }
}
