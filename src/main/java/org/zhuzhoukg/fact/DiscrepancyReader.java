package org.zhuzhoukg.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuzhoukg.text.Document;
import org.zhuzhoukg.text.JsonObject;
import org.zhuzhoukg.text.Nearest;
import org.zhuzhoukg.text.Problem;
import org.zhuzhoukg.text.Span;

/** Reads {@code discrepancies.json}: what does not add up, inside documents and between them. */
public final class DiscrepancyReader {

  private final Set<String> facts;
  private final Map<String, Document> documents;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares to read.
   *
   * @param facts the facts that were loaded, as {@code document.fact}
   * @param documents the known documents, by id
   */
  public DiscrepancyReader(Set<String> facts, Map<String, Document> documents) {
    this.facts = Set.copyOf(facts);
    this.documents = Map.copyOf(documents);
  }

  /** Reads the file; bad entries become {@link #problems}. */
  public List<Discrepancy> read(Path file) {
    return EntryList.read(file, "discrepancies", this::discrepancy, Discrepancy::id, problems);
  }

  /** What was wrong. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Discrepancy discrepancy(JsonObject json) {
    List<String> concerns = json.strings("concerns");
    for (String fact : concerns) {
      if (!facts.contains(fact)) {
        throw json.error("concerns no loaded fact: '" + fact + "'" + Nearest.hint(fact, facts));
      }
    }
    try {
      List<Evidence> evidence =
          json.objects("evidence").stream().map(place -> evidence(json, place)).toList();
      Discrepancy discrepancy =
          new Discrepancy(
              json.string("id"),
              json.string("kind"),
              concerns,
              evidence,
              json.bilingual("explanation")
                  .orElseThrow(() -> json.error("'explanation' is missing")));
      json.close();
      return discrepancy;
    } catch (IllegalArgumentException e) {
      throw json.error(e.getMessage());
    }
  }

  private Evidence evidence(JsonObject json, JsonObject place) {
    String document = place.string("document");
    if (!documents.containsKey(document)) {
      throw json.error(
          "no document '" + document + "'" + Nearest.hint(document, documents.keySet()));
    }
    Span span = place.span("at");
    if (span.end() > documents.get(document).codePoints()) {
      throw json.error("range " + span + " ends after the document");
    }
    Evidence evidence = new Evidence(document, span, place.string("words"));
    place.close();
    return evidence;
  }
}
