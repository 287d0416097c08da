package org.zhuzhoukg.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Withdrawal;
import org.zhuzhoukg.vocab.Iris;

/** Maps what was withdrawn: the IRI stays, and says why nothing else is said of it. */
public final class WithdrawalMapper {

  private final TripleWriter out;

  /** Maps into the catalogue's graph. */
  public WithdrawalMapper(Iris iris, RDFHandler handler) {
    this.out = new TripleWriter(iris, handler, iris.graph("catalogue"));
  }

  /** Writes one. */
  public void map(Withdrawal withdrawal) {
    IRI iri = out.entity(withdrawal.reference());
    out.type(iri, "Withdrawn");
    out.write(iri, OWL.DEPRECATED, out.truth());
    out.bilingual(iri, out.term("withdrawalReason"), withdrawal.reason());
    withdrawal
        .replacedBy()
        .ifPresent(other -> out.write(iri, DCTERMS.IS_REPLACED_BY, out.entity(other)));
  }
}
