package org.zhuzhoukg.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A SPARQL endpoint, asked as the protocol has it for every peer: a form that is posted over a
 * connection that stays open, JSON wanted, never {@code If-None-Match}.
 *
 * <p>Its connections end with the server. Answers that are kept are refused, by {@code
 * Cache-Control: no-cache}; {@code -Dbench.cached=true} lets them be. Peers are told to give up
 * after {@link #LIMIT}; who does not is waited for a little longer.
 */
final class Endpoint {

  /** How long an answer may take. */
  static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("bench.timeout", 30));

  private static final Duration LONGEST = LIMIT.plusSeconds(3);

  private final URI url;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  Endpoint(URI url) {
    this.url = url;
    fields.put("Accept", "application/sparql-results+json");
    fields.put("Content-Type", "application/x-www-form-urlencoded");
    if (!Boolean.getBoolean("bench.cached")) {
      fields.put("Cache-Control", "no-cache");
    }
  }

  /** Its address. */
  URI url() {
    return url;
  }

  /** Asks a query and reads the whole answer; status 0 if there is none. */
  Reply ask(String query) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    try {
      return post(form);
    } catch (IOException e) {
      return new Reply(0, String.valueOf(e), (System.nanoTime() - start) / 1e6);
    }
  }

  /** A connection that nobody used for a while may be closed already: then by a new one. */
  private Reply post(String form) throws IOException {
    Connection kept = idle.poll();
    if (kept != null) {
      try {
        return post(kept, form);
      } catch (EOFException | SocketException e) {
        return post(new Connection(url, LONGEST), form);
      }
    }
    return post(new Connection(url, LONGEST), form);
  }

  private Reply post(Connection connection, String form) throws IOException {
    boolean isKept = false;
    try {
      Reply reply = connection.post(url.getPath(), fields, form);
      isKept = connection.isOpen();
      return reply;
    } finally {
      if (isKept) {
        idle.push(connection);
      } else {
        connection.close();
      }
    }
  }
}
