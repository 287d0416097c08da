package org.zhuzhoukg.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A client that follows nothing by itself. */
final class Browser {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  Browser(URI base) {
    this.base = base;
  }

  /** A GET; headers are name, value, name, value. */
  HttpResponse<byte[]> get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The graph at a path. */
  Graph graph(String path, Lang lang) throws IOException {
    HttpResponse<byte[]> response = get(path, "Accept", lang.getContentType().getContentTypeStr());
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + text(response));
    }
    return graph(response, lang);
  }

  /** What an answer in RDF says. */
  static Graph graph(HttpResponse<byte[]> response, Lang lang) {
    return RDFParser.source(new ByteArrayInputStream(response.body())).lang(lang).toGraph();
  }

  /** The number that a query with one result finds. */
  long number(String query) throws IOException {
    String path = "/sparql?query=" + encode(query);
    String[] lines = text(get(path, "Accept", "text/csv")).split("\r?\n", -1);
    return Long.parseLong(lines[1]);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The targets of a Link header field, by relation; the last of each. */
  static Map<String, String> links(HttpResponse<?> response) {
    Map<String, String> links = new LinkedHashMap<>();
    for (String link : header(response, "Link").split(", (?=<)", -1)) {
      links.put(
          link.replaceFirst(".*rel=\"([^\"]*)\".*", "$1"), link.replaceFirst("^<([^>]*)>.*", "$1"));
    }
    return links;
  }
}
