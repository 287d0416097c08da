package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is cited, and what search engines are told of it.
 *
 * @param today when it is read
 */
record DocumentCitation(Bibliography document, LocalDate today) {

  /** An entry for BibTeX; a date that is inferred has the question mark of ISO 8601-2. */
  String bibtex() {
    String journal =
        document
            .publishing()
            .publisher()
            .map(p -> "  journal = {" + Tex.escape(p.text()) + "},\n")
            .orElse("");
    return """
        @%s{%s,
          title = {%s},
        %s  date = {%s},
          note = {SHA-256 %s},
          url = {%s},
          urldate = {%s}
        }"""
        .formatted(
            journal.isEmpty() ? "misc" : "article",
            document.id(),
            Tex.escape(document.document().text()),
            journal,
            document.dating().date() + (document.dating().isStated() ? "" : "?"),
            document.sha256(),
            document.document().iri(),
            today);
  }

  /**
   * A reference after GB/T 7714—2015, as it is read online: {@code [N/OL]} a newspaper, {@code
   * [J/OL]} a journal; a date that is inferred stands in brackets.
   */
  String gbt() {
    String journal = document.publishing().publisher().map(p -> p.text() + ", ").orElse("");
    String date = document.dating().date();
    return "%s[%s/OL]. %s%s[%s]. %s."
        .formatted(
            document.document().text(),
            document.isPaper() ? "J" : "N",
            journal,
            document.dating().isStated() ? date : "[" + date + "]",
            today,
            document.document().iri());
  }

  Heading heading(View view, Contents contents) {
    String title = document.document().text();
    String description =
        title
            + view.say("：书目、", ": bibliography, ")
            + view.say("篇目与每一项事实的出处。", "articles, and where each fact stands.");
    List<Heading.Alternate> data = LinkedForms.alternates("/data/document/" + document.id());
    return new Heading(title, description, data, jsonLd(contents), List.of("document.js"));
  }

  private String jsonLd(Contents contents) {
    Map<String, Object> json = new LinkedHashMap<>();
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
    json.put(
        "hasPart",
        contents.articles().stream()
            .filter(article -> article.depth() == 0)
            .map(DocumentCitation::part)
            .toList());
    return JsonLd.write(json);
  }

  private static Map<String, Object> part(Contents.Article article) {
    Map<String, Object> part = named("Article", article.term());
    if (!article.authors().isEmpty()) {
      part.put("author", article.authors().stream().map(a -> named("Person", a)).toList());
    }
    return part;
  }

  private static Map<String, Object> named(String type, Term term) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@type", type);
    json.put("@id", term.iri());
    json.put("name", term.text());
    return json;
  }
}
