package org.zhuzhoukg.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.store.Wording;

/**
 * Why a request was not answered, for the person who reads it: <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param status the HTTP status
 * @param title the status in words
 * @param detail what failed, which thing, why, what to do
 * @param members more, by name: line, column, token, nearest, violations, alternatives; values are
 *     texts, numbers or lists of texts or of {@link Wording}s
 * @param headers header fields that the answer needs, as Retry-After
 */
record Problem(
    int status,
    String title,
    Wording detail,
    Map<String, Object> members,
    Map<String, String> headers) {

  /** Copies the maps. */
  Problem {
    members = Map.copyOf(members);
    headers = Map.copyOf(headers);
  }

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(411, "Length Required"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"));

  /** A problem that its status and a sentence tell. */
  static Problem of(int status, String zh, String en) {
    return of(status, new Wording(zh, en));
  }

  /** A problem that its status and a sentence tell. */
  static Problem of(int status, Wording detail) {
    return new Problem(
        status, TITLES.getOrDefault(status, "Error " + status), detail, Map.of(), Map.of());
  }

  /** This problem, and a member more. */
  Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
    return new Problem(status, title, detail, more, headers);
  }

  /** This problem, and names that were perhaps meant, if there are any. */
  Problem withNearest(List<String> names) {
    return names.isEmpty() ? this : with("nearest", names);
  }

  /** This problem, and a header field more. */
  Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, title, detail, members, more);
  }

  /** The exception that ends the work with this problem. */
  ProblemException exception() {
    return new ProblemException(this);
  }
}
