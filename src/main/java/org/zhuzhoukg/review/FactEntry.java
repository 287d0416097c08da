package org.zhuzhoukg.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Turns an accepted candidate into an entry of a fact file. */
final class FactEntry {

  private final Names names;
  private final Map<Field, String> fields;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final List<String> lacks = new ArrayList<>();

  private FactEntry(Names names, Map<Field, String> fields) {
    this.names = names;
    this.fields = fields;
  }

  /**
   * An entry, or what stands in its way.
   *
   * @param json the entry, without an id; whole only if nothing is lacking
   * @param slug a readable id, which others may have too
   * @param lacks what must be added or mended first
   */
  record Made(ObjectNode json, String slug, List<String> lacks) {}

  static Made of(Item item, Names names) {
    FactEntry entry = new FactEntry(names, item.fields());
    String slug =
        item.proposal().kind() == Kind.OBSERVATION ? entry.observation() : entry.statement();
    Proposal proposal = item.proposal();
    ObjectNode place = entry.json.putArray("evidence").addObject();
    place.putArray("at").add(proposal.at().start()).add(proposal.at().end());
    place.put("words", Review.quoted(proposal.words()));
    return new Made(entry.json, slug, entry.lacks);
  }

  private String observation() {
    String indicator = reference(Field.INDICATOR, names::indicator).replaceFirst("^indicator/", "");
    json.put("indicator", indicator);
    String about = thing(Field.ABOUT, "about");
    require(Field.PERIOD);
    copy(Field.PERIOD, Field.BASIS, Field.PERIOD_AS_WRITTEN, Field.STATISTIC);
    if (!fields.containsKey(Field.BASIS) && fields.containsKey(Field.PERIOD_AS_WRITTEN)) {
      json.put("basis", "stated");
    }
    number(Field.VALUE, Field.LOW, Field.HIGH);
    json.put("unit", reference(Field.UNIT, names::unit));
    copy(Field.QUALIFIER, Field.STATUS);
    for (Field field : List.of(Field.AMONG, Field.SHARE_OF)) {
      if (fields.containsKey(field)) {
        thing(field, field.id());
      }
    }
    leaveOut("qualifier", "exactly");
    leaveOut("status", "actual");
    leaveOut("basis", "default");
    String statistic = fields.getOrDefault(Field.STATISTIC, "");
    return slug(
        local(about),
        indicator,
        statistic.equals("level") ? "" : statistic,
        fields.getOrDefault(Field.PERIOD, ""));
  }

  private String statement() {
    String subject = thing(Field.SUBJECT, "subject");
    require(Field.PREDICATE);
    copy(Field.PREDICATE);
    String object = thing(Field.OBJECT, "object");
    return slug(local(subject), fields.getOrDefault(Field.PREDICATE, ""), local(object));
  }

  private void leaveOut(String key, String usual) {
    if (json.path(key).asText().equals(usual)) {
      json.remove(key);
    }
  }

  private void require(Field field) {
    if (!fields.containsKey(field)) {
      lacks.add("'" + field.id() + "' is missing; correct the candidate");
    }
  }

  private void copy(Field... wanted) {
    for (Field field : wanted) {
      Optional.ofNullable(fields.get(field)).ifPresent(text -> json.put(field.id(), text));
    }
  }

  private void number(Field... wanted) {
    for (Field field : wanted) {
      Optional.ofNullable(fields.get(field))
          .ifPresent(text -> json.put(field.id(), new BigDecimal(text)));
    }
  }

  private String thing(Field field, String key) {
    String reference = reference(field, names::thing);
    json.put(key, reference);
    return reference;
  }

  private String reference(Field field, Function<String, Optional<String>> find) {
    String text = fields.getOrDefault(field, "");
    if (text.isEmpty()) {
      require(field);
      return "";
    }
    return find.apply(text)
        .orElseGet(
            () -> {
              lacks.add(lacking(field, text));
              return "";
            });
  }

  private static String lacking(Field field, String text) {
    String file =
        switch (field) {
          case INDICATOR -> "catalogue/indicator.json";
          case UNIT -> "catalogue/units.json";
          case AMONG -> "catalogue/population.json";
          default -> "the catalogue";
        };
    return "%s '%s': no thing of the catalogue is called so, or several are; add it to %s, or name it by its reference"
        .formatted(field.id(), text, file);
  }

  private static String local(String reference) {
    return reference.substring(reference.indexOf('/') + 1);
  }

  /** Parts as an id: a-z, 0-9 and single hyphens. */
  private static String slug(String... parts) {
    return String.join("-", parts)
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Whether two entries state the same, wherever they stand. */
  static boolean areSame(ObjectNode one, ObjectNode other) {
    return Objects.equals(bare(one), bare(other));
  }

  private static ObjectNode bare(ObjectNode entry) {
    return entry.deepCopy().without(List.of("id", "evidence", "periodAsWritten", "basis"));
  }
}
