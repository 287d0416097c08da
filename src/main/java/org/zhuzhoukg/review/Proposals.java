package org.zhuzhoukg.review;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.extract.Candidate;
import org.zhuzhoukg.extract.Mention;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.Reading;
import org.zhuzhoukg.extract.Relation;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.review.Proposal.Reason;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/**
 * Puts candidates into the form in which people decide on them.
 *
 * <p>A key is the SHA-256 of the text's digest, the range, the kind and the statistic or property.
 * The second candidate of the same is counted in, so that each has its own.
 */
public final class Proposals {

  private final String document;
  private final Map<String, Integer> seen = new HashMap<>();

  private Proposals(String document) {
    this.document = document;
  }

  /** The candidates of a text, in its order. */
  public static List<Proposal> of(SourceText text, List<Candidate> candidates) {
    Proposals proposals = new Proposals(text.sha256());
    List<Proposal> all = new ArrayList<>();
    candidates.forEach(candidate -> all.add(proposals.of(candidate)));
    all.sort((a, b) -> a.at().compareTo(b.at()));
    return List.copyOf(all);
  }

  private Proposal of(Candidate candidate) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    Kind kind;
    List<String> issues = List.of();
    if (candidate instanceof Reading reading) {
      kind = Kind.OBSERVATION;
      issues = reading.issues();
      read(reading, fields);
    } else if (candidate instanceof Relation relation) {
      kind = Kind.STATEMENT;
      fields.put(Field.SUBJECT, name(relation.subject()));
      fields.put(Field.PREDICATE, relation.predicate());
      fields.put(Field.OBJECT, name(relation.object()));
    } else {
      Mention mention = (Mention) candidate;
      kind = Kind.MENTION;
      fields.put(Field.THING, name(mention.thing()));
      fields.put(Field.TYPE, mention.type());
    }
    fields.values().removeIf(String::isBlank);
    String type = kind.type().map(field -> fields.getOrDefault(field, "")).orElse("");
    return new Proposal(
        key(candidate.at(), kind, type),
        kind,
        candidate.at(),
        candidate.asWritten(),
        fields,
        new Reason(candidate.confidence(), candidate.rule(), candidate.trace(), issues));
  }

  private static void read(Reading reading, Map<Field, String> fields) {
    fields.put(Field.INDICATOR, name(reading.indicator()));
    fields.put(Field.ABOUT, name(reading.about()));
    fields.put(Field.STATISTIC, reading.statistic().notation());
    number(reading.quantity().value()).ifPresent(value -> fields.put(Field.VALUE, value));
    if (reading.quantity().value().isEmpty()) {
      number(reading.quantity().low()).ifPresent(low -> fields.put(Field.LOW, low));
      number(reading.quantity().high()).ifPresent(high -> fields.put(Field.HIGH, high));
    }
    fields.put(Field.UNIT, reading.quantity().unit());
    fields.put(Field.QUALIFIER, reading.quantity().qualifier().notation());
    reading.timing().ifPresent(timing -> read(timing, fields));
    fields.put(Field.STATUS, reading.status().notation());
    reading.among().ifPresent(among -> fields.put(Field.AMONG, among));
    reading.shareOf().ifPresent(whole -> fields.put(Field.SHARE_OF, whole));
  }

  private static void read(Timing timing, Map<Field, String> fields) {
    fields.put(Field.PERIOD, timing.period().notation());
    fields.put(Field.BASIS, timing.basis().notation());
    timing.asWritten().ifPresent(words -> fields.put(Field.PERIOD_AS_WRITTEN, words));
  }

  private static Optional<String> number(Optional<BigDecimal> number) {
    return number.map(n -> n.stripTrailingZeros().toPlainString());
  }

  private static String name(Named thing) {
    return thing.id().orElse(thing.label());
  }

  private String key(Span at, Kind kind, String type) {
    String what =
        String.join(
            "|",
            document,
            String.valueOf(at.start()),
            String.valueOf(at.end()),
            kind.notation(),
            type);
    int count = seen.merge(what, 1, Integer::sum);
    return digest(count == 1 ? what : what + "|" + count);
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
