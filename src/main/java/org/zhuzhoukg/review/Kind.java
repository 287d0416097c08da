package org.zhuzhoukg.review;

import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.Code;

/** What sort of fact a candidate is. */
public enum Kind implements Code {
  /** A number. */
  OBSERVATION(
      List.of(
          Field.INDICATOR,
          Field.ABOUT,
          Field.STATISTIC,
          Field.VALUE,
          Field.LOW,
          Field.HIGH,
          Field.UNIT,
          Field.QUALIFIER,
          Field.PERIOD,
          Field.PERIOD_AS_WRITTEN,
          Field.BASIS,
          Field.STATUS,
          Field.AMONG,
          Field.SHARE_OF)),
  /** A name of a thing. */
  MENTION(List.of(Field.THING, Field.TYPE)),
  /** A relation. */
  STATEMENT(List.of(Field.SUBJECT, Field.PREDICATE, Field.OBJECT));

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list
  private final List<Field> fields;

  Kind(List<Field> fields) {
    this.fields = fields;
  }

  /** The fields that it may have. */
  public List<Field> fields() {
    return fields;
  }

  /** The field that tells candidates at one place apart; empty for mentions. */
  public Optional<Field> type() {
    return switch (this) {
      case OBSERVATION -> Optional.of(Field.STATISTIC);
      case STATEMENT -> Optional.of(Field.PREDICATE);
      case MENTION -> Optional.empty();
    };
  }
}
