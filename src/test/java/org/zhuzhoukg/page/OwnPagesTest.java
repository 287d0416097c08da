package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** Home, search, the ontology, the catalogue, and what is said where there is nothing. */
class OwnPagesTest {

  private static String search(String text) {
    return RealPages.page("/search", Map.of("q", text), Language.ZH).text();
  }

  @Test
  void homeHasTenQuestionsAndLeadsIntoSearch() {
    String html = RealPages.page("/", Language.EN).text();
    assertEquals(10, html.split("/console#q=", -1).length - 1 - 4);
    assertTrue(html.contains("/search?kind=enterprise"));
    assertTrue(html.contains("\"SearchAction\""));
    assertTrue(html.contains("class=\"spark\""));
    assertTrue(html.contains("class=\"skip\" href=\"#main\""));
  }

  @Test
  void namesTheTermsNearAnUnknownOne() {
    Site.Written page = RealPages.page("/ontology/Observatoin", Language.EN);
    assertEquals(404, page.status());
    assertTrue(page.text().contains("<a href=\"/ontology#Observation\">"), page.text());
  }

  @ParameterizedTest
  @CsvSource({
    "/documents, CollectionPage",
    "/indicators, CollectionPage",
    "/policies, CollectionPage",
    "/search, SearchResultsPage",
    "/quality, WebPage",
    "/ontology, WebPage",
    "/catalog, WebPage",
    "/dumps/, WebPage",
    "/console, WebPage"
  })
  void tellsSearchEnginesWhatKindOfPageItIs(String path, String type) {
    String html = RealPages.page(path, Language.EN).text();
    JsonObject json = JSON.parse(EntityPageTest.jsonLd(html));
    assertEquals(type, json.get("@type").getAsString().value());
    assertTrue(html.contains("<title>" + json.get("name").getAsString().value()), path);
  }

  @Test
  void homeCountsThingsOfEveryKind() {
    String html = RealPages.page("/", Language.EN).text();
    int all =
        Pattern.compile("<li><a href=\"/search\\?kind=[a-z]+\"><span>[^<]+</span> <strong>(\\d+)<")
            .matcher(html)
            .results()
            .mapToInt(kind -> Integer.parseInt(kind.group(1)))
            .sum();
    assertTrue(html.contains("<strong>" + all + "</strong> things"), all + " in all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/catalog", "/ontology"})
  void leadsProgramsToTheSameAsData(String path) {
    String html = RealPages.page(path, Language.EN).text();
    for (String type : List.of("text/turtle", "application/ld+json", "application/n-triples")) {
      String link = "<link rel=\"alternate\" type=\"" + type + "\" href=\"" + path + "\">";
      assertTrue(html.contains(link), link);
    }
  }

  @Test
  void offersNothingForAFewLettersInCommon() {
    String html = RealPages.page("/page/enterprise/siemenss", Language.EN).text();
    assertTrue(html.contains(">Siemens</a>") && !html.contains("arking"), html);
  }

  @Test
  void namesTheKindsOfThingsFromElsewhere() {
    assertTrue(search("").contains("kind=unit\">计量单位 "));
  }

  @Test
  void ontologyNamesTermsOfOthersByTheirPrefix() {
    String html = RealPages.page("/ontology", Language.ZH).text();
    assertTrue(html.contains(">schema:Article</a>") && html.contains(">fabio:Article</a>"));
  }

  @Test
  void opensAQuestionInTheReadersLanguage() {
    String asked = "LANG%28%3Fperiod%29%20%3D%20%22";
    assertTrue(RealPages.page("/", Language.ZH).text().contains(asked + "zh%22"));
    assertFalse(RealPages.page("/", Language.ZH).text().contains(asked + "en%22"));
    assertTrue(RealPages.page("/", Language.EN).text().contains(asked + "en%22"));
    assertFalse(RealPages.page("/", Language.EN).text().contains(asked + "zh%22"));
  }

  @Test
  void findsByPinyinTraditionalAndFormerNames() {
    for (String text : new String[] {"zhuzhou", "株洲", "Zhuzhou"}) {
      assertTrue(search(text).contains("/page/city/zhuzhou"), text);
    }
    assertTrue(search("中車").contains("/page/enterprise/crrc"));
  }

