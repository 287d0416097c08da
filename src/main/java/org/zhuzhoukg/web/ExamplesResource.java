package org.zhuzhoukg.web;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.QueryFile;
import org.zhuzhoukg.store.QueryLibrary;

/** The query library. */
final class ExamplesResource implements ApiResource {

  @Override
  public JsonValue answer(ApiRequest request) {
    String language = request.language().equals("zh") ? "zh" : "en";
    return Json.list(QueryLibrary.queries(), query -> example(query, language));
  }

  private static JsonObject example(QueryFile query, String language) {
    JsonObject object = new JsonObject();
    object.put("name", query.name());
    object.put("title", query.header().getOrDefault("title-" + language, query.name()));
    object.put("question", query.header().getOrDefault("question-" + language, ""));
    object.put("view", query.header().getOrDefault("view", "table"));
    for (String axis : new String[] {"x", "y"}) {
      if (query.header().containsKey(axis)) {
        object.put(axis, query.header().get(axis));
      }
    }
    object.put("text", QueryLibrary.in(language, query).text());
    return object;
  }
}
