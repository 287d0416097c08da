package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.zhuzhoukg.vocab.Iris;

/**
 * An indicator over time, in all documents.
 *
 * @param about what it is
 * @param all one chart for each statistic and unit
 * @param figures those that are chosen, by time
 * @param total how many there are without the choice
 * @param comparison what may be chosen
 * @param statements what is said of it without a number
 * @param doubts what does not add up
 * @param queries what this page was asked from
 */
record IndicatorPage(
    Heading heading,
    About about,
    List<LineChart> all,
    List<Figure> figures,
    int total,
    Comparison comparison,
    List<Relation> statements,
    List<Doubt> doubts,
    Queries queries)
    implements PageModel {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

  /** Name, meaning, unit and nature of an indicator. */
  record About(
      Term term, String definition, Term unit, Term nature, List<Term> aliases, String csv) {}

  /** The queries of the panels. */
  record Queries(PageQuery about, PageQuery figures, PageQuery statements, PageQuery doubts) {}

  /** The page of an indicator, or its figures as CSV; empty if there is none of this name. */
  static Optional<PageModel> at(View view, String name) {
    boolean isTable = name.endsWith(".csv");
    String slug = isTable ? name.substring(0, name.length() - 4) : name;
    if (!SLUG.matcher(slug).matches()) {
      return Optional.empty();
    }
    PageQuery about =
        PageQuery.of("indicator").with("this", Iris.DEFAULT.entity("indicator", slug));
    List<Row> rows = view.data().ask(about);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isTable ? table(view, slug) : page(view, slug, about, rows));
  }

  private static PageModel table(View view, String slug) {
    List<Figure> all = view.facts().figures(facts(view, query("indicator-figures", slug)));
    return FigureTable.of(view, Comparison.of(view, all).of(all));
  }

  private static PageModel page(View view, String slug, PageQuery aboutQuery, List<Row> rows) {
    PageQuery figuresQuery = query("indicator-figures", slug);
    PageQuery statementsQuery = query("indicator-statements", slug);
    List<Node> facts = facts(view, figuresQuery);
    List<Figure> all = view.facts().figures(facts);
    Comparison comparison = Comparison.of(view, all);
    List<Figure> figures = comparison.of(all);
    PageQuery doubtsQuery = Doubt.query(nodes(figures));
    About about = about(view, slug, rows);
    return new IndicatorPage(
        heading(view, about, slug, all),
        about,
        charts(view, figures),
        figures,
        all.size(),
        comparison,
        view.facts().relations(facts(view, statementsQuery)),
        figures.isEmpty() ? List.of() : Doubt.read(view, doubtsQuery),
        new Queries(aboutQuery, figuresQuery, statementsQuery, doubtsQuery));
  }

  private static PageQuery query(String name, String slug) {
    return PageQuery.of(name).with("this", Iris.DEFAULT.entity("indicator", slug));
  }

  private static List<Node> facts(View view, PageQuery query) {
    return view.data().ask(query).stream().map(row -> row.node("fact")).distinct().toList();
  }

  private static List<Node> nodes(List<Figure> figures) {
    return figures.stream().map(f -> NodeFactory.createURI(f.fact().term().iri())).toList();
  }

  private static List<LineChart> charts(View view, List<Figure> figures) {
    boolean isChosen = !view.values("about").isEmpty() || !view.values("industry").isEmpty();
    return LineChart.all(view, "chart", figures, !isChosen);
  }

  /** The charts of figures from two times or more. */
  List<LineChart> charts() {
    return all.stream().filter(LineChart::isOverTime).toList();
  }

  /** Whether figures of one time alone are in no chart. */
  boolean leavesOut() {
    return charts().size() < all.size();
  }

  private static About about(View view, String slug, List<Row> rows) {
    Node node = rows.get(0).node("this");
    String definition =
        view.data()
            .text(node, SKOS.definition.asNode())
            .map(Node::getLiteralLexicalForm)
            .orElse("");
    List<Term> aliases = new ArrayList<>();
    rows.forEach(row -> view.data().term(row, "alias").ifPresent(aliases::add));
    return new About(
        view.data().term(node),
        definition,
        view.data().term(rows.get(0).node("unit")),
        view.data().term(rows.get(0).node("nature")),
        aliases.stream().distinct().toList(),
        csv(view, slug));
  }

  /** The table of what is chosen, in the language of the page. */
  private static String csv(View view, String slug) {
    String page = view.with("lang", view.language().tag());
    return "/indicators/" + slug + ".csv" + page.substring(page.indexOf('?'));
  }

  private static Heading heading(View view, About about, String slug, List<Figure> all) {
    String data = "/data/indicator/" + slug;
    List<Heading.Alternate> alternates =
        List.of(
            new Heading.Alternate(data + ".ttl", "text/turtle"),
            new Heading.Alternate(data + ".jsonld", "application/ld+json"),
            new Heading.Alternate(data + ".nt", "application/n-triples"),
            new Heading.Alternate(data + ".rdf", "application/rdf+xml"),
            new Heading.Alternate(about.csv(), "text/csv"));
    return new Heading(
        about.term().text(),
        about.definition(),
        alternates,
        IndicatorDataset.jsonLd(view, about, all),
        List.of());
  }

  @Override
  public String template() {
    return "indicator.jte";
  }
}
