package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhuzhoukg.service.Browser.encode;
import static org.zhuzhoukg.service.Browser.header;
import static org.zhuzhoukg.service.Browser.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs follow: things, what is known of them, graphs, over the project's own data. */
class LinkedDataTest {

  private static final String BASE = "https://w3id.org/zhuzhou-kg/";
  private static final String ZZ = BASE + "ontology#";
  private static final String THING = "enterprise/crrc-zhuzhou-locomotive";
  private static final String CITY = "city/zhuzhou";
  private static ServiceFixture server;
  private static Browser browser;

  @BeforeAll
  static void starts() throws IOException {
    server = ServiceFixture.start(ServiceSettings.DEFAULT);
    browser = new Browser(server.base());
  }

  @AfterAll
  static void stops() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                      | ttl",
        "*/*                                                   | ttl",
        "*/*;q=0.1                                             | ttl",
        "text/*                                                | ttl",
        "application/*                                         | jsonld",
        "text/html                                             | page",
        "application/xhtml+xml                                 | page",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | page",
        "text/html,application/xhtml+xml,image/avif,image/webp,*/*;q=0.8 | page",
        "text/turtle                                           | ttl",
        "application/x-turtle                                  | ttl",
        "TEXT/Turtle                                           | ttl",
        "text/turtle;charset=utf-8                             | ttl",
        "application/ld+json                                   | jsonld",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | jsonld",
        "application/n-triples                                 | nt",
        "text/plain                                            | nt",
        "application/rdf+xml                                   | rdf",
        "text/turtle, application/rdf+xml                      | ttl",
        "application/rdf+xml, text/turtle                      | rdf",
        "text/turtle;q=0.5, application/rdf+xml;q=0.6          | rdf",
        "application/rdf+xml;q=0.9, text/html                  | page",
        "text/html;q=0.5, application/ld+json                  | jsonld",
        "text/html;q=0, */*                                    | ttl",
        "text/turtle;q=0, */*;q=0.2                            | jsonld",
        "text/html;q=0.300, text/turtle;q=0.299                | page",
        "image/png, text/html;q=0.1                            | page",
        "image/png, */*;q=0.1                                  | ttl",
        "application/rdf+xml, application/xhtml+xml;q=0.3, text/xml;q=0.2, text/html;q=0.3 | rdf",
        "nonsense                                              | ttl",
        "text/turtle;q=high, text/html                         | page",
        "text/turtle;q=2, application/n-triples                | nt",
        "image/png                                             | 406",
        "application/json                                      | 406",
        "text/turtle;q=0                                       | 406",
        "application/trig, application/sparql-results+json     | 406",
        "*/*;q=0                                               | 406"
      })
  void leadsByWhatIsAccepted(String accept, String expected) throws IOException {
    String[] headers = accept == null ? new String[0] : new String[] {"Accept", accept};
    for (String method : Set.of("GET", "HEAD")) {
      HttpResponse<byte[]> response = browser.send(method, "/id/" + THING, headers);
      if (expected.equals("406")) {
        assertEquals("Accept, Accept-Language, Cookie", header(response, "Vary"));
        assertEquals(406, response.statusCode());
        assertTrue(header(response, "Link").contains("rel=\"alternate\"; type=\"text/turtle\""));
        continue;
      }
      assertEquals("Accept", header(response, "Vary"));
      assertEquals(303, response.statusCode());
      String target =
          expected.equals("page") ? "/page/" + THING : "/data/" + THING + "." + expected;
      assertEquals(target, header(response, "Location"));
    }
  }

  @Test
  void listsAlternativesToWhatItCannotSend() throws IOException {
    String problem = text(browser.get("/id/" + THING, "Accept", "application/json"));
    assertTrue(problem.contains("\"alternatives\""), problem);
    assertTrue(problem.contains("application/ld+json"), problem);
    for (String path : List.of("/ontology", "/catalog")) {
      String both = text(browser.get(path, "Accept", "image/png"));
      assertTrue(both.contains("\"text/turtle\""), both);
      assertTrue(both.contains("\"text/html\""), both);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology", "/catalog", "/dumps/"})
  void cachesAreToldThatOneAddressHasPageAndData(String path) throws IOException {
    for (String accept : List.of("text/html", "text/turtle, application/json")) {
      String vary = header(browser.get(path, "Accept", accept), "Vary");
      assertTrue(vary.startsWith("Accept,"), accept + ": " + vary);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "document/clusters-2012, /documents/clusters-2012",
    "indicator/gdp, /indicators/gdp",
    "city/zhuzhou, /page/city/zhuzhou",
    "statement/clusters-2012.5115-bases-health-food, /page/statement/clusters-2012.5115-bases-health-food"
  })
  void leadsPeopleToThePageOfTheKind(String thing, String page) throws IOException {
    HttpResponse<byte[]> response = browser.get("/id/" + thing, "Accept", "text/html");
    assertEquals(page, header(response, "Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "303, enterprise, 中车株洲电力机车有限公司",
    "303, enterprise, 中车株机",
    "303, enterprise, 中車株機",
    "303, enterprise, 株洲电力机车公司",
    "303, enterprise, ＣＲＲＣ Zhuzhou locomotive Co.",
    "301, enterprise, CRRC-Zhuzhou-Locomotive",
    "301, Enterprise, crrc-zhuzhou-locomotive",
    "301, enterprise, crrc-zhuzhou-locomotive/"
  })
  void findsTheOneThingByEveryName(int status, String kind, String name) throws IOException {
    String full = name.endsWith("Co.") ? name + ", Ltd." : name;
    String encoded = encode(full).replace("%2F", "/");
    for (String path : List.of(encoded, encoded.toLowerCase(Locale.ROOT))) {
      HttpResponse<byte[]> response = browser.get("/id/" + kind + "/" + path);
      boolean isExact = path.equals("crrc-zhuzhou-locomotive") && kind.equals("enterprise");
      assertEquals(isExact ? 303 : status, response.statusCode(), path);
      String target = isExact ? "/data/" + THING + ".ttl" : "/id/" + THING;
      assertEquals(target, header(response, "Location"), path);
    }
    HttpResponse<byte[]> data = browser.get("/data/" + kind + "/" + encoded);
    assertEquals("/data/" + THING, header(data, "Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"crrc%2Dzhuzhou%2dlocomotive", "%63rrc-zhuzhou-locomotive"})
  void readsPercentSignsInEitherCase(String slug) throws IOException {
    assertEquals(
        "/data/" + THING + ".ttl", header(browser.get("/id/enterprise/" + slug), "Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "enterprise/crrc-zhuzhou-locomotve, /id/enterprise/crrc-zhuzhou-locomotive",
    "enterprise/中车株洲电力机车公司, /id/enterprise/crrc-zhuzhou-locomotive",
    "enterprize/siemens, /id/enterprise/siemens",
    "city/siemens, /id/enterprise/siemens"
  })
  void namesTheNearestOfWhatItDoesNotKnow(String asked, String nearest) throws IOException {
    HttpResponse<byte[]> response = browser.get("/id/" + encode(asked).replace("%2F", "/"));
    assertEquals(404, response.statusCode());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    assertTrue(text(response).contains('"' + nearest + '"'), () -> text(response));
  }

  @ParameterizedTest
  @CsvSource({
    "enterprise/siemenss, /page/enterprise/siemens, 西门子",
    "enterprize/siemens, /page/enterprise/siemens, 西门子",
    "enterprise/crrc-zhuzhou-locomotve, /page/enterprise/crrc-zhuzhou-locomotive, 中车株洲电力机车有限公司"
  })
  void tellsPeopleWhatIsCalledLikeIt(String asked, String page, String name) throws IOException {
    HttpResponse<byte[]> response =
        browser.get("/id/" + asked, "Accept", "text/html", "Accept-Language", "zh");
    assertEquals(404, response.statusCode());
    assertTrue(header(response, "Vary").startsWith("Accept,"), header(response, "Vary"));
    String html = text(response);
    assertTrue(html.contains("<a href=\"" + page + "\">" + name + "</a>"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "/page/city/Zhuzhou, 301, /page/city/zhuzhou",
    "/page/city/%E6%A0%AA%E6%B4%B2%e5%b8%82, 303, /page/city/zhuzhou",
    "/page/city/zhuzhou/, 301, /page/city/zhuzhou",
    "/documents/Clusters-2012, 301, /documents/clusters-2012",
    "/indicators/GDP, 301, /indicators/gdp",
    "/indicators/GDP.csv, 301, /indicators/gdp.csv",
    "/indicators/%e7%94%9f%e4%ba%a7%e6%80%bb%e5%80%bc.csv, 303, /indicators/gdp.csv",
    "/indicators/%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC, 303, /indicators/gdp",
    "/search/?q=a&kind=city, 301, /search?q=a&kind=city",
    "/quality/, 301, /quality",
    "/sparql/, 301, /sparql",
    "/ontology/Observation, 301, /ontology#Observation",
    "/ontology/observation, 301, /ontology#Observation"
  })
  void leadsToThePageThatAnAddressMeans(String asked, int status, String page) throws IOException {
    HttpResponse<byte[]> response = browser.get(asked, "Accept", "text/html");
    assertEquals(status, response.statusCode());
    assertEquals(page, header(response, "Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a//example.org/",
        "/%5Cexample.org/",
        "/page/city/none",
        "/page/city/none/",
        "/none/",
        "/page/a b/c"
      })
  void leadsNowhereElse(String asked) throws IOException {
    HttpResponse<byte[]> response = browser.get(asked.replace(" ", "%20"), "Accept", "text/html");
    assertTrue(response.statusCode() >= 400, asked + ": " + response.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/page/city/zhuzhou, city/zhuzhou",
    "/documents/clusters-2012, document/clusters-2012",
    "/indicators/gdp, indicator/gdp"
  })
  void linksFromPagesToTheirData(String page, String thing) throws IOException {
    Map<String, String> links = Browser.links(browser.get(page, "Accept", "text/html"));
    assertEquals(page, links.get("canonical"));
    assertEquals("/data/" + thing, links.get("describedby"));
    assertEquals(BASE + "id/" + thing, links.get("about"));
    assertEquals("https://creativecommons.org/licenses/by/4.0/", links.get("license"));
  }

  @Test
  void sendsTheSameGraphInEveryForm() throws IOException {
    Graph turtle = browser.graph("/data/" + THING + ".ttl", Lang.TURTLE);
    Map<String, Lang> forms =
        Map.of(".nt", Lang.NTRIPLES, ".rdf", Lang.RDFXML, ".jsonld", Lang.JSONLD);
    for (var form : forms.entrySet()) {
      Graph other = browser.graph("/data/" + THING + form.getKey(), form.getValue());
      assertTrue(turtle.isIsomorphicWith(other), form.getKey());
    }
    assertTrue(turtle.isIsomorphicWith(browser.graph("/data/" + THING, Lang.TURTLE)));
  }

  @Test
  void tellsAllThatIsKnownOfAThing() throws IOException {
    Graph graph = browser.graph("/data/" + THING, Lang.TURTLE);
    Node thing = iri(BASE + "id/" + THING);
    assertEquals(
        browser.number("SELECT (COUNT(*) AS ?n) { <" + thing + "> ?p ?o }"),
        graph.find(thing, Node.ANY, Node.ANY).toList().size());
    assertEquals(
        browser.number("SELECT (COUNT(*) AS ?n) { ?s ?p <" + thing + "> }"),
        graph.find(Node.ANY, Node.ANY, thing).toList().size() - 1); // foaf:primaryTopic is not data
    List<Triple> facts = new ArrayList<>(graph.find(Node.ANY, iri(rdf("subject")), thing).toList());
    facts.addAll(graph.find(Node.ANY, iri(rdf("object")), thing).toList());
    for (Triple fact : facts) {
      Node evidence = object(graph, fact.getSubject(), iri(ZZ + "evidence"));
      Node selector = object(graph, evidence, iri("http://www.w3.org/ns/oa#hasSelector"));
      assertTrue(
          graph.contains(selector, iri("http://www.w3.org/ns/oa#start"), Node.ANY), fact::toString);
    }
    for (Triple link : graph.find(thing, Node.ANY, Node.ANY).toList()) {
      Node other = link.getObject();
      if (other.isURI()
          && other.getURI().startsWith(BASE + "id/")
          && !other.getURI().contains("#")) {
        assertEquals(Set.of("zh", "en"), languages(graph, other), other::toString);
      }
    }
  }

  @Test
  void tellsTheEvidenceOfAFact() throws IOException {
    Graph graph =
        browser.graph("/data/statement/clusters-2012.5115-bases-health-food", Lang.TURTLE);
    Node fact = iri(BASE + "id/statement/clusters-2012.5115-bases-health-food");
    Node evidence = object(graph, fact, iri(ZZ + "evidence"));
    assertTrue(graph.contains(evidence, iri(ZZ + "asWritten"), Node.ANY));
  }

  @Tag("slow")
  @Test
  void hasEveryLinkOnOnePage() throws IOException {
    Set<Triple> links = new HashSet<>();
    Node city = iri(BASE + "id/" + CITY);
    String next = "/data/" + CITY;
    int pages = 0;
    String total = "";
    while (next != null) {
      HttpResponse<byte[]> response = browser.get(next, "Accept", "text/turtle");
      Graph graph = Browser.graph(response, Lang.TURTLE);
      for (Triple link : graph.find(Node.ANY, Node.ANY, city).toList()) {
        if (!link.getSubject().toString().startsWith(BASE + "data/")) {
          links.add(link);
        }
      }
      total = header(response, "Total-Links");
      next = Browser.links(response).get("next");
      pages++;
    }
    assertTrue(pages > 5, "pages: " + pages);
    String where = " { ?s ?p <" + city + "> }";
    assertEquals(browser.number("SELECT (COUNT(*) AS ?n)" + where), links.size());
    assertEquals(
        browser.number("SELECT (COUNT(DISTINCT ?s) AS ?n)" + where), Long.parseLong(total));
    assertEquals(404, browser.get("/data/" + CITY + "?page=" + (pages + 1)).statusCode());
    assertEquals(400, browser.get("/data/" + CITY + "?page=0").statusCode());
    assertEquals(400, browser.get("/data/" + CITY + "?page=1e9").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/city/zhuzhou",
        "/data/city/zhuzhou.rdf?page=2",
        "/graph/catalogue",
        "/ontology",
        "/catalog",
        "/sitemap.xml",
        "/robots.txt"
      })
  void isNotSentTwice(String path) throws IOException {
    HttpResponse<byte[]> first = browser.get(path);
    String tag = header(first, "ETag");
    assertTrue(tag.startsWith("W/\"" + header(first, "Data-Version") + "-"), tag);
    HttpResponse<byte[]> second = browser.get(path, "If-None-Match", tag);
    assertEquals(304, second.statusCode());
    assertEquals(0, second.body().length);
    HttpResponse<byte[]> head = browser.send("HEAD", path);
    assertEquals(200, head.statusCode());
    assertEquals(header(first, "Content-Length"), header(head, "Content-Length"));
    assertEquals(tag, header(head, "ETag"));
  }

  /** A proxy that packs answers may send a weak tag as a strong one. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"/data/city/zhuzhou", "/page/city/zhuzhou", "/api/schema"})
  void knowsItsTagsInEveryForm(String path) throws IOException {
    String tag = header(browser.get(path), "ETag");
    for (String known : List.of("*", tag.substring(2), "\"other\", " + tag)) {
      assertEquals(304, browser.get(path, "If-None-Match", known).statusCode(), known);
    }
  }

  /** RFC 9110, 13.2.1: only what would be 200 can be unchanged. */
  @ParameterizedTest
  @CsvSource({
    "/page/nothing/at-all, text/html, 404",
    "/indicators/nothing.csv, */*, 404",
    "/api/labels, */*, 400",
    "/sparql, text/html, 303"
  })
  void isUnchangedOnlyIfItIsThere(String path, String accept, int status) throws IOException {
    HttpResponse<byte[]> first = browser.get(path, "Accept", accept);
    assertEquals(status, first.statusCode());
    assertEquals("", header(first, "ETag"));
    assertEquals(status, browser.get(path, "Accept", accept, "If-None-Match", "*").statusCode());
  }

  /** The files are made when the first is asked for. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"/dumps/", "/dumps/SHA256SUMS", "/dumps/dataset.nt.gz"})
  void dumpIsNotSentTwice(String path) throws IOException {
    isNotSentTwice(path);
  }

  @Test
  void tellsWhereEverythingIs() throws IOException {
    HttpResponse<byte[]> response = browser.get("/data/" + CITY + ".ttl?page=2");
    Map<String, String> links = Browser.links(response);
    assertEquals(BASE + "data/" + CITY, links.get("canonical"));
    assertEquals(BASE + "id/" + CITY, links.get("about"));
    assertEquals("/.well-known/void", links.get("describedby"));
    assertEquals("https://creativecommons.org/licenses/by/4.0/", links.get("license"));
    assertEquals("/data/" + CITY + ".ttl", links.get("prev"));
    assertEquals("/data/" + CITY + ".ttl?page=3", links.get("next"));
    assertFalse(links.get("last").endsWith("=2"));
  }

  @Test
  void sendsEachGraphUnderItsOwnAddress() throws IOException {
    String name = "document/clusters-2012";
    Graph graph = browser.graph("/graph/" + name, Lang.NTRIPLES);
    String count =
        "SELECT (COUNT(*) AS ?n) { GRAPH <" + BASE + "graph/" + name + "> { ?s ?p ?o } }";
    assertEquals(browser.number(count), graph.size());
    HttpResponse<byte[]> unknown = browser.get("/graph/document/clusters-2021");
    assertEquals(404, unknown.statusCode());
    assertTrue(text(unknown).contains("/graph/document/clusters-2012"), () -> text(unknown));
  }

  @Test
  void sendsTheOntology() throws IOException {
    Graph ontology = browser.graph("/ontology", Lang.RDFXML);
    assertTrue(ontology.contains(iri(ZZ + "Observation"), RDFS.label.asNode(), Node.ANY));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String rdf(String name) {
    return "http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name;
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Set<String> languages(Graph graph, Node thing) {
    Set<String> languages = new HashSet<>();
    graph
        .find(thing, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(label -> languages.add(label.getObject().getLiteralLanguage()));
    return languages;
  }
}
