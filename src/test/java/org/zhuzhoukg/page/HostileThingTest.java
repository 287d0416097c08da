package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.store.Store;
import org.zhuzhoukg.vocab.Iris;

/** Whatever the data say remains text. */
class HostileThingTest {

  private static final String DATA =
      """
      PREFIX zz: <https://w3id.org/zhuzhou-kg/ontology#>
      PREFIX id: <https://w3id.org/zhuzhou-kg/id/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      <https://w3id.org/zhuzhou-kg/id/enterprise/evil> a zz:Enterprise ;
        rdfs:label "<script>alert(1)</script>"@zh , "\\"><img src=x onerror=alert(2)>"@en , "B\\u00f6se"@de ;
        skos:altLabel "</script><script>alert(3)</script><!--"@zh ;
        skos:definition "<b onclick='alert(4)'>${7*7}"@zh , "' onmouseover='alert(5)"@en ;
        skos:notation "<svg/onload=alert(6)>" ;
        zz:hasName <https://w3id.org/zhuzhou-kg/id/enterprise/evil#%22%3E%3Cscript%3E> ;
        zz:relatedTo <javascript:alert(7)> , <data:text/html,x> , <vbscript:x> , <http://example.org/fine> ;
        zz:uses [ rdfs:label "blank" ] ;
        zz:note "]]><!-- --!><iframe src=x>" .
      <https://w3id.org/zhuzhou-kg/id/enterprise/evil#%22%3E%3Cscript%3E> skosxl:literalForm "<script>alert(8)</script>" .
      <https://w3id.org/zhuzhou-kg/id/enterprise/german> a zz:Enterprise ; rdfs:label "Werk"@de .
      <https://w3id.org/zhuzhou-kg/id/enterprise/bare> zz:uses <https://w3id.org/zhuzhou-kg/id/enterprise/evil> .
      <https://w3id.org/zhuzhou-kg/id/statement/evil> a zz:Statement ;
        rdf:subject <https://w3id.org/zhuzhou-kg/id/enterprise/evil> ; rdf:predicate zz:uses ; rdf:object <javascript:alert(9)> ;
        zz:status zz:Actual ; zz:ofKind "<script>alert(10)</script>" ; zz:note "<script>alert(11)</script>" ;
        zz:asWritten "<script>alert(12)</script>" ; zz:evidence <https://w3id.org/zhuzhou-kg/id/document/d#char=0,1> .
      <https://w3id.org/zhuzhou-kg/id/document/d#char=0,1> zz:asWritten "<script>alert(12)</script>" ;
        zz:document <https://w3id.org/zhuzhou-kg/id/document/d> ; oa:hasSelector [ oa:start 0 ; oa:end 1 ] .
      <https://w3id.org/zhuzhou-kg/id/document/d> zz:documentDate "<script>alert(13)</script>" ; rdfs:label "<script>alert(14)</script>"@zh .
      <https://w3id.org/zhuzhou-kg/id/statement/loop> a zz:Statement ; rdf:subject <https://w3id.org/zhuzhou-kg/id/statement/loop> ;
        rdf:predicate zz:uses ; rdf:object <https://w3id.org/zhuzhou-kg/id/statement/loop> .
      """;

  private static Store store;
  private static Site site;

  @BeforeAll
  static void loads() throws IOException {
    KnowledgeGraph graph = new KnowledgeGraph(Iris.DEFAULT, Ontology.read());
    graph.replace(
        Map.of(Iris.DEFAULT.documentGraph("d"), RDFParser.fromString(DATA, Lang.TURTLE).toGraph()));
    store = new MemoryStore(graph);
    site = new Site(Assets.load(), Sources.none(), any -> List.of(), new Background(store));
  }

  private static Site.Written page(String path, Language language) {
    try (Snapshot snapshot = store.snapshot()) {
      return site.write(
          path, Map.of("version", "\"><script>"), language, snapshot, RealPages.budget());
    }
  }

  private static void assertHarmless(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    for (String bad :
        new String[] {
          "<script>alert",
          "<img",
          "<b onclick",
          "<svg/onload",
          "<iframe",
          "<!--",
          "href=\"javascript:",
          "href=\"data:",
          "href=\"vbscript:",
          "\"><script"
        }) {
      assertFalse(lower.contains(bad), bad);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thingRemainsText(Language language) {
    Site.Written page = page("/page/enterprise/evil", language);
    assertEquals(200, page.status());
    assertHarmless(page.text());
    assertTrue(page.text().contains("lang=\"de\">Böse"));
    assertTrue(page.text().contains("href=\"http://example.org/fine\""));
    assertTrue(page.text().contains("javascript:alert(7)") || page.text().contains("alert(7)"));
    JsonArray names = JSON.parse(EntityPageTest.jsonLd(page.text())).get("name").getAsArray();
    assertTrue(
        names.stream()
            .map(name -> name.getAsObject().getString("@value"))
            .anyMatch("<script>alert(1)</script>"::equals),
        "whole for programs");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void factRemainsText(Language language) {
    Site.Written page = page("/page/statement/evil", language);
    assertEquals(200, page.status());
    assertHarmless(page.text());
    assertTrue(page.text().contains("&lt;script&gt;alert(12)"));
  }

  @Test
  void thirdLanguageIsShownAndMarked() {
    String html = page("/page/enterprise/german", Language.ZH).text();
    assertTrue(html.contains("<h1><span lang=\"de\">Werk</span></h1>"));
  }

  @Test
  void thingWithoutALabelHasTheEndOfItsIri() {
    String html = page("/page/enterprise/bare", Language.ZH).text();
    assertTrue(html.contains("<h1><span>bare</span></h1>"));
  }

  @Test
  void statementAboutItselfHasAnEnd() {
    assertEquals(200, page("/page/statement/loop", Language.ZH).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/enterprise/\"><script>alert(1)</script>",
        "/page/<img>/x",
        "/page/a b/\u0000",
        "/page/enterprise/evil> ?p ?o } #"
      })
  void addressRemainsText(String path) {
    Site.Written page = page(path, Language.EN);
    assertEquals(404, page.status());
    assertHarmless(page.text());
  }
}
