package org.zhuzhoukg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A SPARQL endpoint, asked as the protocol has it for every peer: a form that is posted, JSON
 * wanted, never {@code If-None-Match}.
 *
 * <p>Answers that are kept are refused, by {@code Cache-Control: no-cache}; {@code
 * -Dbench.cached=true} lets them be.
 */
final class Endpoint {

  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("bench.timeout", 30));

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI url;

  Endpoint(URI url) {
    this.url = url;
  }

  /** Its address. */
  URI url() {
    return url;
  }

  /** Asks a query and reads the whole answer; status 0 if there is none. */
  Reply ask(String query) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(LONGEST)
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    if (!Boolean.getBoolean("bench.cached")) {
      request.header("Cache-Control", "no-cache");
    }
    HttpRequest whole = request.build();
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> response = http.send(whole, BodyHandlers.ofByteArray());
      double millis = since(start);
      String text = new String(response.body(), StandardCharsets.UTF_8);
      return new Reply(response.statusCode(), text, millis);
    } catch (IOException e) {
      return new Reply(0, String.valueOf(e), since(start));
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
