package org.zhuzhoukg.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.UnknownTerm;
import org.zhuzhoukg.store.Wording;

/** The JSON of what several addresses answer. */
final class Json {

  private Json() {}

  /** A list, each item as its own value. */
  static <T> JsonArray list(Collection<T> items, Function<T, JsonValue> value) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(value.apply(item)));
    return array;
  }

  static JsonArray texts(Collection<String> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }

  static JsonObject of(Wording wording) {
    JsonObject object = new JsonObject();
    object.put("zh", wording.zh());
    object.put("en", wording.en());
    return object;
  }

  /** Objects with {@code iri}, and {@code nearest} where there is one. */
  static JsonArray unknown(List<UnknownTerm> terms) {
    return list(
        terms,
        term -> {
          JsonObject object = new JsonObject();
          object.put("iri", term.iri());
          if (!term.nearest().isEmpty()) {
            object.put("nearest", term.nearest());
          }
          return object;
        });
  }

  /**
   * Reads an object.
   *
   * @throws ProblemException 400 if it is none
   */
  static JsonObject object(String text) {
    JsonValue value;
    try {
      value = JSON.parseAny(text);
    } catch (RuntimeException e) {
      // The parser fails in ways of its own where a text ends too early.
      String why = e instanceof JsonException ? ": " + Plain.words(e) : "";
      throw Problem.of(400, "正文不是 JSON" + why.replaceFirst("^: ", "："), "the body is no JSON" + why)
          .exception();
    } catch (StackOverflowError e) {
      throw Problem.of(400, "正文嵌套太深", "the body nests too deep").exception();
    }
    if (value != null && value.isObject()) {
      return value.getAsObject();
    }
    throw Problem.of(400, "正文应为 JSON 对象", "the body must be a JSON object").exception();
  }
}
