package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.Snapshot;

/** What answers at one address under {@code /api/}. */
interface ApiResource {

  /** Answers a request; runs within its budget. */
  JsonValue answer(ApiRequest request);

  /** Builds what the first request for a version of the data needs; no budget is charged for it. */
  default void prepare(Snapshot snapshot) {}

  /** The methods that are understood. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /** The media type of a body that is sent. */
  default String bodyType() {
    return "application/sparql-query";
  }
}
