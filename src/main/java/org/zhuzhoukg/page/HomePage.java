package org.zhuzhoukg.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.zhuzhoukg.vocab.Iris;

/**
 * What is in here, and where to begin.
 *
 * @param heading what the page tells about itself
 * @param totals by the local name of a class: {@code Observation}, {@code Discrepancy} …
 * @param kinds the most frequent first
 * @param questions to begin with
 * @param indicators of the place that most is said about
 * @param doubts one of each telling kind
 * @param documents in the order of time
 */
record HomePage(
    Heading heading,
    Map<String, Integer> totals,
    List<Kind> kinds,
    List<StartQuestion> questions,
    List<KeyIndicator> indicators,
    List<Doubt> doubts,
    List<Source> documents)
    implements PageModel {

  /** A class, its kind in search, and how many things are of it. */
  record Kind(Term type, String kind, int count) {}

  /** A kind of discrepancy, how many there are, and one of them. */
  record Doubt(Term kind, int count, Term example) {}

  /**
   * A document and how much it says.
   *
   * @param facts observations and statements
   * @param doubts discrepancies that it has a part in
   */
  record Source(Term document, Term type, String date, Term basis, int facts, int doubts) {}

  static HomePage of(View view) {
    PageData data = view.data();
    data.prepare(
        PageQuery.all(
            "home-documents", "home-totals", "home-kinds", "home-indicators", "home-doubts"));
    Map<String, Integer> totals = new HashMap<>();
    data.ask(query("totals")).forEach(r -> totals.put(r.local("class"), r.count("count")));
    return new HomePage(
        heading(view),
        totals,
        data.ask(query("kinds")).stream()
            .map(r -> new Kind(data.term(r.node("class")), r.text("kind"), r.count("count")))
            .toList(),
        StartQuestion.all(view),
        KeyIndicator.all(view, query("indicators")),
        data.ask(query("doubts")).stream()
            .map(
                r ->
                    new Doubt(
                        data.term(r.node("kind")),
                        r.count("count"),
                        data.term(r.node("discrepancy"))))
            .toList(),
        data.ask(query("documents")).stream().map(r -> source(data, r)).toList());
  }

  @Override
  public String template() {
    return "home.jte";
  }

  private static Source source(PageData data, Row row) {
    return new Source(
        data.term(row.node("document")),
        data.term(row.node("type")),
        row.text("date"),
        data.term(row.node("basis")),
        row.count("observations") + row.count("statements"),
        row.count("doubts"));
  }

  /** The query of a part of this page. */
  static PageQuery query(String part) {
    return PageQuery.of("home-" + part);
  }

  private static Heading heading(View view) {
    String description =
        view.data()
            .text(NodeFactory.createURI(Iris.DEFAULT.dataset()), DCTerms.description.asNode())
            .map(text -> text.getLiteralLexicalForm())
            .orElse("");
    return new Heading("", description, List.of(), jsonLd(view, description), List.of());
  }

  private static String jsonLd(View view, String description) {
    String base = Iris.DEFAULT.base();
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("@type", "SearchAction");
    action.put("target", base + "search?q={search_term_string}");
    action.put("query-input", "required name=search_term_string");
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("name", view.site());
    site.put("url", base);
    site.put("inLanguage", List.of("zh-CN", "en"));
    site.put("potentialAction", action);
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@type", "Dataset");
    dataset.put("@id", Iris.DEFAULT.dataset());
    dataset.put("name", view.site());
    dataset.put("description", description);
    dataset.put("license", Iris.LICENCE);
    dataset.put("version", view.data().version());
    dataset.put("url", base + "catalog");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@graph", List.of(site, dataset));
    return JsonLd.write(all);
  }
}
