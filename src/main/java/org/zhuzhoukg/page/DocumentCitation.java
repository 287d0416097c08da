package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** How a document is cited, and what search engines are told of it. */
record DocumentCitation(Bibliography document) {

  private static final List<Heading.Alternate> FORMS =
      List.of(
          new Heading.Alternate(".ttl", "text/turtle"),
          new Heading.Alternate(".jsonld", "application/ld+json"),
          new Heading.Alternate(".nt", "application/n-triples"),
          new Heading.Alternate(".rdf", "application/rdf+xml"));

  private static final Map<Character, String> TEX =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '%', "\\%",
          '&', "\\&",
          '#', "\\#",
          '$', "\\$",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  /** An entry for BibTeX; a date that is inferred stands in brackets. */
  String bibtex() {
    String journal =
        document
            .publishing()
            .publisher()
            .map(p -> "  journal = {" + tex(p.text()) + "},\n")
            .orElse("");
    return "@article{"
        + document.id()
        + ",\n  title = {"
        + tex(document.document().text())
        + "},\n"
        + journal
        + "  date = {"
        + date()
        + "},\n  note = {SHA-256 "
        + document.sha256()
        + "},\n  url = {"
        + document.document().iri()
        + "}\n}";
  }

  /** A reference after GB/T 7714—2015: {@code [N]} a newspaper, {@code [J]} a journal. */
  String gbt() {
    String journal = document.publishing().publisher().map(p -> p.text() + ", ").orElse("");
    return document.document().text()
        + (document.isPaper() ? "[J]. " : "[N]. ")
        + journal
        + date()
        + ". "
        + document.document().iri()
        + ".";
  }

  private String date() {
    String date = document.dating().date();
    return document.dating().isStated() ? date : "[" + date + "]";
  }

  private static String tex(String text) {
    return text.chars()
        .mapToObj(c -> TEX.getOrDefault((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }

  Heading heading(View view, Contents contents) {
    String title = document.document().text();
    String description =
        title
            + view.say("：书目、", ": bibliography, ")
            + view.say("篇目与每一项事实的出处。", "articles, and where each fact stands.");
    List<Heading.Alternate> data =
        FORMS.stream()
            .map(
                form ->
                    new Heading.Alternate(
                        "/data/document/" + document.id() + form.href(), form.type()))
            .toList();
    return new Heading(title, description, data, jsonLd(contents), List.of("document.js"));
  }

  /** Escaped so that no markup begins in it. */
  private String jsonLd(Contents contents) {
    JsonObject json = new JsonObject();
    json.put("@context", "https://schema.org/");
    json.put("@type", document.isPaper() ? "ScholarlyArticle" : "NewspaperArticle");
    json.put("@id", document.document().iri());
    json.put("name", document.document().text());
    json.put("inLanguage", document.language());
    json.put("datePublished", document.dating().date());
    document
        .publishing()
        .publisher()
        .ifPresent(publisher -> json.put("publisher", named("Organization", publisher)));
    JsonArray parts = new JsonArray();
    contents.articles().stream()
        .filter(article -> article.depth() == 0)
        .forEach(article -> parts.add(part(article)));
    json.put("hasPart", parts);
    return json.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static JsonObject part(Contents.Article article) {
    JsonObject part = named("Article", article.term());
    JsonArray authors = new JsonArray();
    article.authors().forEach(author -> authors.add(named("Person", author)));
    if (!authors.isEmpty()) {
      part.put("author", authors);
    }
    return part;
  }

  private static JsonObject named(String type, Term term) {
    JsonObject json = new JsonObject();
    json.put("@type", type);
    json.put("@id", term.iri());
    json.put("name", term.text());
    return json;
  }
}
