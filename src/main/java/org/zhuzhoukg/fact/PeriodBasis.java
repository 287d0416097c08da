package org.zhuzhoukg.fact;

/** How a period was resolved. */
public enum PeriodBasis implements Code {
  /** The words name it. */
  STATED("Stated"),
  /** Relative words, resolved against the document's date. */
  DOCUMENT_DATE("ResolvedAgainstDocumentDate"),
  /** Carried over from words before. */
  INHERITED("Inherited"),
  /** From the term of a plan. */
  PLAN("FromPlan"),
  /** Nothing is said; the document's date stands in. */
  DEFAULT("DefaultedToDocumentDate");

  private final String term;

  PeriodBasis(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
