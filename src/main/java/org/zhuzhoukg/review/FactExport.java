package org.zhuzhoukg.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.FactFileReader;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.Problem;

/**
 * Writes the facts that people accepted as a fact file.
 *
 * <p>Whatever the loader's own reader refuses is left out and listed, so that the rest loads.
 */
public final class FactExport {

  private final Catalogue catalogue;
  private final Set<String> predicates;

  /** By key: what was not written, or what it lacks. */
  private final List<String> left = new ArrayList<>();

  private final Map<String, ObjectNode> observations = new LinkedHashMap<>();
  private final Map<String, ObjectNode> statements = new LinkedHashMap<>();

  /**
   * Prepares to write.
   *
   * @param catalogue what facts may name
   * @param predicates local names of the properties that statements may use
   */
  public FactExport(Catalogue catalogue, Set<String> predicates) {
    this.catalogue = catalogue;
    this.predicates = predicates;
  }

  /**
   * What became of it.
   *
   * @param observations how many were written
   * @param statements how many were written
   * @param left what was not, with what to do
   */
  public record Written(int observations, int statements, List<String> left) {

    /** Copies the list. */
    public Written {
      left = List.copyOf(left);
    }
  }

  /**
   * Writes a file; one that is there is replaced whole.
   *
   * @param items all candidates; those that are no facts are passed over
   * @param document what they were found in
   */
  public Written write(List<Item> items, Document document, Path file) throws IOException {
    Names names = new Names(catalogue);
    for (Item item : items) {
      if (item.state().isFact()) {
        add(item, names);
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    Path aside = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      Files.writeString(aside, json(document));
      List<Problem> problems =
          new FactFileReader(catalogue, List.of(document), predicates).read(aside).problems();
      problems.forEach(this::withdraw);
      Files.writeString(aside, json(document));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    return new Written(observations.size(), statements.size(), left);
  }

  private void add(Item item, Names names) {
    Proposal proposal = item.proposal();
    String place = "'" + Review.quoted(proposal.words()) + "' at " + proposal.at();
    if (proposal.kind() == Kind.MENTION) {
      if (names.thing(item.fields().getOrDefault(Field.THING, "")).isEmpty()) {
        left.add(
            place + ": the catalogue lacks this " + item.fields().get(Field.TYPE) + "; add it");
      }
      return;
    }
    FactEntry.Made made = FactEntry.of(item, names);
    if (!made.lacks().isEmpty()) {
      left.add(place + ": " + String.join("; ", new LinkedHashSet<>(made.lacks())));
      return;
    }
    put(proposal.kind() == Kind.OBSERVATION ? observations : statements, made);
  }

  /** One fact said twice is one entry with two evidences. */
  private static void put(Map<String, ObjectNode> entries, FactEntry.Made made) {
    String id = made.slug();
    for (int i = 2; entries.containsKey(id); i++) {
      if (FactEntry.areSame(entries.get(id), made.json())) {
        ((ArrayNode) entries.get(id).get("evidence")).add(made.json().get("evidence").get(0));
        return;
      }
      id = made.slug() + "-" + i;
    }
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("id", id);
    entry.setAll(made.json());
    entries.put(id, entry);
  }

  private void withdraw(Problem problem) {
    ObjectNode entry = observations.remove(problem.thing());
    entry = entry == null ? statements.remove(problem.thing()) : entry;
    JsonNode place = entry == null ? null : entry.get("evidence").get(0);
    left.add(
        (place == null ? problem.thing() : place.get("words") + " at " + place.get("at"))
            + ": "
            + problem.message());
  }

  private String json(Document document) {
    return "{\"document\": "
        + JsonNodeFactory.instance.textNode(document.id())
        + ",\n \"observations\": "
        + list(observations)
        + ",\n \"statements\": "
        + list(statements)
        + "}\n";
  }

  /** An entry a line, so that differences read well. */
  private static String list(Map<String, ObjectNode> entries) {
    return entries.values().stream()
        .map(JsonNode::toString)
        .collect(Collectors.joining(",\n  ", "[\n  ", "]"));
  }
}
