package org.zhuzhoukg.rdf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Point;
import org.zhuzhoukg.fact.Unit;
import org.zhuzhoukg.vocab.Iris;

/** Maps the catalogue: things with their names, and units. */
public final class CatalogueMapper {

  private static final Map<String, IRI> LINKS =
      Map.of(
          "broader", SKOS.BROADER,
          "closeMatch", SKOS.CLOSE_MATCH,
          "broadMatch", SKOS.BROAD_MATCH,
          "inScheme", SKOS.IN_SCHEME);
  private static final Map<String, String> SCHEMES =
      Map.of("indicator", "Indicators", "industry", "Industries");
  private static final String SKOS_XL = "http://www.w3.org/2008/05/skos-xl#";
  private static final String QUDT_UNIT = "http://qudt.org/schema/qudt/Unit";

  private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  private final TripleWriter out;

  /** Maps into the catalogue's graph. */
  public CatalogueMapper(Iris iris, RDFHandler handler) {
    this.out = new TripleWriter(iris, handler, iris.graph("catalogue"));
  }

  /** A unit's IRI: QUDT's where QUDT has the unit. */
  static IRI unit(TripleWriter out, Unit unit) {
    return unit.qudt()
        .map(out::iri)
        .orElseGet(() -> out.entity("unit/" + unit.id().toLowerCase(Locale.ROOT)));
  }

  /** Writes everything. */
  public void map(Catalogue catalogue) {
    catalogue.units().forEach(this::unit);
    catalogue.entities().forEach(entity -> entity(catalogue, entity));
  }

  private void unit(Unit unit) {
    IRI iri = unit(out, unit);
    out.write(iri, RDF.TYPE, out.iri(QUDT_UNIT));
    out.label(iri, unit.label());
    out.bilingual(iri, SKOS.PREF_LABEL, unit.label());
    out.write(iri, SKOS.NOTATION, out.text(unit.id()));
    out.write(iri, SKOS.IN_SCHEME, out.term("Units"));
    unit.words().forEach(word -> out.write(iri, "unitWord", out.text(word)));
  }

  private void entity(Catalogue catalogue, Entity entity) {
    IRI iri = out.entity(entity.reference());
    out.type(iri, entity.type());
    out.label(iri, entity.label());
    out.bilingual(iri, SKOS.PREF_LABEL, entity.label());
    out.bilingual(iri, SKOS.DEFINITION, entity.definition());
    for (int i = 0; i < entity.names().size(); i++) {
      name(iri, entity, entity.names().get(i), i + 1);
    }
    Optional.ofNullable(SCHEMES.get(entity.kind()))
        .ifPresent(scheme -> out.write(iri, SKOS.IN_SCHEME, out.term(scheme)));
    entity
        .within()
        .ifPresent(whole -> out.write(iri, within(entity.kind(), whole), out.entity(whole)));
    entity.point().ifPresent(point -> point(iri, point));
    entity
        .links()
        .forEach(
            (key, targets) ->
                targets.forEach(target -> out.write(iri, link(key), out.entity(target))));
    entity.codes().forEach((key, value) -> code(catalogue, iri, key, value));
  }

  private void point(IRI iri, Point point) {
    out.write(iri, out.iri(GEO + "lat"), out.decimal(point.latitude()));
    out.write(iri, out.iri(GEO + "long"), out.decimal(point.longitude()));
  }

  private void name(IRI iri, Entity entity, Entity.Name name, int number) {
    boolean alternative =
        !name.name().equals(entity.label().zh()) && !name.name().equals(entity.label().en());
    if (alternative) {
      out.write(iri, SKOS.ALT_LABEL, out.words(name.name(), language(name.name())));
    }
    IRI node = out.iri(iri + "#name-" + number);
    out.type(node, "Name");
    out.write(
        node, out.iri(SKOS_XL + "literalForm"), out.words(name.name(), language(name.name())));
    out.write(iri, "hasName", node);
    name.documents().forEach(d -> out.write(node, "usedIn", out.iri(out.iris().document(d))));
  }

  private static String language(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
  }

  /** A thing lies in a place, or is a part of what is no place; a policy holds for a place. */
  private static String within(String kind, String whole) {
    if (!whole.matches("(city|district|region|park|infrastructure)/.*")) {
      return "partOf";
    }
    return kind.equals("policy") ? "appliesTo" : "locatedIn";
  }

  private IRI link(String key) {
    return LINKS.containsKey(key)
        ? LINKS.get(key)
        : out.term(key.equals("post") ? "postOf" : "inIndustry");
  }

  private void code(Catalogue catalogue, IRI iri, String key, String value) {
    switch (key) {
      case "unit" -> out.write(iri, "defaultUnit", unit(out, catalogue.unit(value)));
      case "nature" ->
          out.write(
              iri, "nature", out.term(value.equals("ratio") ? "RatioNature" : Code.term(value)));
      default -> out.write(iri, SKOS.NOTATION, out.text(value));
    }
  }
}
