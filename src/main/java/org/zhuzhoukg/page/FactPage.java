package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A fact: what it says, where it stands, what is doubtful about it, and its triples.
 *
 * @param thing the fact itself
 * @param fact what every fact has; empty where it lacks what a fact must have
 * @param figure what it says, if that is a number
 * @param relation what it says, if that is a relation
 */
record FactPage(
    Heading heading,
    Term thing,
    Optional<Fact> fact,
    Optional<Figure> figure,
    Optional<Relation> relation,
    Triples triples,
    LinksHere links,
    Citation citation)
    implements PageModel {

  static FactPage of(View view, Node thing) {
    Term term = view.data().term(thing);
    Optional<Figure> figure = view.facts().figures(List.of(thing)).stream().findFirst();
    Optional<Relation> relation = view.facts().relations(List.of(thing)).stream().findFirst();
    Optional<Fact> fact = figure.map(Figure::fact).or(() -> relation.map(Relation::fact));
    Set<String> doubts = new HashSet<>();
    fact.ifPresent(f -> f.doubts().forEach(doubt -> doubts.add(doubt.iri())));
    return new FactPage(
        LinkedForms.heading(
            view,
            thing,
            term.text(),
            fact.stream()
                .flatMap(f -> f.evidence().stream())
                .findFirst()
                .map(evidence -> words(view, evidence))
                .orElse("")),
        term,
        fact,
        figure,
        relation,
        Triples.of(view, thing, (property, value) -> doubts.contains(value.toString())),
        LinksHere.of(view, thing),
        Citation.of(view, thing, term.text(), LocalDate.now(ZoneOffset.UTC)));
  }

  private static String words(View view, Evidence evidence) {
    String document = "“" + evidence.document().text() + "”";
    return "“%s”%s (%s)"
        .formatted(evidence.words(), view.say("，见", ", in ") + document, evidence.date());
  }

  /** The query of this name, about this fact. */
  PageQuery query(String name) {
    return PageQuery.of(name).with("fact", thing.iri());
  }

  @Override
  public String template() {
    return "fact.jte";
  }
}
