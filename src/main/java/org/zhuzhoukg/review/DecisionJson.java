package org.zhuzhoukg.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.review.Decision.By;
import org.zhuzhoukg.review.Decision.Subject;
import org.zhuzhoukg.text.JsonFile;
import org.zhuzhoukg.text.Span;

/** A decision as one line of JSON. */
final class DecisionJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DecisionJson() {}

  static String write(Decision decision) {
    ObjectNode line = JSON.createObjectNode();
    line.put("key", decision.key());
    decision.replaces().ifPresent(old -> line.put("replaces", old));
    line.put("verdict", decision.verdict().notation());
    Subject subject = decision.subject();
    line.put("document", subject.document());
    line.put("kind", subject.kind().notation());
    line.put("type", subject.type());
    line.put("start", subject.at().start());
    line.put("end", subject.at().end());
    line.put("quoted", subject.quoted());
    write(line.putObject("fields"), decision.fields());
    write(line.putObject("patch"), decision.patch());
    line.put("reviewer", decision.by().reviewer());
    line.put("at", decision.by().at().toString());
    line.put("note", decision.by().note());
    return line.toString();
  }

  private static void write(ObjectNode object, Map<Field, String> fields) {
    fields.forEach((field, text) -> object.put(field.id(), text));
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no decision; the message says why
   */
  static Decision read(String text) {
    try {
      JsonNode line = JSON.readTree(text);
      return new Decision(
          string(line, "key"),
          Optional.ofNullable(line.get("replaces")).map(JsonNode::asText),
          Code.of(Verdict.class, string(line, "verdict")),
          new Subject(
              string(line, "document"),
              Code.of(Kind.class, string(line, "kind")),
              string(line, "type"),
              new Span(integer(line, "start"), integer(line, "end")),
              string(line, "quoted")),
          fields(line, "fields"),
          fields(line, "patch"),
          new By(
              string(line, "reviewer"), Instant.parse(string(line, "at")), string(line, "note")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not JSON: " + JsonFile.reason(e), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'at': " + e.getMessage(), e);
    }
  }

  private static JsonNode get(JsonNode line, String key) {
    JsonNode value = line.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return value;
  }

  private static String string(JsonNode line, String key) {
    JsonNode value = get(line, key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("'" + key + "' must be a text");
    }
    return value.textValue();
  }

  private static int integer(JsonNode line, String key) {
    JsonNode value = get(line, key);
    if (!value.isInt()) {
      throw new IllegalArgumentException("'" + key + "' must be a whole number");
    }
    return value.intValue();
  }

  private static Map<Field, String> fields(JsonNode line, String key) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    JsonNode object = get(line, key);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Field field =
          Field.of(entry.getKey())
              .orElseThrow(() -> new IllegalArgumentException("no field '" + entry.getKey() + "'"));
      fields.put(field, string(object, entry.getKey()));
    }
    return fields;
  }
}
