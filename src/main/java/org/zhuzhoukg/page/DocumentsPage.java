package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.text.SourceText;

/** All documents. */
record DocumentsPage(Heading heading, PageQuery query, List<Item> items) implements PageModel {

  /** A document, and what is taken from it. */
  record Item(
      Term document,
      Term type,
      Optional<Term> publisher,
      Bibliography.Dating dating,
      Counts counts,
      Coverage coverage) {}

  /** How many of what. */
  record Counts(int observations, int statements, int entities, int damages, int discrepancies) {

    int facts() {
      return observations + statements;
    }
  }

  static DocumentsPage of(View view) {
    PageQuery query = PageQuery.of("documents");
    view.data().prepare(PageQuery.all("documents", "quality-coverage"));
    String description =
        view.say(
            "图谱所依据的文献：类型、出版者、日期及其由来，取自其中的事实与覆盖程度。",
            "What the graph rests on: type, publisher, date and how it is known, the facts taken and"
                + " how much they cover.");
    return new DocumentsPage(
        Heading.of(view.say("文献", "Documents"), description), query, items(view, query));
  }

  /** All documents with what is taken from them, oldest first. */
  static List<Item> items(View view, PageQuery query) {
    Map<String, Coverage.Ranges> ranges = Coverage.ranges(view);
    return view.data().ask(query).stream().map(row -> item(view, row, ranges)).toList();
  }

  private static Item item(View view, Row row, Map<String, Coverage.Ranges> ranges) {
    Term document = view.data().term(row.node("document"));
    Optional<SourceText> text = view.sources().text(Term.local(document.iri()));
    return new Item(
        document,
        view.data().term(row.node("type")),
        view.data().term(row, "publisher"),
        Bibliography.Dating.of(view, row, ""),
        new Counts(
            row.count("observations"),
            row.count("statements"),
            row.count("entities"),
            row.count("damages"),
            row.count("discrepancies")),
        ranges
            .getOrDefault(document.iri(), new Coverage.Ranges())
            .of(row.count("characters"), text));
  }

  @Override
  public String template() {
    return "documents.jte";
  }
}
