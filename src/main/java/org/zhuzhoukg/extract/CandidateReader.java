package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Span;

/** Reads candidates as {@link CandidateWriter} writes them. */
public final class CandidateReader {

  /** More digits than any figure has; a number of more may be meant to exhaust the memory. */
  private static final int MOST_DIGITS = 40;

  private final Catalogue catalogue;
  private final Set<String> classes;
  private final Set<String> properties;

  /**
   * Reads candidates that speak of known things.
   *
   * @param catalogue has the things that ids may name
   * @param classes the local names of the classes that mentions may have
   * @param properties the local names of the properties that statements may have
   */
  public CandidateReader(Catalogue catalogue, Set<String> classes, Set<String> properties) {
    this.catalogue = catalogue;
    this.classes = classes;
    this.properties = properties;
  }

  /**
   * A line.
   *
   * @param document the document's name
   * @param candidate what it is said to state
   */
  public record Line(String document, Candidate candidate) {}

  /**
   * Reads a line.
   *
   * @throws DataException if it is no candidate; the message says why
   */
  public Line read(JsonObject json) {
    String kind = json.string("kind");
    String document = json.string("document");
    Candidate candidate =
        switch (kind) {
          case "observation" -> reading(json);
          case "mention" -> mention(json);
          case "statement" -> relation(json);
          default ->
              throw json.error("no kind '" + kind + "'; it is observation, mention or statement");
        };
    json.close();
    return new Line(document, candidate);
  }

  private Reading reading(JsonObject json) {
    Reading.Measured quantity =
        new Reading.Measured(
            number(json, "value"),
            number(json, "low"),
            number(json, "high"),
            json.string("unit", ""),
            code(json, Qualifier.class, "qualifier"));
    if (quantity.value().or(quantity::low).or(quantity::high).isEmpty()) {
      throw json.error("an observation has a value, a low or a high; add what the words give");
    }
    return new Reading(
        at(json),
        json.string("asWritten"),
        named(json, "indicator"),
        named(json, "about"),
        quantity,
        code(json, Statistic.class, "statistic"),
        json.object("period").map(CandidateReader::timing),
        code(json, Status.class, "status"),
        json.optionalString("among"),
        json.optionalString("shareOf"),
        confidence(json),
        json.string("rule"),
        json.strings("trace"),
        json.strings("issues"));
  }

  private Mention mention(JsonObject json) {
    return new Mention(
        at(json),
        json.string("asWritten"),
        someone(json, "thing"),
        term(json, "type", classes),
        confidence(json),
        json.string("rule"),
        json.strings("trace"));
  }

  private Relation relation(JsonObject json) {
    return new Relation(
        at(json),
        json.string("asWritten"),
        someone(json, "subject"),
        term(json, "predicate", properties),
        someone(json, "object"),
        confidence(json),
        json.string("rule"),
        json.strings("trace"));
  }

  private static Span at(JsonObject json) {
    int start = json.integer("start");
    int end = json.integer("end");
    if (start < 0 || end <= start) {
      throw json.error("[" + start + ", " + end + ") is no range; end is exclusive");
    }
    return new Span(start, end);
  }

  private static <C extends Enum<C> & Code> C code(JsonObject json, Class<C> type, String key) {
    return json.parse(key, json.string(key), text -> Code.of(type, text));
  }

  private static String term(JsonObject json, String key, Set<String> known) {
    String term = json.string(key);
    if (!known.contains(term)) {
      throw json.error("'" + key + "': the ontology has no '" + term + "'");
    }
    return term;
  }

  private static Optional<BigDecimal> number(JsonObject json, String key) {
    Optional<BigDecimal> number = json.decimal(key);
    if (number
        .filter(n -> n.precision() > MOST_DIGITS || Math.abs(n.scale()) > MOST_DIGITS)
        .isPresent()) {
      throw json.error("'" + key + "' has more digits than a figure has");
    }
    return number;
  }

  private static double confidence(JsonObject json) {
    double confidence = json.decimal("confidence").map(BigDecimal::doubleValue).orElse(-1.0);
    if (confidence < 0 || confidence > 1) {
      throw json.error("'confidence' must be a number from 0 to 1");
    }
    return confidence;
  }

  private Named someone(JsonObject json, String key) {
    Named named = named(json, key);
    if (named.id().isEmpty() && named.label().isEmpty()) {
      throw json.error("'" + key + "' is missing; give its label, or its id in the catalogue");
    }
    return named;
  }

  private Named named(JsonObject json, String key) {
    Optional<JsonObject> thing = json.object(key);
    if (thing.isEmpty()) {
      return Named.of("");
    }
    Optional<String> id = thing.get().optionalString("id");
    id.ifPresent(reference -> thing.get().parse(key, reference, catalogue::require));
    Named named = new Named(id, thing.get().string("label", ""));
    thing.get().close();
    return named;
  }

  /** The basis is not written; that of words is taken to be the document's date. */
  private static Timing timing(JsonObject json) {
    Optional<String> words = json.optionalString("asWritten");
    PeriodKind kind = code(json, PeriodKind.class, "kind");
    LocalDate start = json.parse("start", json.string("start"), CandidateReader::date);
    LocalDate end = json.parse("end", json.string("end"), CandidateReader::date);
    Period period = json.parse("period", "", none -> Period.of(start, end, kind));
    json.close();
    return new Timing(
        period, words.isEmpty() ? PeriodBasis.DEFAULT : PeriodBasis.DOCUMENT_DATE, words);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no date, as 2024-09-01", e);
    }
  }
}
