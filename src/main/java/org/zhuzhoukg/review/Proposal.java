package org.zhuzhoukg.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhuzhoukg.text.Span;

/**
 * A candidate as it is put to a person: its fields are texts, as a form shows them.
 *
 * @param key names it whatever rule found it and whatever values it read; see {@link Proposals}
 * @param kind what sort of fact it is
 * @param at where its words stand
 * @param words the words
 * @param fields by name, in the order of {@link Field}; what is not known is not there
 * @param reason why it is proposed
 */
public record Proposal(
    String key, Kind kind, Span at, String words, Map<Field, String> fields, Reason reason) {

  /** Copies the fields, in their order. */
  public Proposal {
    Objects.requireNonNull(key, "key");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Why a candidate is proposed: the confidence, the rule, its trace, and what is doubted. */
  public record Reason(double confidence, String rule, List<String> trace, List<String> issues) {

    /** Copies the lists. */
    public Reason {
      trace = List.copyOf(trace);
      issues = List.copyOf(issues);
    }
  }

  /** What tells it from others at its place: the statistic of a number, a relation's property. */
  public String type() {
    return kind.type().map(field -> fields.getOrDefault(field, "")).orElse("");
  }
}
