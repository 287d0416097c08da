package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhuzhoukg.vocab.Dump;

/**
 * A whole answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param headers header fields, by name
 * @param body the bytes; null for none
 * @param rows how many rows or triples it has; negative if it has no rows
 */
record Answer(int status, Map<String, String> headers, HeldBody body, long rows)
    implements AutoCloseable {

  private static final int WORTH_COMPRESSING = 1024;

  /** Copies the header fields. */
  Answer {
    headers = new LinkedHashMap<>(headers);
  }

  /** An answer without a body. */
  static Answer empty(int status) {
    return new Answer(status, Map.of(), null, -1);
  }

  /** An answer of some bytes. */
  static Answer of(int status, String contentType, byte[] bytes) throws IOException {
    HeldBody body = new HeldBody(Long.MAX_VALUE);
    body.write(bytes);
    return new Answer(status, Map.of("Content-Type", contentType), body, -1);
  }

  /** Whether its bytes are packed already. */
  private boolean isCompressed() {
    return headers.containsKey("Content-Encoding")
        || Dump.COMPRESSION.equals(headers.get("Content-Type"));
  }

  /** Whether it is long, and not packed already. */
  boolean isWorthCompressing() {
    return body.length() >= WORTH_COMPRESSING && !isCompressed();
  }

  /** This answer, and a header field. */
  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body, rows);
  }

  /** This answer without a header field. */
  Answer without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Answer(status, fewer, body, rows);
  }

  /** Whether it is what was asked for, with a tag to know it by. */
  boolean isTagged() {
    return status == 200 && headers.containsKey("ETag");
  }

  /** What is sent instead to who has this answer. */
  Answer unchanged() throws IOException {
    close();
    return new Answer(304, headers, null, -1);
  }

  @Override
  public void close() throws IOException {
    if (body != null) {
      body.close();
    }
  }
}
