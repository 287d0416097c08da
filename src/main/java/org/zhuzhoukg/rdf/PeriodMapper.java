package org.zhuzhoukg.rdf;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.zhuzhoukg.fact.Period;

/** Writes each period once. */
final class PeriodMapper {

  private final TripleWriter out;
  private final Set<String> written = new HashSet<>();

  PeriodMapper(TripleWriter out) {
    this.out = out;
  }

  /** The period's IRI; its triples are written when it is met first. */
  IRI map(Period period) {
    IRI iri = out.entity("period/" + period.slug());
    if (written.add(period.slug())) {
      out.type(iri, "Period");
      out.label(iri, period.label());
      out.write(iri, "start", out.date(period.start().toString()));
      out.write(iri, "end", out.date(period.end().toString()));
      out.write(iri, "periodKind", out.term(period.kind().term()));
    }
    return iri;
  }
}
