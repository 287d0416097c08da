package org.zhuzhoukg.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonValue;

/** What answers at one address under {@code /api/}. */
interface ApiResource {

  /** Answers a request; runs within its budget. */
  JsonValue answer(ApiRequest request);

  /** The methods that are understood. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /** The media type of a body that is sent. */
  default String bodyType() {
    return "application/sparql-query";
  }
}
