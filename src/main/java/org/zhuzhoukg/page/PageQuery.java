package org.zhuzhoukg.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.zhuzhoukg.store.QueryFile;

/**
 * A query that a page is made of.
 *
 * @param file of {@code queries/pages}, or of the library
 */
record PageQuery(QueryFile file) {

  /**
   * Reads a query by its name, as {@code home-kinds}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static PageQuery of(String name) {
    return new PageQuery(QueryFile.named("pages/" + name));
  }

  /** A query of the library. */
  static PageQuery of(QueryFile file) {
    return new PageQuery(file);
  }

  /** The query about this thing: {@code VALUES ?variable} holds it alone. */
  PageQuery with(String variable, String iri) {
    return new PageQuery(file.with(variable, iri));
  }

  /**
   * The query about these terms.
   *
   * @throws IllegalArgumentException if the query has no {@code VALUES} of the variable
   */
  PageQuery with(String variable, Collection<Node> terms) {
    return new PageQuery(file.with(variable, terms));
  }

  /** The query with so many rows, after so many. */
  PageQuery slice(int limit, int offset) {
    return new PageQuery(file.slice(limit, offset));
  }

  /** The whole text of the query. */
  String text() {
    return file.text();
  }

  /** What the query is called in a language. */
  String title(Language language) {
    return file.header().getOrDefault("title-" + language.tag(), file.name());
  }

  /** A line of the header, as {@code question}, in a language; the empty text if it has none. */
  String header(String key, Language language) {
    return file.header().getOrDefault(key + "-" + language.tag(), "");
  }

  /** The console's address with this query in it. */
  String console() {
    String encoded = URLEncoder.encode(file.text(), StandardCharsets.UTF_8).replace("+", "%20");
    String view = file.header().getOrDefault("view", "");
    return "/console#q=" + encoded + (view.isEmpty() ? "" : "&view=" + view);
  }
}
