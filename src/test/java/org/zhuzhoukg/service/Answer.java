package org.zhuzhoukg.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came back. */
final class Answer {

  /** The status of an answer that is none: the server closed the connection. */
  static final int CLOSED = 0;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final boolean isWhole;
  private final long millis;

  Answer(int status, Map<String, List<String>> headers, byte[] body, boolean isWhole, long millis) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
    this.isWhole = isWhole;
    this.millis = millis;
  }

  int status() {
    return status;
  }

  /** By lower-case name. */
  Map<String, List<String>> headers() {
    return headers;
  }

  /** The body, decompressed. */
  byte[] body() {
    return body.clone();
  }

  /** Whether the body came to its end. */
  boolean isWhole() {
    return isWhole;
  }

  /** From the first byte sent to the last received. */
  long millis() {
    return millis;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** All values of a header, joined by commas; null if there is none. */
  String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : String.join(", ", values);
  }

  /** A header's first word, without parameters: of {@code Content-Type} the media type. */
  String mediaType() {
    String value = header("Content-Type");
    return value == null ? "" : value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    String text = text();
    return status
        + " "
        + headers
        + (isWhole ? "" : " CUT OFF")
        + " after "
        + millis
        + " ms: "
        + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
  }
}
