package org.zhuzhoukg.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.zhuzhoukg.store.QueryFile;

/**
 * A query that a page is made of: a file of {@code queries/pages}, which runs as it stands.
 *
 * <p>What a page puts in are the terms of {@code VALUES ?name { … }}, so that the text remains a
 * whole query that a reader can open in the console.
 */
final class PageQuery {

  /** <a href="https://www.w3.org/TR/sparql11-query/#rIRIREF">SPARQL 1.1, IRIREF</a>. */
  private static final Pattern NOT_IN_IRI = Pattern.compile("[<>\"{}|^`\\\\\\x00-\\x20]");

  private final QueryFile file;

  private PageQuery(QueryFile file) {
    this.file = file;
  }

  /**
   * Reads a query by its name, as {@code home-kinds}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static PageQuery of(String name) {
    try (InputStream in = PageQuery.class.getResourceAsStream("/queries/pages/" + name + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no query queries/pages/" + name + ".rq");
      }
      return new PageQuery(
          QueryFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The query about this thing: {@code VALUES ?variable} holds it alone. What may not stand in an
   * IRI is percent-encoded: no thing is called so, and nothing ends the IRI early.
   */
  PageQuery with(String variable, String iri) {
    Matcher bad = NOT_IN_IRI.matcher(iri);
    String safe = bad.replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8));
    return with(variable, List.of(NodeFactory.createURI(safe)));
  }

  /**
   * The query about these terms.
   *
   * @throws IllegalArgumentException if the query has no {@code VALUES} of the variable
   */
  PageQuery with(String variable, Collection<Node> terms) {
    Matcher values =
        Pattern.compile("(VALUES\\s*\\?" + Pattern.quote(variable) + "\\s*\\{)[^}]*}")
            .matcher(file.text());
    if (!values.find()) {
      throw new IllegalArgumentException(file.name() + " has no VALUES ?" + variable);
    }
    String written = terms.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
    String text =
        file.text().substring(0, values.end(1))
            + " "
            + written
            + " }"
            + file.text().substring(values.end());
    return new PageQuery(new QueryFile(file.name(), file.header(), text));
  }

  /** A query of the library. */
  static PageQuery of(QueryFile file) {
    return new PageQuery(file);
  }

  /** The query with so many rows, after so many. */
  PageQuery slice(int limit, int offset) {
    String text = file.text().stripTrailing() + "\nLIMIT " + limit + " OFFSET " + offset + "\n";
    return new PageQuery(new QueryFile(file.name(), file.header(), text));
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
