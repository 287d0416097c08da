package org.zhuzhoukg.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuzhoukg.fact.Statement.Value;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.text.Numeral;
import org.zhuzhoukg.text.NumeralScanner;
import org.zhuzhoukg.text.Span;

/** Reads single entries of a fact file; what is wrong with one is thrown as a DataException. */
final class FactReader {

  private final Catalogue catalogue;
  private final Document document;
  private final Set<String> predicates;

  FactReader(Catalogue catalogue, Document document, Set<String> predicates) {
    this.catalogue = catalogue;
    this.document = document;
    this.predicates = predicates;
  }

  Observation observation(JsonObject json) {
    Observation observation =
        guard(
            json,
            () ->
                new Observation(
                    id(json),
                    measure(json),
                    json.parse("about", json.string("about"), catalogue::require),
                    reference(json, "industry"),
                    timing(json).orElseThrow(() -> json.missing("period")),
                    status(json),
                    quantity(json),
                    reference(json, "policy"),
                    reference(json, "reportedBy"),
                    json.bilingual("note"),
                    evidence(json)));
    json.close();
    requireSaid(json, observation);
    return observation;
  }

  Statement statement(JsonObject json) {
    Statement statement =
        guard(
            json,
            () ->
                new Statement(
                    id(json),
                    triple(json),
                    json.bilingual("ofKind"),
                    timing(json),
                    status(json),
                    reference(json, "reportedBy"),
                    json.bilingual("note"),
                    evidence(json)));
    json.close();
    return statement;
  }

  SetAside setAside(JsonObject json) {
    String reason = json.string("reason");
    if (!SetAside.REASONS.contains(reason)) {
      throw json.error("no reason '" + reason + "'" + Nearest.hint(reason, SetAside.REASONS));
    }
    Optional<Span> span =
        json.has("at") ? Optional.of(inside(json, json.span("at"))) : Optional.empty();
    SetAside aside =
        guard(
            json,
            () -> new SetAside(reason, span, json.strings("words"), json.flag("sentence", false)));
    json.close();
    return aside;
  }

