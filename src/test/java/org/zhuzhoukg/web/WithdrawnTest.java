package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.web.ServerSettings.Address;

/** Things that the small city's data withdraw. */
class WithdrawnTest {

  private static KnowledgeGraphServer server;

  @BeforeAll
  static void starts() throws IOException {
    Path data = Path.of("src", "test", "resources", "mini");
    KnowledgeGraph graph = new Loader(data, Progress.SILENT).load().graph();
    ServerSettings settings = ServerSettings.defaults().with(new Address(true, 0));
    server = KnowledgeGraphServer.start(new MemoryStore(graph), settings, () -> graph);
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id/enterprise/old-mill",
        "id/Enterprise/Old-Mill",
        "id/enterprise/old-mill/",
        "data/enterprise/old-mill",
        "data/enterprise/old-mill.rdf",
        "page/enterprise/old-mill"
      })
  void saysWhyTheyAreGone(String path) throws Exception {
    HttpResponse<String> response = get(path, "*/*");
    assertEquals(410, response.statusCode());
    String body = response.body();
    assertTrue(body.contains("It was the Linjiang Shipyard under another name."), body);
    assertTrue(body.contains("与临江船厂为同一企业。"), body);
    assertTrue(body.contains("\"replacedBy\" : \"/id/enterprise/linjiang-shipyard\""), body);
    assertEquals(
        "</id/enterprise/linjiang-shipyard>; rel=\"successor-version\"",
        response.headers().firstValue("Link").orElse(""));
  }

  @Test
  void needNothingInTheirPlace() throws Exception {
    HttpResponse<String> response = get("id/park/never-built", "text/html");
    assertEquals(410, response.statusCode());
    assertTrue(response.body().contains("There is no such park."), response.body());
  }

  @Test
  void areNotInTheSitemap() throws Exception {
    String map = get("sitemap.xml", "*/*").body();
    assertTrue(map.contains("/page/enterprise/linjiang-shipyard<"), map);
    assertTrue(!map.contains("old-mill"), map);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
