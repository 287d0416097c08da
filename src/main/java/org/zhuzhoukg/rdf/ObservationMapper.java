package org.zhuzhoukg.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.zhuzhoukg.fact.Baseline;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Measure;
import org.zhuzhoukg.fact.Observation;
import org.zhuzhoukg.fact.Quantity;

/** Writes what an observation measures, of what, and how much. */
final class ObservationMapper {

  private static final String DATA_SET = "http://purl.org/linked-data/cube#dataSet";

  private final TripleWriter out;
  private final Catalogue catalogue;
  private final PeriodMapper periods;
  private final BreakdownMapper breakdowns;

  ObservationMapper(TripleWriter out, Catalogue catalogue, PeriodMapper periods) {
    this.out = out;
    this.catalogue = catalogue;
    this.periods = periods;
    this.breakdowns = new BreakdownMapper(out, catalogue);
  }

  void map(IRI iri, Observation observation) {
    measure(iri, observation.measure());
    out.write(iri, "about", out.entity(observation.about()));
    observation.industry().ifPresent(i -> out.write(iri, "industry", out.entity(i)));
    catalogue.areaOf(observation.about()).ifPresent(a -> out.write(iri, "area", out.entity(a)));
    observation.policy().ifPresent(policy -> out.write(iri, "setBy", out.entity(policy)));
    out.write(iri, "breakdown", breakdowns.map(observation));
    quantity(iri, observation.quantity());
    new ObservationLabel(catalogue, observation)
        .labels()
        .ifPresent(label -> out.bilingual(iri, RDFS.LABEL, label));
  }

  private void measure(IRI iri, Measure measure) {
    out.write(iri, "indicator", out.entity(measure.indicator()));
    out.write(iri, "statistic", out.term(measure.statistic().term()));
    measure.among().ifPresent(among -> out.write(iri, "among", out.entity(among)));
    measure.rankOf().ifPresent(of -> out.write(iri, "rankOf", out.term(of.term())));
    measure.shareOf().ifPresent(whole -> out.write(iri, "shareOf", out.entity(whole)));
    measure.base().ifPresent(base -> out.write(iri, "base", baseline(base)));
  }

  private IRI baseline(Baseline base) {
    return base instanceof Baseline.Peer peer
        ? out.entity(peer.entity())
        : periods.map(((Baseline.Earlier) base).period());
  }

  private void quantity(IRI iri, Quantity quantity) {
    boolean point = quantity.value().isPresent();
    out.write(iri, out.iri(DATA_SET), out.term(point ? "observations" : "ranges"));
    quantity.value().ifPresent(value -> out.write(iri, "value", out.decimal(value)));
    quantity.low().ifPresent(low -> out.write(iri, "low", out.decimal(low)));
    quantity.high().ifPresent(high -> out.write(iri, "high", out.decimal(high)));
    out.write(iri, "unit", CatalogueMapper.unit(out, quantity.unit()));
    out.write(iri, "qualifier", out.term(quantity.qualifier().term()));
  }
}
