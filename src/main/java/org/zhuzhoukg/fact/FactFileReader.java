package org.zhuzhoukg.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.zhuzhoukg.text.DataException;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.JsonFile;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.text.Problem;

/**
 * Reads the fact file of one document.
 *
 * <p>A bad entry is rejected with its reason and the others are read; a file that is not JSON, has
 * a key that no fact file has, or belongs to no known document is refused whole, with a {@link
 * DataException}.
 */
public final class FactFileReader {

  private final Catalogue catalogue;
  private final Map<String, Document> documents;
  private final Set<String> predicates;

  /**
   * Prepares to read.
   *
   * @param catalogue what facts may name
   * @param documents the known documents
   * @param predicates local names of the properties that statements may use
   */
  public FactFileReader(Catalogue catalogue, List<Document> documents, Set<String> predicates) {
    this.catalogue = catalogue;
    this.predicates = Set.copyOf(predicates);
    this.documents = new HashMap<>();
    documents.forEach(d -> this.documents.put(d.id(), d));
  }

  /** Reads a file. */
  public FactFile read(Path file) {
    JsonObject root = JsonFile.read(file);
    String id = root.string("document");
    Document document = documents.get(id);
    if (document == null) {
      throw root.error(
          "document '" + id + "' is not in documents.json" + Nearest.hint(id, documents.keySet()));
    }
    Collector collector = new Collector();
    FactReader reader = new FactReader(catalogue, document, predicates);
    List<JsonObject> observations = root.objects("observations");
    List<JsonObject> statements = root.objects("statements");
    List<Observation> numbers = new ArrayList<>();
    List<Statement> relations = new ArrayList<>();
    List<SetAside> aside = new ArrayList<>();
    collector.each(
        observations,
        json -> {
          Observation observation = collector.once(json, reader.observation(json));
          collector.onceMeasured(json, observation);
          numbers.add(observation);
        });
    collector.each(statements, json -> relations.add(collector.once(json, reader.statement(json))));
    collector.each(root.objects("setAside"), json -> aside.add(reader.setAside(json)));
    root.close();
    return new FactFile(
        id, numbers, relations, aside, observations.size() + statements.size(), collector.problems);
  }

  /** Keeps problems, and what was seen before. */
  private static final class Collector {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Boolean> ids = new HashMap<>();
    private final Map<List<Object>, String> dimensions = new HashMap<>();

    void each(List<JsonObject> entries, Consumer<JsonObject> read) {
      for (JsonObject json : entries) {
        try {
          read.accept(json);
        } catch (DataException e) {
          problems.add(e.problem());
        }
      }
    }

    <F extends Fact> F once(JsonObject json, F fact) {
      if (ids.put(fact.id(), true) != null) {
        throw json.error("duplicate id: a fact of this name stands before");
      }
      return fact;
    }

    void onceMeasured(JsonObject json, Observation observation) {
      String before = dimensions.putIfAbsent(observation.dimensions(), observation.id());
      if (before != null) {
        throw json.error(
            "measures the same as '"
                + before
                + "'; one fact said twice is one entry with two evidences");
      }
    }
  }
}
