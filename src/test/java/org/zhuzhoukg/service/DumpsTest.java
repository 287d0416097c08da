package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhuzhoukg.service.Browser.header;
import static org.zhuzhoukg.service.Browser.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole dataset as files, its catalogue, and what crawlers read, over the real data. */
@Tag("slow")
class DumpsTest {

  private static final String BASE = "https://w3id.org/zhuzhou-kg/";
  private static final Map<String, Lang> UNIONS =
      Map.of("ttl", Lang.TURTLE, "nt", Lang.NTRIPLES, "rdf", Lang.RDFXML, "jsonld", Lang.JSONLD);

  /** The row of a file in the page of all: size, its unit, checksum. */
  private static final String ROW =
      "<a href=\"/dumps/%s\">(?:(?!</tr>)(?s:.))*?>([0-9.]+) (kB|MB)</td>(?:(?!</tr>)(?s:.))*?>([0-9a-f]{64})<";

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

  @Test
  void hasTheChecksumThatItSays() throws Exception {
    Map<String, String> sums = sums();
    assertEquals(6, sums.size());
    String index = text(browser.get("/dumps/", "Accept", "application/json"));
    for (var sum : sums.entrySet()) {
      HttpResponse<byte[]> file = browser.get("/dumps/" + sum.getKey(), "Accept-Encoding", "gzip");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.body());
      assertEquals(sum.getValue(), HexFormat.of().formatHex(digest), sum.getKey());
      assertEquals("application/gzip", header(file, "Content-Type"));
      assertEquals("", header(file, "Content-Encoding"), "it is compressed already");
      assertTrue(index.contains(sum.getValue()), index);
    }
  }

  @Test
  void tellsReadersTheSizeAndChecksumOfEachFile() throws Exception {
    Map<String, String> sums = sums();
    String html = text(browser.get("/dumps/", "Accept", "text/html"));
    for (var sum : sums.entrySet()) {
      Matcher row = Pattern.compile(ROW.formatted(Pattern.quote(sum.getKey()))).matcher(html);
      assertTrue(row.find(), sum.getKey());
      assertEquals(sum.getValue(), row.group(3));
      int bytes = browser.get("/dumps/" + sum.getKey()).body().length;
      double unit = row.group(2).equals("MB") ? 1e6 : 1e3;
      assertEquals(bytes, Double.parseDouble(row.group(1)) * unit, unit == 1e6 ? 5e4 : 1e3);
    }
  }

  @Test
  void holdsTheWholeInEveryFormat() throws IOException {
    DatasetGraph trig = dump("trig", Lang.TRIG);
    DatasetGraph quads = dump("nq", Lang.NQUADS);
    assertTrue(IsoMatcher.isomorphic(trig, quads));
    long named = browser.number("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
    assertEquals(named, trig.stream().count());
    Graph union = dump("nt", Lang.NTRIPLES).getDefaultGraph();
    assertEquals(browser.number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), union.size());
    for (var format : UNIONS.entrySet()) {
      Graph other = dump(format.getKey(), format.getValue()).getDefaultGraph();
      assertTrue(union.isIsomorphicWith(other), format.getKey());
    }
  }

  @Test
  void givesManyTheSameWholeFileAtOnce() throws Exception {
    try (ServiceFixture fresh = ServiceFixture.start(ServiceSettings.DEFAULT)) {
      Browser client = new Browser(fresh.base());
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    HttpResponse<byte[]> file = client.get("/dumps/dataset.trig.gz");
                    assertEquals(200, file.statusCode());
                    return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                }));
      }
      Set<String> sums = new HashSet<>();
      for (CompletableFuture<String> answer : answers) {
        sums.add(answer.get());
      }
      assertEquals(Set.of(sums().get("dataset.trig.gz")), sums, "the same data, the same bytes");
    }
  }

  @Test
  void catalogueNamesWhatIsThere() throws IOException {
    Graph catalogue = browser.graph("/catalog", Lang.TURTLE);
    Node dataset = iri(BASE + "graph/dataset#it");
    assertTrue(catalogue.contains(iri(BASE + "catalog"), DCAT.dataset.asNode(), dataset));
    Set<String> files = new TreeSet<>();
    for (Triple file : catalogue.find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY).toList()) {
      String path = file.getObject().getURI().replace(BASE, "/");
      assertEquals(200, browser.send("HEAD", path).statusCode(), path);
      files.add(path.replace("/dumps/", ""));
    }
    assertEquals(sums().keySet(), files);
    assertEquals(
        browser.number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        ((Number) one(catalogue, dataset, VOID.triples.asNode()).getLiteralValue()).longValue());
  }

  @Test
  void descriptionCountsWhatIsThere() throws IOException {
    HttpResponse<byte[]> response = browser.get("/.well-known/void");
    assertEquals(303, response.statusCode());
    Graph description = browser.graph(header(response, "Location"), Lang.NTRIPLES);
    for (Triple part : description.find(Node.ANY, VOID._class.asNode(), Node.ANY).toList()) {
      Node entities = one(description, part.getSubject(), VOID.entities.asNode());
      String count = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + part.getObject() + "> }";
      assertEquals(browser.number(count), ((Number) entities.getLiteralValue()).longValue(), count);
    }
  }

  @Test
  void sitemapNamesThePageOfEveryThing() throws IOException {
    String map = text(browser.get("/sitemap.xml"));
    String origin = server.base().toString().replaceFirst("/$", "");
    for (String page :
        List.of(
            "/documents",
            "/documents/clusters-2012",
            "/indicators",
            "/indicators/gdp",
            "/policies",
            "/quality",
            "/page/city/zhuzhou",
            "/page/enterprise/siemens")) {
      assertTrue(map.contains("<loc>" + origin + page + "</loc>"), page);
    }
    String count = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + BASE + "ontology#Entity> }";
    assertEquals(browser.number(count) + 8, map.split("<loc>", -1).length - 1);
    assertTrue(!map.contains("lastmod"), "nobody knows when");
    String robots = text(browser.get("/robots.txt"));
    assertTrue(robots.contains("Sitemap: " + origin + "/sitemap.xml"), robots);
    assertTrue(robots.contains("Disallow: /sparql?"), robots);
  }

  private static Map<String, String> sums() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : text(browser.get("/dumps/SHA256SUMS")).lines().toList()) {
      assertTrue(line.matches("[0-9a-f]{64}  [a-z.]+"), line);
      sums.put(line.substring(66), line.substring(0, 64));
    }
    return sums;
  }

  private static DatasetGraph dump(String suffix, Lang lang) throws IOException {
    byte[] body = browser.get("/dumps/dataset." + suffix + ".gz").body();
    return RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(body)))
        .lang(lang)
        .toDatasetGraph();
  }

  private static Node one(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