  private String id(JsonObject json) {
    String id = json.string("id");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw json.error("an id has a-z, 0-9 and single hyphens");
    }
    return id;
  }

  private Measure measure(JsonObject json) {
    return new Measure(
        json.parse("indicator", "indicator/" + json.string("indicator"), catalogue::require),
        json.parse("statistic", json.string("statistic"), n -> Code.of(Statistic.class, n)),
        reference(json, "among"),
        json.optionalString("rankOf")
            .map(text -> json.parse("rankOf", text, n -> Code.of(Statistic.class, n))),
        reference(json, "shareOf"),
        json.optionalString("base").map(text -> json.parse("base", text, this::baseline)));
  }

  private Baseline baseline(String text) {
    return text.contains("/")
        ? new Baseline.Peer(catalogue.require(text))
        : new Baseline.Earlier(Period.parse(text));
  }

  private Optional<Timing> timing(JsonObject json) {
    Optional<Period> period =
        json.optionalString("period").map(text -> json.parse("period", text, Period::parse));
    PeriodBasis basis =
        json.parse("basis", json.string("basis", "default"), n -> Code.of(PeriodBasis.class, n));
    Optional<String> words = json.optionalString("periodAsWritten");
    return period.map(p -> new Timing(p, basis, words));
  }

  private static Status status(JsonObject json) {
    return json.parse("status", json.string("status", "actual"), n -> Code.of(Status.class, n));
  }

  private Quantity quantity(JsonObject json) {
    json.refuseMisspelt("value", "low", "high");
    return new Quantity(
        json.decimal("value"),
        json.decimal("low"),
        json.decimal("high"),
        json.parse("unit", json.string("unit"), catalogue::unit),
        json.parse(
            "qualifier", json.string("qualifier", "exactly"), n -> Code.of(Qualifier.class, n)));
  }

  private Statement.Triple triple(JsonObject json) {
    String predicate = json.string("predicate");
    if (!predicates.contains(predicate)) {
      throw json.error("no property 'zz:" + predicate + "'" + Nearest.hint(predicate, predicates));
    }
    return new Statement.Triple(
        json.parse("subject", json.string("subject"), catalogue::require), predicate, value(json));
  }

  private Value value(JsonObject json) {
    Optional<String> thing = json.optionalString("object");
    Optional<String> date = json.optionalString("date");
    Optional<String> words = json.optionalString("text");
    String language = json.string("language", "zh");
    if (List.of(thing, date, words).stream().filter(Optional::isPresent).count() != 1) {
      throw json.error("give one of 'object', 'date' and 'text'");
    }
    if (thing.isPresent()) {
      return new Value.Thing(json.parse("object", thing.get(), catalogue::require));
    }
    return date.isPresent()
        ? new Value.Date(json.parse("date", date.get(), FactReader::date))
        : new Value.Words(words.orElseThrow(), language);
  }

  private static String date(String text) {
    try {
      Period.last(text);
      return text;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date; write 2024, 2024-08 or 2024-08-31", e);
    }
  }

  private Optional<String> reference(JsonObject json, String key) {
    return json.optionalString(key).map(text -> json.parse(key, text, catalogue::require));
  }

  private List<Evidence> evidence(JsonObject json) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonObject place : json.objects("evidence")) {
      Span span = inside(json, place.span("at"));
      evidence.add(new Evidence(document.id(), span, place.string("words")));
      place.close();
    }
    if (evidence.isEmpty()) {
      throw json.error("'evidence' is missing: [{\"at\": [start, end], \"words\": \"…\"}]");
    }
    return evidence;
  }

  private Span inside(JsonObject json, Span span) {
    if (span.end() > document.codePoints()) {
      throw json.error(
          "range "
              + span
              + " ends after the document, which has "
              + document.codePoints()
              + " code points");
    }
    return span;
  }

  /** Refuses a value that its words cannot mean; damaged words are left to the reader. */
  private void requireSaid(JsonObject json, Observation observation) {
    for (Evidence evidence : observation.evidence()) {
      List<BigDecimal> readings =
          NumeralScanner.scan(evidence.words()).stream()
              .map(Numeral::readings)
              .flatMap(List::stream)
              .toList();
      boolean damaged = !document.damageAt(evidence.span()).isEmpty();
      boolean said = numbers(observation).allMatch(number -> isAmong(number.abs(), readings));
      if (!said && !damaged && !readings.isEmpty()) {
        throw json.error(
            "'"
                + evidence.words()
                + "' cannot mean "
                + observation.quantity().stated().map(BigDecimal::toPlainString).toList()
                + "; it reads "
                + readings.stream().map(BigDecimal::toPlainString).toList());
      }
    }
  }

  private static boolean isAmong(BigDecimal number, List<BigDecimal> readings) {
    return readings.stream().anyMatch(reading -> means(reading, number));
  }

  /** A fraction such as 三分之一 is never written out; it is compared as far as the number goes. */
  private static boolean means(BigDecimal reading, BigDecimal number) {
    boolean fraction = reading.scale() > 10 && number.scale() > 0;
    BigDecimal comparable =
        fraction ? reading.setScale(number.scale(), RoundingMode.HALF_UP) : reading;
    return comparable.compareTo(number) == 0;
  }

  /** The numbers that the words must state; of a rank such as 前50 only the last place. */
  private static Stream<BigDecimal> numbers(Observation observation) {
    Quantity quantity = observation.quantity();
    boolean firstPlaces =
        observation.measure().statistic() == Statistic.RANK && quantity.value().isEmpty();
    return firstPlaces ? quantity.high().stream() : quantity.stated();
  }

  private static <T> T guard(JsonObject json, Supplier<T> build) {
    try {
      return build.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw json.error(e.getMessage());
    }
  }
}
