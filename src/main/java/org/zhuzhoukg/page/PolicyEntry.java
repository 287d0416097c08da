package org.zhuzhoukg.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A policy, and what documents say of it.
 *
 * @param relations statements about it or with it
 * @param targets the numbers that it sets
 */
record PolicyEntry(Term term, String definition, List<Relation> relations, List<Target> targets) {

  /** Statements of the policy with a property, as {@code issuedBy}. */
  List<Relation> of(String... predicates) {
    Collection<String> names = List.of(predicates);
    return relations.stream()
        .filter(r -> r.subject().iri().equals(term.iri()) && names.contains(r.predicateName()))
        .toList();
  }

  /** Statements that others implement it. */
  List<Relation> implementing() {
    return relations.stream()
        .filter(r -> r.object().iri().equals(term.iri()) && r.predicateName().equals("implements"))
        .toList();
  }

  /** All other statements. */
  List<Relation> others() {
    Collection<Relation> shown =
        Stream.of(
                of("issuedBy", "date", "startDate", "endDate", "aimsAt", "appliesTo"),
                implementing())
            .flatMap(List::stream)
            .toList();
    return relations.stream().filter(r -> !shown.contains(r)).toList();
  }

  /** The documents that speak of it, with their dates. */
  List<Evidence> documents() {
    Stream<Evidence> places =
        Stream.concat(
            relations.stream().flatMap(r -> r.fact().evidence().stream()),
            targets.stream().flatMap(t -> t.figure().fact().evidence().stream()));
    return places
        .collect(
            java.util.stream.Collectors.toMap(
                place -> place.document().iri(),
                place -> place,
                (first, other) -> first,
                TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** The address of its anchor in the page. */
  String anchor() {
    return "policy-" + Term.local(term.iri());
  }

  /** Its definition, where there is one. */
  Optional<String> meaning() {
    return Optional.of(definition).filter(text -> !text.isEmpty());
  }
}
