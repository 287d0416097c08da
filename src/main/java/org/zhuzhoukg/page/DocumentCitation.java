package org.zhuzhoukg.page;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.vocab.Iris;

/**
 * How a document or an article of it is cited, and what search engines are told of it.
 *
 * @param work what is cited
 * @param today when it is read
 */
record DocumentCitation(Bibliography document, Work work, LocalDate today) {

  /** GB/T 7714 names so many authors. */
  private static final int AUTHORS = 3;

  /**
   * What is cited, as it names itself.
   *
   * @param title in the language of the document
   * @param translation the title in the page's; empty where that is the document's
   * @param journal who published it; empty if that is not known
   * @param authors empty if they are not known
   */
  private record Work(
      String iri,
      String title,
      String translation,
      Optional<String> journal,
      List<String> authors) {

    static Work of(View view, Bibliography document, Node thing, List<Term> authors) {
      PageData original =
          view.data().in(Language.named(document.language()).orElse(view.language()));
      String title = original.term(thing).text();
      String translation = view.data().term(thing).text();
      return new Work(
          thing.getURI(),
          title,
          translation.equals(title) ? "" : translation,
          document.publishing().publisher().map(publisher -> name(original, publisher)),
          authors.stream().map(author -> name(original, author)).toList());
    }

    private static String name(PageData original, Term thing) {
      return original.term(NodeFactory.createURI(thing.iri())).text();
    }
  }

  /** Cites a document; who signed its only signed article is its author. */
  static DocumentCitation of(View view, Bibliography document, Contents contents) {
    List<Contents.Article> signed =
        contents.articles().stream().filter(article -> !article.authors().isEmpty()).toList();
    List<Term> authors = signed.size() == 1 ? signed.get(0).authors() : List.of();
    return of(view, document, NodeFactory.createURI(document.document().iri()), authors);
  }

  /** Cites an article; empty if a thing is none. */
  static Optional<DocumentCitation> ofArticle(View view, Node thing) {
    PageData data = view.data();
    if (!data.graph().contains(thing, RDF.type.asNode(), zz("Article").asNode())) {
      return Optional.empty();
    }
    return data.object(thing, zz("document"))
        .flatMap(
            document ->
                Bibliography.find(view, document)
                    .map(found -> of(view, found, thing, authors(view, document, thing))));
  }

  /** Its own, else those of the article that it is a part of. */
  private static List<Term> authors(View view, Node document, Node article) {
    Contents contents = Contents.of(view, document);
    return Stream.concat(Stream.of(article), view.data().object(article, DCTerms.isPartOf).stream())
        .flatMap(node -> contents.find(node.getURI()).stream())
        .map(Contents.Article::authors)
        .filter(authors -> !authors.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static DocumentCitation of(
      View view, Bibliography document, Node thing, List<Term> authors) {
    Work work = Work.of(view, document, thing, authors);
    return new DocumentCitation(document, work, LocalDate.now(ZoneOffset.UTC));
  }

  private static Property zz(String term) {
    return ResourceFactory.createProperty(Iris.DEFAULT.term(term));
  }

  /** An entry for BibTeX; a date that is inferred has the question mark of ISO 8601-2. */
  String bibtex() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("author", work.authors().stream().map(Tex::escape).collect(joining(" and ")));
    fields.put("title", Tex.escape(work.title()));
    fields.put("titleaddon", Tex.escape(work.translation()));
    fields.put("journal", Tex.escape(work.journal().orElse("")));
    fields.put("date", document.dating().date() + (document.dating().isStated() ? "" : "?"));
    fields.put("note", "SHA-256 " + document.sha256());
    fields.put("url", work.iri());
    fields.put("urldate", today.toString());
    String type = work.journal().isPresent() ? "article" : "misc";
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(joining(",\n", "@" + type + "{" + Term.local(work.iri()) + ",\n", "\n}"));
  }

  /**
   * A reference after GB/T 7714—2015, as it is read online: {@code [N/OL]} a newspaper, {@code
   * [J/OL]} a journal; a date that is inferred stands in brackets.
   */
  String gbt() {
    String authors = work.authors().stream().limit(AUTHORS).collect(joining(", "));
    if (work.authors().size() > AUTHORS) {
      authors += document.language().equals("zh") ? ", 等" : ", et al";
    }
    String date = document.dating().date();
    return "%s%s[%s/OL]. %s%s[%s]. %s."
        .formatted(
            authors.isEmpty() ? "" : authors + ". ",
            work.title(),
            document.isPaper() ? "J" : "N",
            work.journal().map(journal -> journal + ", ").orElse(""),
            document.dating().isStated() ? date : "[" + date + "]",
            today,
            work.iri());
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
