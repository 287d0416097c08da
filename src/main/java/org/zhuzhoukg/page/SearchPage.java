package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.zhuzhoukg.store.Match;
import org.zhuzhoukg.store.NameSearch;

/**
 * What a text finds, or all things of a kind in the order of their names.
 *
 * @param heading what the page tells about itself
 * @param text what is sought; empty to browse
 * @param kind the kind of things that are wanted; empty for all
 * @param facets how many there are of each kind
 * @param hits those of this page
 * @param letters all things of the kind, where one browses; otherwise empty
 * @param at which page this is
 * @param nearest things with names like the text, where nothing was found
 * @param query the like of it in the console
 */
record SearchPage(
    Heading heading,
    String text,
    String kind,
    List<Facet> facets,
    List<Hit> hits,
    Map<String, List<Hit>> letters,
    At at,
    List<Term> nearest,
    PageQuery query)
    implements PageModel {

  private static final int LENGTH = 20;
  private static final int LONGEST = 200;

  /** A kind and how many of it there are. */
  record Facet(String kind, String label, long count) {}

  /** A page of so many results. */
  record At(int page, int pages, int total) {

    static At of(String asked, int total) {
      int pages = Math.max(1, (total + LENGTH - 1) / LENGTH);
      int page = asked.matches("[1-9]\\d{0,6}") ? Integer.parseInt(asked) : 1;
      return new At(Math.min(page, pages), pages, total);
    }
  }

  static SearchPage of(View view) {
    String text = text(view.parameter("q"));
    String kind = view.parameter("kind");
    NameSearch.Found found = view.data().find(text);
    List<Match> wanted =
        found.matches().stream()
            .filter(m -> kind.isEmpty() || m.named().kind().equals(kind))
            .toList();
    boolean isList = text.isEmpty() && !kind.isEmpty();
    At at = At.of(view.parameter("page"), isList ? 0 : wanted.size());
    List<Match> shown = wanted.stream().skip((at.page() - 1L) * LENGTH).limit(LENGTH).toList();
    PageQuery query = PageQuery.of("search");
    String title = view.say("搜索", "Search") + (text.isEmpty() ? "" : ": " + text);
    return new SearchPage(
        Heading.of(title, ""),
        text,
        kind,
        facets(view, found),
        text.isEmpty() ? List.of() : Hit.of(view.data(), shown),
        isList ? Letters.of(Hit.of(view.data(), wanted)) : Map.of(),
        at,
        wanted.isEmpty() && !text.isEmpty() ? new Found(view.data()).nearest(text) : List.of(),
        text.isEmpty()
            ? query
            : query.with("text", List.of(NodeFactory.createLiteralString(text))));
  }

  /** Nobody means more; a whole text would only cost time. */
  private static String text(String asked) {
    return asked.codePointCount(0, asked.length()) <= LONGEST
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, LONGEST));
  }

  private static List<Facet> facets(View view, NameSearch.Found found) {
    return found.facets().stream()
        .map(
            facet ->
                new Facet(
                    facet.kind(),
                    StandardTerms.named(view, NodeFactory.createURI(facet.type())).text(),
                    facet.count()))
        .toList();
  }

  @Override
  public String template() {
    return "search.jte";
  }
}
