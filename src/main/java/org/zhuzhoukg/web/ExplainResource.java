package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.query.Query;
import org.zhuzhoukg.store.EmptyAnswer;
import org.zhuzhoukg.store.EmptyAnswers;
import org.zhuzhoukg.store.NameIndex;
import org.zhuzhoukg.store.Snapshot;

/** Says why the answer to a query is empty. */
final class ExplainResource implements ApiResource {

  private final Service service;

  ExplainResource(Service service) {
    this.service = service;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public void prepare(Snapshot snapshot) {
    NameIndex.of(snapshot);
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    Query query = service.policy().query(request.body());
    EmptyAnswer answer =
        EmptyAnswers.explain(
            query, request.body(), service.unknownTerms(), request.snapshot(), request.budget());
    JsonObject json = new JsonObject();
    json.put("empty", answer.isEmpty());
    json.put("partial", answer.isPartial());
    json.put("parts", Json.list(answer.parts(), ExplainResource::part));
    answer.failing().ifPresent(failing -> json.put("failing", failing(failing)));
    json.put("unknownTerms", Json.unknown(answer.unknownTerms()));
    json.put("nearest", Json.list(answer.nearest(), ExplainResource::hint));
    return json;
  }

  private static JsonObject part(EmptyAnswer.Part part) {
    JsonObject json = new JsonObject();
    json.put("text", part.text());
    json.put("line", part.line());
    json.put("rows", part.rows());
    if (part.isMore()) {
      json.put("more", true);
    }
    return json;
  }

  private static JsonObject failing(EmptyAnswer.Failing failing) {
    JsonObject json = new JsonObject();
    json.put("text", failing.text());
    json.put("line", failing.line());
    json.put("reason", Json.of(failing.reason()));
    return json;
  }

  private static JsonObject hint(EmptyAnswer.Hint hint) {
    JsonObject json = new JsonObject();
    json.put("instead", hint.instead());
    json.put("text", hint.text());
    json.put("reason", Json.of(hint.reason()));
    return json;
  }
}
