package org.zhuzhoukg.rdf;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.Mention;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Reading;
import org.zhuzhoukg.extract.Relation;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.fact.Unit;
import org.zhuzhoukg.text.Span;
import org.zhuzhoukg.vocab.Iris;
import org.zhuzhoukg.vocab.Oa;

/**
 * Maps the candidates of one document, which nobody has reviewed, into a graph of their own.
 *
 * <p>What the catalogue has keeps its IRI; any other thing gets one in the graph, by its name. A
 * statement's own triple is not written: nobody has confirmed it.
 */
public final class CandidateMapper {

  private static final String LANGUAGE = "zh";

  private final Catalogue catalogue;
  private final TripleWriter out;
  private final PeriodMapper periods;
  private final String graph;
  private final String file;
  private final Map<Span, Integer> seen = new HashMap<>();

  /**
   * Prepares to map the candidates of a document.
   *
   * @param graph the graph's IRI
   * @param file the document's name
   */
  public CandidateMapper(
      Iris iris, Catalogue catalogue, String graph, String file, RDFHandler handler) {
    this.catalogue = catalogue;
    this.out = new TripleWriter(iris, handler, graph);
    this.periods = new PeriodMapper(out);
    this.graph = graph;
    this.file = file;
  }

  /** Writes a candidate's triples. */
  public void map(Candidate candidate) {
    Span at = candidate.at();
    int count = seen.merge(at, 1, Integer::sum);
    String place = at.start() + "," + at.end();
    IRI iri = out.iri(graph + "#candidate=" + place + (count == 1 ? "" : "," + count));
    out.type(iri, "Candidate");
    out.write(iri, "reviewStatus", out.term("Unreviewed"));
    out.write(iri, "inFile", out.text(file));
    out.write(iri, "asWritten", out.words(candidate.asWritten(), LANGUAGE));
    out.write(iri, "confidence", out.decimal(BigDecimal.valueOf(candidate.confidence())));
    out.write(iri, "rule", out.text(candidate.rule()));
    candidate.trace().forEach(why -> out.write(iri, "trace", out.text(why)));
    selector(iri, at, graph + "#selector=" + place);
    if (candidate instanceof Reading reading) {
      map(iri, reading);
    } else if (candidate instanceof Relation relation) {
      map(iri, relation);
    } else if (candidate instanceof Mention mention) {
      map(iri, mention);
    }
  }

  private void selector(IRI iri, Span at, String name) {
    IRI selector = out.iri(name);
    out.write(iri, out.iri(Oa.HAS_SELECTOR), selector);
    out.write(selector, RDF.TYPE, out.iri(Oa.TEXT_POSITION_SELECTOR));
    out.write(selector, out.iri(Oa.START), out.integer(at.start()));
    out.write(selector, out.iri(Oa.END), out.integer(at.end()));
  }

  private void map(IRI iri, Reading reading) {
    out.write(iri, "proposes", out.term("Observation"));
    name(iri, "indicator", reading.indicator());
    name(iri, "about", reading.about());
    quantity(iri, reading.quantity());
    out.write(iri, "statistic", out.term(reading.statistic().term()));
    out.write(iri, "status", out.term(reading.status().term()));
    reading.timing().ifPresent(timing -> timing(iri, timing));
    reading.among().ifPresent(among -> name(iri, "among", named(among)));
    reading.shareOf().ifPresent(whole -> name(iri, "shareOf", named(whole)));
    reading.issues().forEach(issue -> out.write(iri, "doubt", out.text(issue)));
  }

  private void quantity(IRI iri, Reading.Measured quantity) {
    quantity.value().ifPresent(value -> out.write(iri, "value", out.decimal(value)));
    quantity.low().ifPresent(low -> out.write(iri, "low", out.decimal(low)));
    quantity.high().ifPresent(high -> out.write(iri, "high", out.decimal(high)));
    out.write(iri, "qualifier", out.term(quantity.qualifier().term()));
    for (Unit unit : catalogue.units()) {
      if (unit.id().equals(quantity.unit())) {
        out.write(iri, "unit", CatalogueMapper.unit(out, unit));
        return;
      }
    }
    name(iri, "unit", named(quantity.unit()));
  }

  private void timing(IRI iri, Timing timing) {
    out.write(iri, "period", periods.map(timing.period()));
    timing
        .asWritten()
        .ifPresent(words -> out.write(iri, "periodAsWritten", out.words(words, LANGUAGE)));
  }

  private void map(IRI iri, Relation relation) {
    out.write(iri, "proposes", out.term("Statement"));
    out.write(iri, RDF.SUBJECT, thing(relation.subject()));
    out.write(iri, RDF.PREDICATE, out.term(relation.predicate()));
    out.write(iri, RDF.OBJECT, thing(relation.object()));
  }

  private void map(IRI iri, Mention mention) {
    out.write(iri, "proposes", out.term(mention.type()));
    out.write(iri, "mentions", thing(mention.thing()));
  }

  private static Named named(String words) {
    return new Named(Optional.empty(), words);
  }

  private void name(IRI iri, String property, Named named) {
    if (named.id().isPresent() || !named.label().isEmpty()) {
      out.write(iri, property, thing(named));
    }
  }

  /** A thing's IRI; its name as the text has it is written beside it. */
  private IRI thing(Named named) {
    String name = URLEncoder.encode(named.label(), StandardCharsets.UTF_8).replace("+", "%20");
    IRI thing = named.id().map(out::entity).orElseGet(() -> out.iri(graph + "#name=" + name));
    if (!named.label().isEmpty()) {
      out.write(thing, RDFS.LABEL, out.words(named.label(), LANGUAGE));
    }
    return thing;
  }
}
