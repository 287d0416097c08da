package org.zhuzhoukg.rdf;

import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.text.Article;
import org.zhuzhoukg.text.Damage;
import org.zhuzhoukg.text.Dating;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.vocab.Iris;

/** Maps what is known of a document: bibliography, articles, damage. */
public final class DocumentMapper {

  private final TripleWriter out;

  /** Maps into the document's graph. */
  public DocumentMapper(Iris iris, String document, RDFHandler handler) {
    this.out = new TripleWriter(iris, handler, iris.documentGraph(document));
  }

  static IRI article(TripleWriter out, Document document, String article) {
    return out.entity("article/" + document.id() + "-" + article);
  }

  static IRI damage(TripleWriter out, Document document, Damage damage) {
    return out.iri(out.iris().document(document.id()) + "#damage-" + damage.id());
  }

  /** Writes the document's triples. */
  public void map(Document document) {
    IRI iri = out.iri(out.iris().document(document.id()));
    out.type(iri, "Document");
    out.type(iri, document.type());
    out.label(iri, document.title());
    out.bilingual(iri, DCTERMS.TITLE, document.title());
    out.write(iri, DCTERMS.LANGUAGE, out.text(document.language()));
    out.write(iri, "sha256", out.text(document.sha256()));
    out.write(iri, "codePoints", out.integer(document.codePoints()));
    document
        .publisher()
        .ifPresent(
            publisher -> {
              publisher
                  .entity()
                  .ifPresent(who -> out.write(iri, DCTERMS.PUBLISHER, out.entity(who)));
              out.bilingual(iri, out.term("note"), publisher.reason());
            });
    dating(iri, document.dating());
    if (!document.readingOrder().isEmpty()) {
      String order =
          document.readingOrder().stream()
              .map(part -> part.start() + "-" + part.end())
              .collect(Collectors.joining(" "));
      out.write(iri, "readingOrder", out.text(order));
    }
    for (int i = 0; i < document.articles().size(); i++) {
      article(document, iri, document.articles().get(i), i + 1);
    }
    document.damage().forEach(damage -> damage(document, iri, damage));
  }

  private void dating(IRI iri, Dating dating) {
    out.write(iri, "documentDate", out.date(dating.date()));
    out.write(iri, DCTERMS.ISSUED, out.date(dating.date()));
    out.write(iri, "dateMargin", out.text(dating.from() + "/" + dating.to()));
    out.write(iri, "dateBasis", out.term(dating.stated() ? "StatedDate" : "InferredDate"));
    out.bilingual(iri, out.term("dateReason"), dating.reason());
  }

  private void article(Document document, IRI documentIri, Article article, int number) {
    IRI iri = article(out, document, article.id());
    out.type(iri, "Article");
    out.label(iri, article.title());
    out.write(iri, DCTERMS.TYPE, out.text(article.kind()));
    out.write(iri, "articleNumber", out.integer(number));
    out.write(iri, "document", documentIri);
    out.write(
        iri,
        DCTERMS.IS_PART_OF,
        article.partOf().map(whole -> article(out, document, whole)).orElse(documentIri));
    article.authors().forEach(author -> out.write(iri, "writtenBy", out.entity(author)));
    article.parts().forEach(part -> EvidenceMapper.selector(out, document, iri, part));
  }

  private void damage(Document document, IRI documentIri, Damage damage) {
    IRI iri = damage(out, document, damage);
    out.type(iri, "Damage");
    out.write(iri, "document", documentIri);
    out.write(iri, "damageKind", out.term(Code.term(damage.kind())));
    EvidenceMapper.selector(out, document, iri, damage.span());
    out.label(iri, damage.note());
    damage.reading().ifPresent(reading -> out.write(iri, "reading", out.text(reading)));
  }
}