  @Test
  void offersTheNearestWhereNothingIsFound() {
    assertTrue(search("株洲市市市").contains("名称相近的"));
    assertTrue(search("xqzxqz").contains("没有找到"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"株洲 GDP", "株洲市GDP", "gdp zhuzhou"})
  void offersWhatEachWordFindsWhereAllFindNothing(String text) {
    String html = search(text);
    assertTrue(html.contains("/indicators/gdp\""), text);
    assertTrue(html.contains("/page/city/zhuzhou\""), text);
  }

  @Test
  void countsWhatItFindsOfEachKind() {
    Pattern facet =
        Pattern.compile("kind=([a-z-]+)\"[^>]*>[^<]* <span class=\"number\">(\\d+)</span>");
    List<MatchResult> facets = facet.matcher(search("株洲")).results().toList();
    assertTrue(facets.size() > 3, facets.size() + " kinds");
    for (MatchResult one : facets) {
      Map<String, String> ofKind = Map.of("q", "株洲", "kind", one.group(1));
      String html = RealPages.page("/search", ofKind, Language.ZH).text();
      assertTrue(html.contains(">" + one.group(2) + " 条结果<"), one.group());
    }
    long all = facets.stream().mapToLong(one -> Long.parseLong(one.group(2))).sum();
    assertTrue(search("株洲").contains(">" + all + " 条结果<"), all + " in all");
  }

  /** In English, a unit may be of an army or a hospital. */
  @Test
  void saysOfWhatUnitsAre() {
    Map<String, String> asked = Map.of("q", "元");
    String english = RealPages.page("/search", asked, Language.EN).text();
    assertTrue(english.contains(">Unit of measure <span class=\"number\">"), english);
  }

  @Test
  void browsesAKindByLetter() {
    String html = RealPages.page("/search", Map.of("kind", "enterprise"), Language.ZH).text();
    assertTrue(html.contains("<h3>B</h3>"));
    "醴陵=L 株洲=Z 中车=Z 天元=T 攸县=Y 炎陵=Y 荷塘=H 长沙=C 湖南=H 北京=B 服饰=F 广东=G 轨道=G 江西=J 旗滨=Q 硬质=Y 时代=S 电力=D 欧科亿=O 安=A 人=R 我=W 鹅=E 克=K 新=X 南=N 平=P 麦=M"
        .lines()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .map(pair -> pair.split("="))
        .forEach(pair -> assertEquals(pair[1], new Letters().letter(pair[0]), pair[0]));
    assertEquals("B", new Letters().letter("“北京”"));
    assertEquals("#", new Letters().letter("5G"));
  }

  @Test
  void staysWholeWithAPageThatIsNoNumber() {
    String html =
        RealPages.page("/search", Map.of("q", "株洲", "page", "99999999999"), Language.ZH).text();
    assertTrue(html.contains("1 / "));
  }

  @Test
  void hostileTextIsNoMarkup() {
    String hostile = "\"><script>alert(1)</script>";
    assertFalse(search(hostile).contains("<script>alert"));
    assertFalse(RealPages.page("/" + hostile, Language.ZH).text().contains("<script>alert"));
    assertEquals("\"\\u003c/script\\u003e\\u0022\"", JsonLd.write("</script>\""));
  }

  @Test
  void ontologyHasEveryTermInBothLanguagesWithItsAnchor() {
    String html = RealPages.page("/ontology", Language.ZH).text();
    assertTrue(html.contains("id=\"Observation\""));
    assertEquals(terms(), html.split("class=\"term\"", -1).length - 1);
    assertTrue(html.contains("<dd>390</dd>"));
    assertFalse(html.contains("<p lang=\"en\"></p>"));
  }

  @Test
  void ontologyCountsStatementsOfWhatIsOnlyAimedAt() {
    String html = RealPages.page("/ontology", Language.ZH).text();
    int start = html.indexOf("id=\"aimsToBecome\"");
    String term = html.substring(start, html.indexOf("</article>", start));
    assertTrue(term.contains("<dd>0 <span class=\"quiet\">· 5 条陈述</span></dd>"), term);
    assertTrue(term.contains("/page/statement/"), term);
  }

  /** The labelled terms of the ontology's own namespace. */
  private static long terms() {
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      Node ontology = NodeFactory.createURI(Iris.DEFAULT.graph("ontology"));
      return snapshot
          .dataset()
          .getGraph(ontology)
          .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
          .mapWith(triple -> triple.getSubject().toString())
          .filterKeep(iri -> iri.startsWith(Iris.DEFAULT.ontology()))
          .toSet()
          .size();
    }
  }

  @Test
  void missingPageNamesTheNearest() {
    Site.Written page = RealPages.page("/page/enterprise/crrc-zhuzhou-locomotiv", Language.EN);
    assertEquals(404, page.status());
    assertTrue(page.text().contains("/page/enterprise/crrc-zhuzhou-locomotive\""));
  }

  @Test
  void catalogueSaysHowLargeAndHowToGetIt() {
    String html = RealPages.page("/catalog", Language.ZH).text();
    assertTrue(html.contains("三元组"));
    assertTrue(html.contains("/dumps/SHA256SUMS"));
    assertTrue(Pattern.compile("<dt>三元组</dt><dd>\\d{2},\\d{3}</dd>").matcher(html).find(), html);
    assertTrue(html.contains("株洲知识图谱[DS/OL]. 数据版本 "));
    assertTrue(html.contains("]. https://w3id.org/zhuzhou-kg/."));
  }
}
