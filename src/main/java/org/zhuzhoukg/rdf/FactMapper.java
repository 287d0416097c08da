package org.zhuzhoukg.rdf;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Fact;
import org.zhuzhoukg.fact.Observation;
import org.zhuzhoukg.fact.Statement;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.vocab.Iris;

/** Maps the facts of one document into the document's graph. */
public final class FactMapper {

  private final TripleWriter out;
  private final Document document;
  private final EvidenceMapper evidence;
  private final PeriodMapper periods;
  private final ObservationMapper observations;

  /** Prepares to map the facts of a document. */
  public FactMapper(Iris iris, Catalogue catalogue, Document document, RDFHandler handler) {
    this.document = document;
    this.out = new TripleWriter(iris, handler, iris.documentGraph(document.id()));
    this.evidence = new EvidenceMapper(out, document);
    this.periods = new PeriodMapper(out);
    this.observations = new ObservationMapper(out, catalogue, periods);
  }

  /** Writes the facts' triples; the order of the facts is kept as their order in the text. */
  public void map(List<? extends Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Observation observation) {
        map(observation);
      } else if (fact instanceof Statement statement) {
        map(statement);
      }
    }
  }

  private void map(Observation observation) {
    IRI iri = common(observation, "observation");
    out.type(iri, "Observation");
    out.write(iri, "source", out.iri(out.iris().document(document.id())));
    out.write(iri, "status", out.term(observation.status().term()));
    timing(iri, observation.timing());
    observations.map(iri, observation);
  }

  private void map(Statement statement) {
    IRI iri = common(statement, "statement");
    IRI subject = out.entity(statement.triple().subject());
    IRI predicate = out.term(statement.triple().predicate());
    Value object = value(statement.triple().object());
    out.type(iri, "Statement");
    out.write(iri, RDF.SUBJECT, subject);
    out.write(iri, RDF.PREDICATE, predicate);
    out.write(iri, RDF.OBJECT, object);
    out.write(iri, "status", out.term(statement.status().term()));
    statement.timing().ifPresent(timing -> timing(iri, timing));
    statement.ofKind().ifPresent(kind -> out.bilingual(iri, out.term("ofKind"), kind));
    if (statement.status() == Status.ACTUAL) {
      out.write(subject, predicate, object);
    }
  }

  private IRI common(Fact fact, String kind) {
    IRI iri = out.entity(kind + "/" + document.id() + "." + fact.id());
    evidence.map(iri, fact.evidence());
    fact.reportedBy().ifPresent(who -> out.write(iri, "reportedBy", out.entity(who)));
    fact.note().ifPresent(note -> out.bilingual(iri, out.term("note"), note));
    return iri;
  }

  private void timing(IRI iri, Timing timing) {
    out.write(iri, "period", periods.map(timing.period()));
    out.write(iri, "periodBasis", out.term(timing.basis().term()));
    timing
        .asWritten()
        .ifPresent(
            words -> out.write(iri, "periodAsWritten", out.words(words, document.language())));
  }

  private Value value(Statement.Value value) {
    if (value instanceof Statement.Value.Thing thing) {
      return out.entity(thing.entity());
    }
    if (value instanceof Statement.Value.Date date) {
      return out.date(date.date());
    }
    Statement.Value.Words words = (Statement.Value.Words) value;
    return out.words(words.text(), words.language());
  }
}
