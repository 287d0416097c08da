package org.zhuzhoukg.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.zhuzhoukg.fact.Evidence;
import org.zhuzhoukg.text.Damage;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Oa;

/**
 * Writes evidence as Web Annotation specific resources with a <a
 * href="https://www.w3.org/TR/annotation-model/#text-position-selector">text position selector</a>.
 */
final class EvidenceMapper {

  private final TripleWriter out;
  private final Document document;
  private final Set<Span> written = new HashSet<>();

  EvidenceMapper(TripleWriter out, Document document) {
    this.out = out;
    this.document = document;
  }

  void map(IRI subject, List<Evidence> evidence) {
    for (Evidence place : evidence) {
      IRI iri = map(place);
      out.write(subject, "evidence", iri);
      out.write(subject, "asWritten", out.words(place.words(), document.language()));
    }
  }

  private IRI map(Evidence place) {
    Span span = place.span();
    IRI iri = out.iri(out.iris().evidence(document.id(), span.start(), span.end()));
    out.write(iri, "asWritten", out.words(place.words(), document.language()));
    if (written.add(span)) {
      place(iri, span);
    }
    return iri;
  }

  private void place(IRI iri, Span span) {
    out.type(iri, "Evidence");
    out.write(iri, "document", out.iri(out.iris().document(document.id())));
    document
        .articleAt(span)
        .ifPresent(a -> out.write(iri, "article", DocumentMapper.article(out, document, a.id())));
    selector(out, document, iri, span);
    for (Damage damage : document.damageAt(span)) {
      out.write(iri, "damage", DocumentMapper.damage(out, document, damage));
    }
  }

  /** Gives a thing a selector of a range of the document. */
  static void selector(TripleWriter out, Document document, IRI thing, Span span) {
    IRI selector = out.iri(out.iris().selector(document.id(), span.start(), span.end()));
    out.write(thing, out.iri(Oa.HAS_SELECTOR), selector);
    out.write(selector, RDF.TYPE, out.iri(Oa.TEXT_POSITION_SELECTOR));
    out.write(selector, out.iri(Oa.START), out.integer(span.start()));
    out.write(selector, out.iri(Oa.END), out.integer(span.end()));
  }
}
