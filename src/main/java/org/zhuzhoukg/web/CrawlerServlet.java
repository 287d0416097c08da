package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/**
 * What crawlers read: {@code /robots.txt}, and {@code /sitemap.xml} as <a
 * href="https://www.sitemaps.org/protocol.html">sitemaps.org</a> has it, with the page of every
 * thing. Where there are more than a sitemap may hold, {@code ?page=N} has the others, and robots
 * are told of each.
 */
final class CrawlerServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  /** How many a sitemap may hold; {@code entities.rq} says so too. */
  private static final int SIZE = 50_000;

  private static final Node ENTITY = NodeFactory.createURI(Iris.DEFAULT.term("Entity"));
  private static final List<String> PAGES =
      List.of(
          "/",
          "/indicators",
          "/documents",
          "/policies",
          "/quality",
          "/ontology",
          "/catalog",
          "/dumps/");
  private static final String CLOSED =
      """
      User-agent: *
      Disallow: /sparql?
      Disallow: /update
      Disallow: /graphs
      Disallow: /reload
      Disallow: /metrics
      Disallow: /health/
      Disallow: /search?
      Allow: /

      """;

  CrawlerServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    try (Snapshot snapshot = service().store().snapshot()) {
      String key = call.origin() + call.path() + call.request().getQueryString();
      return Unchanging.answer(
              call,
              snapshot,
              key,
              () ->
                  call.path().equals("/robots.txt")
                      ? robots(call, snapshot)
                      : sitemap(call, snapshot))
          .with("Vary", "Accept-Encoding");
    }
  }

  private static Answer robots(Call call, Snapshot snapshot) throws IOException {
    long things =
        snapshot.dataset().getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), ENTITY).count();
    StringBuilder text = new StringBuilder(CLOSED);
    for (long page = 1; page == 1 || (page - 1) * SIZE < things; page++) {
      text.append("Sitemap: ").append(call.origin()).append("/sitemap.xml");
      text.append(page == 1 ? "" : "?page=" + page).append('\n');
    }
    return Answer.of(
        200, "text/plain; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Answer sitemap(Call call, Snapshot snapshot) throws IOException {
    String page = call.parameters().one("page").orElse("1");
    if (!page.matches("[1-9][0-9]{0,5}")) {
      throw Problem.of(400, "页码是从 1 开始的数", "a page is a number from 1").exception();
    }
    long from = (Long.parseLong(page) - 1) * SIZE;
    List<Binding> rows =
        OwnQueries.run(
            service(), call, snapshot, q -> q.rows(QueryFile.named("data/entities").from(from)));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    if (from == 0) {
      PAGES.forEach(path -> url(xml, call.origin() + path, Optional.empty()));
    }
    rows.forEach(row -> thing(xml, call.origin(), row));
    xml.append("</urlset>\n");
    return Answer.of(
        200, "application/xml; charset=utf-8", xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void thing(StringBuilder xml, String origin, Binding row) {
    Node thing = row.get(Var.alloc("this"));
    if (thing != null && thing.isURI()) {
      Optional<String> modified =
          Optional.ofNullable(row.get(Var.alloc("modified")))
              .filter(Node::isLiteral)
              .map(Node::getLiteralLexicalForm);
      Thing.of(thing.getURI()).ifPresent(known -> url(xml, origin + known.page(), modified));
    }
  }

  private static void url(StringBuilder xml, String address, Optional<String> modified) {
    xml.append("<url><loc>").append(escape(address)).append("</loc>");
    modified.ifPresent(date -> xml.append("<lastmod>").append(escape(date)).append("</lastmod>"));
    xml.append("</url>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
