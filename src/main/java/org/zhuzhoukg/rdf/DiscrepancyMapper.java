package org.zhuzhoukg.rdf;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Discrepancy;
import org.zhuzhoukg.fact.Evidence;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.vocab.Iris;

/** Maps discrepancies into the graph of what is doubtful. */
public final class DiscrepancyMapper {

  private final TripleWriter out;
  private final Map<String, Document> documents;

  /**
   * Prepares to map.
   *
   * @param documents the documents that evidence may point into, by id
   */
  public DiscrepancyMapper(Iris iris, Map<String, Document> documents, RDFHandler handler) {
    this.out = new TripleWriter(iris, handler, iris.graph("quality"));
    this.documents = Map.copyOf(documents);
  }

  /**
   * Writes a discrepancy.
   *
   * @param kinds the kind of each fact it concerns: {@code observation} or {@code statement}
   */
  public void map(Discrepancy discrepancy, Map<String, String> kinds) {
    IRI iri = out.entity("discrepancy/" + discrepancy.id());
    out.type(iri, "Discrepancy");
    out.bilingual(iri, RDFS.LABEL, discrepancy.explanation());
    out.write(iri, "discrepancyKind", out.term(Code.term(discrepancy.kind())));
    out.bilingual(iri, out.term("explanation"), discrepancy.explanation());
    for (String fact : discrepancy.concerns()) {
      out.write(iri, "concerns", out.entity(kinds.get(fact) + "/" + fact));
    }
    for (Evidence place : discrepancy.evidence()) {
      new EvidenceMapper(out, documents.get(place.document())).map(iri, List.of(place));
    }
  }
}
