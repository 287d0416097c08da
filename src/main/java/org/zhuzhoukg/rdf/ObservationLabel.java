package org.zhuzhoukg.rdf;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Observation;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.text.Bilingual;

/** Names an observation for a reader: what, of what, when. */
record ObservationLabel(Catalogue catalogue, Observation observation) {

  /** The label; none where the catalogue does not describe what is named. */
  Optional<Bilingual> labels() {
    Optional<Bilingual> about = label(observation.about());
    Optional<Bilingual> indicator = label(observation.measure().indicator());
    if (about.isEmpty() || indicator.isEmpty()) {
      return Optional.empty();
    }
    StringJoiner zh = new StringJoiner("·");
    StringJoiner en = new StringJoiner(", ");
    Stream.of(about, observation.industry().flatMap(this::label), indicator, statistic())
        .flatMap(Optional::stream)
        .forEach(
            part -> {
              zh.add(part.zh());
              en.add(part.en());
            });
    Bilingual period = observation.timing().period().label();
    return Optional.of(new Bilingual(zh + "（" + period.zh() + "）", en + " (" + period.en() + ")"));
  }

  private Optional<Bilingual> label(String reference) {
    return catalogue.entity(reference).map(Entity::label);
  }

  /** The statistic's name; a level goes without. */
  private Optional<Bilingual> statistic() {
    Statistic statistic = observation.measure().statistic();
    return statistic == Statistic.LEVEL ? Optional.empty() : Optional.of(statistic.label());
  }
}
