package org.zhuzhoukg.web;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.NameIndex;
import org.zhuzhoukg.store.NameSearch;
import org.zhuzhoukg.store.Snapshot;

/** Finds things by what people call them. */
final class SearchResource implements ApiResource {

  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int FARTHEST = 1_000_000;

  @Override
  public void prepare(Snapshot snapshot) {
    NameIndex.of(snapshot);
  }

  @Override
  public JsonValue answer(ApiRequest request) {
    String kind = request.parameters().one("kind").orElse("");
    NameSearch search =
        new NameSearch(
            request.text(),
            kind,
            request.number("offset", 0, FARTHEST),
            request.number("limit", USUAL, MOST));
    NameSearch.Found found = search.in(request.snapshot(), request.budget());
    Items items = Items.of(request);
    JsonObject json = new JsonObject();
    json.put("total", found.total());
    json.put("facets", Json.list(found.facets(), facet -> facet(facet, items)));
    json.put("items", Json.list(found.matches(), items::described));
    return json;
  }

  private static JsonObject facet(NameSearch.Facet facet, Items items) {
    JsonObject json = new JsonObject();
    json.put("kind", facet.kind());
    json.put("label", items.labels().name(facet.type(), items.language()));
    json.put("count", facet.count());
    return json;
  }
}
