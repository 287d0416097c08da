package org.zhuzhoukg.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.Budget;
import org.zhuzhoukg.store.Completion;
import org.zhuzhoukg.store.GraphSchema;
import org.zhuzhoukg.store.NameIndex;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/**
 * Proposes terms and things to somebody who writes a query, and does not wait: what was found in
 * time is the answer, however busy the server is.
 */
final class CompleteResource implements ApiResource {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  /** Who types waits no longer; so short a search is no long query, and takes no turns. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Override
  public void prepare(Snapshot snapshot) {
    NameIndex.of(snapshot);
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    Completion completion =
        new Completion(
            request.text(),
            kind(request),
            subjectType(request),
            request.iri("subject").orElse(""),
            request.iri("predicate").orElse(""));
    Completion.Proposals proposals = completion.in(request.snapshot(), new Budget(PATIENCE));
    Items items = Items.of(request);
    int limit = request.number("limit", USUAL, MOST);
    JsonObject json = new JsonObject();
    json.put("items", Json.list(proposals.matches().stream().limit(limit).toList(), items::item));
    json.put("partial", proposals.isPartial());
    return json;
  }

  /** The class of the subject, or of most that have a property that it has. */
  private static String subjectType(ApiRequest request) {
    String namespace = Iris.DEFAULT.ontology();
    return request
        .iri("subjectType")
        .or(
            () ->
                request
                    .iri("having")
                    .flatMap(p -> GraphSchema.of(request.snapshot()).subjectsOf(p, namespace)))
        .orElse("");
  }

  private static Completion.Kind kind(ApiRequest request) {
    String kind = request.parameters().one("kind").orElse("any");
    return switch (kind) {
      case "class", "property", "entity", "any" ->
          Completion.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
      default ->
          throw Problem.of(
                  400,
                  "“kind”应为 class、property、entity 或 any",
                  "'kind' is class, property, entity or any")
              .with("alternatives", List.of("class", "property", "entity", "any"))
              .exception();
    };
  }
}
