package org.zhuzhoukg.review;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhuzhoukg.text.Span;

/**
 * What a person decided on a candidate.
 *
 * @param key the candidate's
 * @param replaces the key under which the same was decided on before its text changed
 * @param verdict what was decided
 * @param subject on what
 * @param fields the candidate's fields as the person saw them
 * @param patch the fields that were changed; a blank text takes a field away
 * @param by who, when, and why
 */
public record Decision(
    String key,
    Optional<String> replaces,
    Verdict verdict,
    Subject subject,
    Map<Field, String> fields,
    Map<Field, String> patch,
    By by) {

  /** Copies the fields. */
  public Decision {
    Objects.requireNonNull(key, "key");
    fields = ordered(fields);
    patch = ordered(patch);
  }

  private static Map<Field, String> ordered(Map<Field, String> fields) {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(fields);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * What was decided on.
   *
   * @param document SHA-256 of the text
   * @param kind what sort of fact
   * @param type the statistic or the property
   * @param at where it stood
   * @param quoted its words
   */
  public record Subject(String document, Kind kind, String type, Span at, String quoted) {}

  /** Who decided, when, and why; the note may be blank. */
  public record By(String reviewer, Instant at, String note) {}

  /** The fields that hold: those of the candidate, as changed. */
  public Map<Field, String> result() {
    Map<Field, String> result = new EnumMap<>(Field.class);
    result.putAll(fields);
    result.putAll(patch);
    result.values().removeIf(String::isBlank);
    return Collections.unmodifiableMap(result);
  }

  /** Whether it makes a fact. */
  public boolean isPositive() {
    return verdict == Verdict.ACCEPT || verdict == Verdict.CORRECT;
  }
}
