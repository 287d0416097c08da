package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.text.Span;

/**
 * The articles of a document.
 *
 * @param query the articles with their ranges
 * @param articles in the order of their numbers
 */
record Contents(PageQuery query, List<Article> articles) {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("abstract", "摘要"),
          Map.entry("banner", "通栏题"),
          Map.entry("byline", "署名"),
          Map.entry("caption", "图片说明"),
          Map.entry("commentary", "评论"),
          Map.entry("credit", "图片署名"),
          Map.entry("feature", "特写"),
          Map.entry("headline", "标题"),
          Map.entry("history feature", "史话"),
          Map.entry("keywords", "关键词"),
          Map.entry("lede", "导语"),
          Map.entry("news", "消息"),
          Map.entry("news feature", "新闻特写"),
          Map.entry("note", "注"),
          Map.entry("pull-quote", "摘引"),
          Map.entry("section", "节"),
          Map.entry("sidebar", "配文"),
          Map.entry("table", "表"));

  /**
   * An article, or a part of one.
   *
   * @param slug names it in the page's fragments
   * @param kind as {@code feature}
   * @param depth 0 for a whole article
   * @param authors in the order in which they signed it
   * @param parts where it stands, in reading order of its ranges' positions
   */
  record Article(
      Term term, String slug, String kind, int depth, List<Term> authors, List<Span> parts) {

    String kind(Language language) {
      return Contents.kind(kind, language);
    }
  }

  /** What sort of text it is, as {@code feature}, in a language. */
  static String kind(String kind, Language language) {
    return language.pick(KINDS.getOrDefault(kind, kind), kind);
  }

  /** A stretch of a document within one article, or within none. */
  record Stretch(Span span, Optional<Article> article) {}

  /** Those of a text of which nothing is known. */
  static Contents none() {
    return new Contents(null, List.of());
  }

  static Contents of(View view, Node document) {
    PageQuery query = PageQuery.of("document-articles").with("this", List.of(document));
    Map<Node, List<Row>> rows = new LinkedHashMap<>();
    view.data()
        .ask(query)
        .forEach(row -> rows.computeIfAbsent(row.node("article"), k -> new ArrayList<>()).add(row));
    return new Contents(
        query, rows.keySet().stream().map(node -> article(view, document, rows, node)).toList());
  }

  private static Article article(View view, Node document, Map<Node, List<Row>> all, Node node) {
    List<Row> rows = all.get(node);
    String id = Term.local(document.getURI()) + "-";
    String slug = Term.local(node.getURI());
    return new Article(
        view.data().term(node),
        slug.startsWith(id) ? slug.substring(id.length()) : slug,
        rows.get(0).text("kind"),
        depth(all, node),
        rows.stream().flatMap(row -> view.data().term(row, "author").stream()).distinct().toList(),
        rows.stream()
            .map(row -> new Span(row.count("start"), row.count("end")))
            .distinct()
            .toList());
  }

  private static int depth(Map<Node, List<Row>> all, Node node) {
    int depth = 0;
    Optional<Node> whole = whole(all, node);
    while (whole.isPresent() && all.containsKey(whole.get()) && depth < all.size()) {
      depth++;
      whole = whole(all, whole.get());
    }
    return depth;
  }

  private static Optional<Node> whole(Map<Node, List<Row>> all, Node node) {
    return all.get(node).get(0).find("whole");
  }

  /** The article of an IRI. */
  Optional<Article> find(String iri) {
    return articles.stream().filter(article -> article.term().iri().equals(iri)).findFirst();
  }

  /** Whether a range belongs to no part of the article as well. */
  boolean isOwn(Article article, Span range) {
    return articles.stream()
        .filter(other -> other.parts().contains(range))
        .max(Comparator.comparingInt(Article::depth))
        .filter(article::equals)
        .isPresent();
  }

  /** The innermost article at a position. */
  Optional<Article> at(int position) {
    return articles.stream()
        .filter(article -> length(article, position) > 0)
        .min(
            Comparator.<Article>comparingInt(article -> -article.depth())
                .thenComparingInt(article -> length(article, position)));
  }

  private static int length(Article article, int position) {
    return article.parts().stream()
        .filter(part -> part.start() <= position && position < part.end())
        .mapToInt(Span::length)
        .min()
        .orElse(0);
  }

  /** A range cut where one article ends and another begins. */
  List<Stretch> stretches(Span whole) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(whole.start(), whole.end()));
    for (Article article : articles) {
      for (Span part : article.parts()) {
        cuts.add(Math.min(Math.max(part.start(), whole.start()), whole.end()));
        cuts.add(Math.min(Math.max(part.end(), whole.start()), whole.end()));
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    int start = cuts.pollFirst();
    for (int end : cuts) {
      Stretch next = new Stretch(new Span(start, end), at(start));
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last.article().equals(next.article())) {
        next = new Stretch(new Span(last.span().start(), end), last.article());
        stretches.remove(stretches.size() - 1);
      }
      stretches.add(next);
      start = end;
    }
    return stretches;
  }
}
