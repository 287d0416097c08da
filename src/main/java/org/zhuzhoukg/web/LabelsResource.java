package org.zhuzhoukg.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.Labels;
import org.zhuzhoukg.store.Snapshot;

/** The labels of some IRIs, in one call. */
final class LabelsResource implements ApiResource {

  private static final int MOST = 2000;

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public String bodyType() {
    return "application/json";
  }

  @Override
  public void prepare(Snapshot snapshot) {
    Labels.of(snapshot);
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    List<String> iris = new ArrayList<>(request.parameters().all("iri"));
    String language = request.language();
    if (iris.isEmpty() || !request.body().isEmpty()) {
      JsonObject body = body(request);
      iris.addAll(iris(body.get("iris")));
      JsonValue lang = body.get("lang");
      if (lang != null && !lang.isString()) {
        throw Problem.of(400, "“lang”应为文本", "'lang' must be a text").exception();
      }
      language = lang == null ? language : ApiRequest.language(lang.getAsString().value());
    }
    if (iris.size() > MOST) {
      throw Problem.of(
              400,
              "最多取" + MOST + "个 IRI，请求中有" + iris.size() + "个",
              "at most " + MOST + " IRIs are taken, not " + iris.size())
          .exception();
    }
    Labels labels = Labels.of(request.snapshot());
    JsonObject found = new JsonObject();
    for (String iri : iris) {
      labels.label(iri, language).ifPresent(label -> found.put(iri, label));
    }
    JsonObject json = new JsonObject();
    json.put("labels", found);
    return json;
  }

  private static JsonObject body(ApiRequest request) {
    if (request.body().isBlank()) {
      throw Problem.of(
              400,
              "请指明 IRI：写在地址的“iri”或正文的“iris”中",
              "name IRIs, by 'iri' in the address or by 'iris' in the body")
          .exception();
    }
    return Json.object(request.body());
  }

  private static List<String> iris(JsonValue value) {
    if (value == null
        || !value.isArray()
        || value.getAsArray().stream().anyMatch(i -> !i.isString())) {
      throw Problem.of(400, "“iris”应为文本列表", "'iris' must be a list of texts").exception();
    }
    return value.getAsArray().stream().map(item -> item.getAsString().value()).toList();
  }
}
