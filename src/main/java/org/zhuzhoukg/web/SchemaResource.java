package org.zhuzhoukg.web;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.GraphSchema;
import org.zhuzhoukg.store.Labels;
import org.zhuzhoukg.store.Snapshot;

/** The classes and properties that the data use, with counts. */
final class SchemaResource implements ApiResource {

  @Override
  public void prepare(Snapshot snapshot) {
    GraphSchema.of(snapshot);
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    GraphSchema schema = GraphSchema.of(request.snapshot());
    Terms terms = new Terms(Labels.of(request.snapshot()), request.language());
    JsonObject json = new JsonObject();
    json.put("classes", Json.list(schema.classes(), use -> terms.describe(use.iri(), use.count())));
    json.put(
        "properties",
        Json.list(
            schema.properties(),
            property -> {
              JsonObject object = terms.describe(property.iri(), property.count());
              object.put("domains", Json.list(property.domains(), SchemaResource::use));
              object.put("ranges", Json.list(property.ranges(), SchemaResource::use));
              return object;
            }));
    return json;
  }

  private static JsonObject use(GraphSchema.Use use) {
    JsonObject object = new JsonObject();
    object.put("iri", use.iri());
    object.put("count", use.count());
    return object;
  }

  /** Terms in one language. */
  private record Terms(Labels labels, String language) {

    JsonObject describe(String iri, long count) {
      JsonObject object = new JsonObject();
      object.put("iri", iri);
      object.put("label", labels.name(iri, language));
      object.put("count", count);
      object.put("definition", labels.definition(iri, language).orElse(""));
      return object;
    }
  }
}
