package org.zhuzhoukg.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** What pages of other sites may do: read, without credentials. The Fetch standard's CORS. */
final class Cors {

  private static final String EXPOSED =
      "Data-Version, ETag, Link, Retry-After, Row-Limit, Byte-Limit, Total-Links, Truncated, Unknown-Terms, X-Request-Id";

  private Cors() {}

  /** Lets every site read the answer. */
  static void allow(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
  }

  /** The answer to a browser that asks beforehand. */
  static Answer preflight(Answer answer, List<String> methods) {
    return answer
        .with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Allow-Methods", String.join(", ", methods))
        .with("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
        .with("Access-Control-Max-Age", "86400");
  }
}
