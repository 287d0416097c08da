package org.zhuzhoukg.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of {@code documents.json}, and what is known of them.
 *
 * @param title what the whole is called
 * @param description what the whole is
 * @param all the documents, in the file's order
 * @param problems the entries that were rejected, with the reason
 */
public record Documents(
    Bilingual title, Bilingual description, List<Document> all, List<Problem> problems) {

  /** Copies the lists. */
  public Documents {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file.
   *
   * @throws DataException if it is not JSON
   */
  public static Documents read(Path file) {
    JsonObject root = JsonFile.read(file);
    List<Document> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (JsonObject json : root.objects("documents")) {
      try {
        Document document = document(json);
        if (documents.stream().anyMatch(other -> other.id().equals(document.id()))) {
          throw json.error("duplicate id: a document of this name stands before");
        }
        documents.add(document);
      } catch (DataException e) {
        problems.add(e.problem());
      }
    }
    Bilingual title = bilingual(root, "title");
    Bilingual description = bilingual(root, "description");
    root.close();
    return new Documents(title, description, documents, problems);
  }

  private static Document document(JsonObject json) {
    String id = json.string("id");
    try {
      Document document =
          new Document(
              id,
              json.string("type"),
              bilingual(json, "title"),
              json.string("sha256"),
              json.integer("codePoints"),
              json.string("language"),
              json.object("publisher").map(Documents::publisher),
              dating(json.object("dating").orElseThrow(() -> json.error("'dating' is missing"))),
              json.objects("articles").stream().map(Documents::article).toList(),
              json.spans("readingOrder"),
              json.objects("damage").stream().map(Documents::damage).toList());
      json.close();
      return document;
    } catch (IllegalArgumentException e) {
      throw json.error(e.getMessage());
    }
  }

  private static Bilingual bilingual(JsonObject json, String key) {
    return json.bilingual(key).orElseThrow(() -> json.error("'" + key + "' is missing"));
  }

  private static Publisher publisher(JsonObject json) {
    Publisher publisher =
        new Publisher(
            json.optionalString("entity"), json.flag("stated", false), bilingual(json, "reason"));
    json.close();
    return publisher;
  }

  private static Dating dating(JsonObject json) {
    Dating dating =
        new Dating(
            json.string("date"),
            json.parse("from", json.string("from"), Documents::date),
            json.parse("to", json.string("to"), Documents::date),
            json.flag("stated", false),
            bilingual(json, "reason"));
    json.close();
    return dating;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is no date; write 2024-09-01", e);
    }
  }

  private static Article article(JsonObject json) {
    Article article =
        new Article(
            json.string("id"),
            json.string("kind"),
            json.spans("parts"),
            bilingual(json, "title"),
            json.optionalString("partOf"),
            json.strings("authors"));
    json.close();
    return article;
  }

  private static Damage damage(JsonObject json) {
    Optional<String> reading = json.optionalString("reading");
    Damage damage =
        new Damage(
            json.string("id"),
            json.string("kind"),
            json.span("at"),
            bilingual(json, "note"),
            reading);
    json.close();
    return damage;
  }
}
