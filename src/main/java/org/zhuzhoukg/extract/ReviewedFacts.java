package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.fact.Evidence;
import org.zhuzhoukg.fact.FactFile;
import org.zhuzhoukg.fact.Observation;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Quantity;
import org.zhuzhoukg.fact.Statement;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.NumeralScanner;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/**
 * The reviewed facts of a document as an annotated text. Names of things are not reviewed by place,
 * so there are none.
 */
public final class ReviewedFacts {

  private static final String AREA_ENDS = "市县区省州镇乡村";
  private static final String AREA_WORDS = "全我本该";

  private final Catalogue catalogue;

  /** Names things as a catalogue does. */
  public ReviewedFacts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The annotated text that a document with its facts is. */
  public Gold of(Document document, FactFile facts, SourceText text) {
    Setting setting =
        new Setting(
            Optional.of(Period.parse(document.dating().date()).end()),
            Named.of(subject(facts.observations())));
    return new Gold(
        document.id(),
        document.type(),
        text.text(),
        setting,
        facts.observations().stream().map(this::figure).toList(),
        List.of(),
        facts.statements().stream().flatMap(statement -> link(statement).stream()).toList(),
        Set.of());
  }

  /** The area that most figures are of. */
  private String subject(List<Observation> observations) {
    return observations.stream()
        .flatMap(o -> catalogue.areaOf(o.about()).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .flatMap(most -> catalogue.entity(most.getKey()))
        .map(area -> area.label().zh())
        .orElse("");
  }

  private Gold.Figure figure(Observation observation) {
    Quantity quantity = observation.quantity();
    Optional<BigDecimal> value = quantity.value();
    return new Gold.Figure(
        places(observation.evidence()),
        indicator(observation),
        names(observation.about()),
        observation.measure().statistic(),
        value,
        quantity.low(),
        quantity.high(),
        quantity.unit().id(),
        quantity.unit().words(),
        quantity.qualifier(),
        observation.status(),
        Optional.of(observation.timing().period()));
  }

  /** Where the number stands; evidence without a number says something else of the fact. */
  private static List<Span> places(List<Evidence> evidence) {
    List<Span> numbers =
        evidence.stream()
            .filter(place -> !NumeralScanner.scan(place.words()).isEmpty())
            .map(Evidence::span)
            .toList();
    return numbers.isEmpty() ? evidence.stream().map(Evidence::span).toList() : numbers;
  }

  /** The indicator's names, also with the industry that it is measured on before them. */
  private Set<String> indicator(Observation observation) {
    Set<String> names = names(observation.measure().indicator());
    Set<String> all = new LinkedHashSet<>(names);
    observation.industry().map(this::names).stream()
        .flatMap(Set::stream)
        .flatMap(industry -> Stream.of(industry, industry + "企业"))
        .flatMap(industry -> names.stream().map(name -> industry + name))
        .forEach(all::add);
    return all;
  }

  private Optional<Gold.Link> link(Statement statement) {
    Statement.Triple triple = statement.triple();
    return triple.object() instanceof Statement.Value.Thing thing
        ? Optional.of(
            new Gold.Link(names(triple.subject()), triple.predicate(), names(thing.entity())))
        : Optional.empty();
  }

  /** A thing's reference, its names, and the general words for it if it is an area. */
  private Set<String> names(String reference) {
    Set<String> names = new LinkedHashSet<>(Set.of(reference));
    catalogue.entity(reference).ifPresent(entity -> addNames(entity, names));
    return names;
  }

  private static void addNames(Entity entity, Set<String> names) {
    String label = entity.label().zh();
    names.add(label);
    entity.names().forEach(name -> names.add(name.name()));
    char last = label.charAt(label.length() - 1);
    boolean isArea = Set.of("city", "district", "region").contains(entity.kind());
    if (isArea && AREA_ENDS.indexOf(last) >= 0) {
      Stream.of(AREA_WORDS.split("", -1))
          .filter(word -> !word.isEmpty())
          .forEach(word -> names.add(word + last));
    }
  }
}
