package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.QueryCheck;

/** Reads a query and says what it is, or what is wrong with it and where. */
final class CheckResource implements ApiResource {

  private final Service service;

  CheckResource(Service service) {
    this.service = service;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    QueryCheck check =
        QueryCheck.of(request.body(), service.policy(), service.unknownTerms(), request.snapshot());
    JsonObject json = new JsonObject();
    json.put("ok", check instanceof QueryCheck.Sound);
    if (check instanceof QueryCheck.Sound sound) {
      json.put("type", sound.type());
      json.put("variables", Json.texts(sound.variables()));
      json.put("unknownTerms", Json.unknown(sound.unknownTerms()));
    } else if (check instanceof QueryCheck.Faulty fault) {
      if (fault.line() > 0) {
        json.put("line", fault.line());
        json.put("column", fault.column());
      }
      json.put("token", fault.token());
      json.put("message", Json.of(fault.message()));
      if (!fault.nearest().isEmpty()) {
        json.put("nearest", fault.nearest());
      }
    }
    return json;
  }
}
