package org.zhuzhoukg.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.zhuzhoukg.fact.Catalogue;

/**
 * What a model is asked: {@code model.txt} tells it what to do, {@code model.json} is the JSON
 * schema of its answer.
 */
final class ModelRequest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String instructions;
  private final JsonNode schema;

  /** Asks for facts in the units of a catalogue. */
  ModelRequest(Catalogue catalogue) {
    String units =
        catalogue.units().stream()
            .map(unit -> unit.id() + " " + unit.label().zh())
            .collect(Collectors.joining("; "));
    try {
      instructions =
          new String(resource("model.txt"), StandardCharsets.UTF_8).replace("{units}", units);
      schema = JSON.readTree(resource("model.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelRequest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** The request for a part of a text; the model's name is still to be put in. */
  ObjectNode of(String text, Setting setting) {
    ObjectNode request = JSON.createObjectNode();
    request.put("temperature", 0);
    ArrayNode messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions);
    messages
        .addObject()
        .put("role", "user")
        .put(
            "content",
            "date: "
                + setting.date().map(Object::toString).orElse("unknown")
                + "\nabout: "
                + (setting.about().label().isEmpty() ? "unknown" : setting.about().label())
                + "\ntext:\n"
                + text);
    ObjectNode format = request.putObject("response_format").put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", "candidates")
        .put("strict", true)
        .set("schema", schema);
    return request;
  }
}
