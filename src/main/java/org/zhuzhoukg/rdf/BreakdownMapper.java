package org.zhuzhoukg.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.zhuzhoukg.fact.Baseline;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Measure;
import org.zhuzhoukg.fact.Observation;
import org.zhuzhoukg.text.Bilingual;

/**
 * Writes the cube's breakdown dimension.
 *
 * <p>A dimension must always have a value (Data Cube, IC-11). Industry, population, whole and
 * baseline are there for some observations only; their combination is one dimension, which is
 * {@code zz:NoBreakdown} where there is none.
 */
final class BreakdownMapper {

  private final TripleWriter out;
  private final Catalogue catalogue;
  private final Set<String> written = new HashSet<>();

  BreakdownMapper(TripleWriter out, Catalogue catalogue) {
    this.out = out;
    this.catalogue = catalogue;
  }

  IRI map(Observation observation) {
    Measure measure = observation.measure();
    Parts parts = new Parts();
    observation.industry().ifPresent(i -> parts.add("in", i));
    measure.among().ifPresent(among -> parts.add("among", among));
    measure.rankOf().ifPresent(of -> parts.add("by", of.notation(), of.label()));
    measure.shareOf().ifPresent(whole -> parts.add("of", whole));
    measure.base().ifPresent(parts::addBase);
    if (parts.slug.length() == 0) {
      return out.term("NoBreakdown");
    }
    IRI iri = out.entity("breakdown/" + parts.slug);
    if (written.add(parts.slug.toString())) {
      out.type(iri, "Breakdown");
      out.write(iri, SKOS.IN_SCHEME, out.term("Breakdowns"));
      Bilingual label = new Bilingual(parts.zh.toString(), parts.en.toString());
      out.label(iri, label);
      out.bilingual(iri, SKOS.PREF_LABEL, label);
    }
    return iri;
  }

  /** The slug and the label of a combination. */
  private final class Parts {

    private final StringJoiner slug = new StringJoiner("_");
    private final StringJoiner zh = new StringJoiner("；");
    private final StringJoiner en = new StringJoiner("; ");

    void add(String word, String reference) {
      String name = reference.replace('/', '-');
      Bilingual label =
          catalogue.entity(reference).map(Entity::label).orElse(new Bilingual(name, name));
      add(word, name, label);
    }

    void addBase(Baseline base) {
      if (base instanceof Baseline.Peer peer) {
        add("against", peer.entity());
      } else if (base instanceof Baseline.Earlier earlier) {
        add("against", earlier.period().slug(), earlier.period().label());
      }
    }

    private void add(String word, String name, Bilingual label) {
      slug.add(word + "-" + name);
      zh.add(label.zh());
      en.add(word + " " + label.en());
    }
  }
}
