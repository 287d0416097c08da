package org.zhuzhoukg.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a data directory of many cities from that of one: the first as it is, each other with its
 * own documents, entities and facts under names of its own, as {@code enterprise/x-c2}.
 *
 * <p>All cities share units, indicators, industries and regions, as real ones would. The same input
 * gives the same output.
 */
final class CityMultiplier {

  private static final Set<String> SHARED = Set.of("indicator", "industry", "region");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Path from;
  private final JsonNode documents;
  private final Map<Path, JsonNode> catalogue = new HashMap<>();

  /** Where in each name that is not shared the number of the city goes. */
  private final Map<String, Integer> cuts = new HashMap<>();

  CityMultiplier(Path from) throws IOException {
    this.from = from;
    documents = read(from.resolve("documents.json"));
    for (JsonNode document : documents.get("documents")) {
      String id = document.get("id").asText();
      cut(id);
      cut("document/" + id);
      int end = "article/".length() + id.length();
      document
          .path("articles")
          .forEach(a -> cuts.put("article/" + id + "-" + a.get("id").asText(), end));
    }
    for (Path file : files("catalogue")) {
      JsonNode root = read(file);
      catalogue.put(file, root);
      if (!isShared(root)) {
        root.get("entities").forEach(e -> cut(root.get("kind").asText() + "/" + id(e)));
      }
    }
  }

  /** Writes so many cities. */
  void write(int cities, Path to) throws IOException {
    Files.createDirectories(to.resolve("catalogue"));
    Files.createDirectories(to.resolve("facts"));
    entries(documents, "documents", cities, to.resolve("documents.json"), this::document);
    for (Map.Entry<Path, JsonNode> part : catalogue.entrySet()) {
      int copies = isShared(part.getValue()) ? 1 : cities;
      Path file = to.resolve("catalogue").resolve(part.getKey().getFileName());
      String list = part.getValue().has("units") ? "units" : "entities";
      entries(part.getValue(), list, copies, file, this::entity);
    }
    for (Path file : files("facts")) {
      JsonNode facts = read(file);
      String name = file.getFileName().toString().replace(".json", "");
      for (int city = 1; city <= cities; city++) {
        Path copy = to.resolve("facts").resolve(name + suffix(city) + ".json");
        JSON.writeValue(copy.toFile(), copy(facts, "", suffix(city)));
      }
    }
    Path discrepancies = from.resolve("discrepancies.json");
    if (Files.exists(discrepancies)) {
      Path copy = to.resolve("discrepancies.json");
      entries(read(discrepancies), "discrepancies", cities, copy, this::named);
    }
  }

  private interface Copier {
    ObjectNode copy(JsonNode entry, String suffix);
  }

  /** Writes a file whose list of entries is repeated for each city. */
  private static void entries(JsonNode root, String list, int cities, Path to, Copier copier)
      throws IOException {
    try (JsonGenerator out = JSON.createGenerator(Files.newBufferedWriter(to))) {
      out.writeStartObject();
      for (Map.Entry<String, JsonNode> field : root.properties()) {
        out.writeFieldName(field.getKey());
        if (!field.getKey().equals(list)) {
          out.writeTree(field.getValue());
          continue;
        }
        out.writeStartArray();
        for (int city = 1; city <= cities; city++) {
          for (JsonNode entry : field.getValue()) {
            out.writeTree(city == 1 ? entry : copier.copy(entry, suffix(city)));
          }
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }

  private ObjectNode document(JsonNode entry, String suffix) {
    ObjectNode copy = named(entry, suffix);
    int hash = copy.get("id").asText().hashCode();
    String sha256 = entry.get("sha256").asText();
    BigInteger other = new BigInteger(sha256, 16).xor(BigInteger.valueOf(hash & 0xffffffffL));
    return copy.put("sha256", String.format("%064x", other));
  }

  private ObjectNode entity(JsonNode entry, String suffix) {
    ObjectNode copy = named(entry, suffix);
    ObjectNode label = (ObjectNode) copy.get("label");
    label.put("zh", label.get("zh").asText() + suffix);
    label.put("en", label.get("en").asText() + suffix);
    return copy;
  }

  private ObjectNode named(JsonNode entry, String suffix) {
    return ((ObjectNode) copy(entry, "", suffix)).put("id", id(entry) + suffix);
  }

  private JsonNode copy(JsonNode node, String key, String suffix) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object
          .properties()
          .forEach(f -> copy.set(f.getKey(), copy(f.getValue(), f.getKey(), suffix)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(copy(item, key, suffix)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(rename(node.asText(), key, suffix)) : node;
  }

  private String rename(String text, String key, String suffix) {
    int cut =
        key.equals("concerns")
            ? text.indexOf('.')
            : key.equals("id") ? 0 : cuts.getOrDefault(text, 0);
    return cut == 0 ? text : text.substring(0, cut) + suffix + text.substring(cut);
  }

  private void cut(String name) {
    cuts.put(name, name.length());
  }

  private static boolean isShared(JsonNode root) {
    return root.has("units") || SHARED.contains(root.get("kind").asText());
  }

  private static String id(JsonNode entry) {
    return entry.get("id").asText();
  }

  private static String suffix(int city) {
    return city == 1 ? "" : "-c" + city;
  }

  private List<Path> files(String directory) throws IOException {
    try (Stream<Path> listed = Files.list(from.resolve(directory))) {
      return listed.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }
}
