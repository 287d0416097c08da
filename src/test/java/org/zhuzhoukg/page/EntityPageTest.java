package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** Pages of the project's own things. */
class EntityPageTest {

  private static final String CITY = "/page/city/zhuzhou";

  static String html(String path, Language language) {
    Site.Written page = RealPages.page(path, language);
    assertEquals(200, page.status(), path);
    return page.text();
  }

  /** What stands between the panel's element and the next panel. */
  static String panel(String html, String id) {
    int from = html.indexOf("<section class=\"panel\" id=\"" + id + "\"");
    assertTrue(from >= 0, "no panel " + id);
    int to = html.indexOf("<section class=\"panel\"", from + 1);
    return html.substring(from, to < 0 ? html.length() : to);
  }

  static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void tellsEveryNameWithItsDocuments() {
    String names = panel(html("/page/enterprise/crrc-zhuzhou-locomotive", Language.ZH), "names");
    assertTrue(names.contains("株洲电力机车公司"));
    assertTrue(names.contains("后来的文献不用"));
    assertTrue(names.indexOf("/documents/clusters-2012") < names.indexOf("/documents/renowned"));
    assertTrue(names.contains("id=\"name-1\""));
  }

  @Test
  void groupsFactsInBothDirections() {
    String facts = panel(html("/page/enterprise/crrc-zhuzhou-locomotive", Language.EN), "facts");
    assertTrue(facts.contains(">produces</a>"), "the inverse of producedBy");
    assertTrue(facts.contains(">located in</a>"));
    assertFalse(facts.contains("produced by"));
    assertEquals(5, all(facts, "<details class=\"evidence\">").size());
  }

  @Test
  void remarksOnFactsInTheReadersLanguage() {
    String english = "Named jointly with China Power Valley as one of the five areas.";
    String chinese = "与中国动力谷合列为五个区域之一。";
    for (String path :
        List.of(
            "/page/infrastructure/wanfeng-lake",
            "/page/statement/renowned-city-2024.tourism-wanfeng")) {
      assertTrue(html(path, Language.ZH).contains(chinese), path);
      assertFalse(html(path, Language.ZH).contains(english), path);
      assertTrue(html(path, Language.EN).contains(english), path);
      assertFalse(html(path, Language.EN).contains(chinese), path);
    }
  }

  @Test
  void namesStandardTermsAndKindsOfTextInTheReadersLanguage() {
    String chinese = panel(html("/page/article/clusters-2012-1", Language.ZH), "more");
    assertEquals(List.of(), all(chinese, "<dt[^>]*><a[^>]*>[a-zA-Z ]+</a>"));
    assertTrue(chinese.contains(">节</span>"));
    assertTrue(html("/page/article/clusters-2012-1", Language.EN).contains(">section</span>"));
  }

  @Test
  void tellsClassesOfOneNameApart() {
    String html = panel(html("/page/enterprise/siemens", Language.EN), "more");
    assertTrue(html.contains(">schema:Organization</a>") && html.contains(">org:Organization</a>"));
    assertFalse(html.contains("http://schema.org/Organization\" rel=\"noopener external\">Org"));
  }

  @Test
  void tellsTheTimelineInOrder() {
    String timeline = panel(html(CITY, Language.ZH), "timeline");
    List<String> years = all(timeline, "<h3>\\d{4}</h3>");
    assertTrue(years.size() > 5);
    assertEquals(years.stream().sorted().distinct().toList(), years);
    assertTrue(timeline.contains("获称号"), "designations");
    assertTrue(timeline.contains("/page/event/logistics-conference-2024"), "events there");
  }

  @Test
  void tellsTimesOfTheTimelineAsTheirDocumentsDo() {
    String city = panel(html(CITY, Language.ZH), "timeline");
    assertTrue(city.contains(">1954年6月—1956年12月</span>"), "months are no days");
    assertTrue(city.contains(">1954年6月26日—1954年6月29日</span>"));
    String works = "/page/enterprise/crrc-zhuzhou-motor";
    assertTrue(panel(html(works, Language.ZH), "timeline").contains(">截至2022年12月23日</span>"));
    assertTrue(panel(html(works, Language.EN), "timeline").contains(">as of 23 December 2022<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {CITY, "/page/article/daily-2024-09-01-1", "/page/period/2023-H1"})
  void countsWhatLinksHereAsTheDataDo(String path) {
    String html = html(path, Language.EN);
    Node thing = NodeFactory.createURI(Iris.DEFAULT.entity(path.replace("/page/", "")));
    long things;
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      things =
          snapshot.dataset().getDefaultGraph().stream(Node.ANY, Node.ANY, thing)
              .map(Triple::getSubject)
              .distinct()
              .count();
    }
    assertTrue(html.contains("Links here <span class=\"quiet\">" + things + "</span>"), path);
    String links = panel(html, "links");
    assertTrue(links.contains("<p>" + things + (things == 1 ? " thing links" : " things link")));
    long ways =
        all(links, "(?<=<span class=\"chip\">)[^<]*").stream()
            .mapToLong(chip -> Long.parseLong(chip.substring(chip.lastIndexOf(' ') + 1)))
            .sum();
    assertTrue(links.contains(" here, in " + ways + (ways == 1 ? " way." : " ways.")), path);
  }

  @Test
  void listsPlacesOfAnArticleInTheirOrder() {
    String links = panel(html("/page/article/daily-2024-09-01-1", Language.ZH), "links");
    List<Integer> starts = all(links, "(?<=字符 )\\d+(?=–)").stream().map(Integer::valueOf).toList();
    assertEquals(31, starts.size());
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @ParameterizedTest
  @CsvSource({
    "/page/article/daily-2024-09-01-1, ZH, “株洲日报头版（2024年9月1日前后）”中的消息。",
    "/page/article/clusters-2012-1, EN, section.",
    "/page/observation/daily-2024-09-01.cross-border-promotion-attendance-2024, EN, (2024-09-01)",
    "/page/statement/renowned-city-2024.tourism-wanfeng, ZH, (2024-09-30)"
  })
  void describesPartsAndFactsToSearchEngines(String path, Language language, String end) {
    List<String> found =
        all(html(path, language), "(?<=<meta name=\"description\" content=\")[^\"]+");
    assertEquals(1, found.size(), path);
    assertTrue(found.get(0).endsWith(end), found.get(0));
  }

  @Test
  void showsCodesOfTheNationalClassification() {
    String html = html("/page/industry/transport-equipment", Language.ZH);
    assertTrue(html.contains("<code>C37</code>"));
    assertTrue(html.contains("/page/industry/gbt-37"));
  }

  @Test
  void tellsWhenTheDataAreNotThoseOfThePermalink() {
    String version;
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      version = snapshot.version();
    }
    String plain = html(CITY, Language.EN);
    assertTrue(plain.contains("href=\"/page/city/zhuzhou?version=" + version + "\""));
    assertFalse(plain.contains("class=\"notice"));
    String same = RealPages.page(CITY, Map.of("version", version), Language.EN).text();
    assertTrue(same.contains("notice same"));
    String other = RealPages.page(CITY, Map.of("version", "<0123>"), Language.EN).text();
    assertTrue(other.contains("notice changed"));
    assertTrue(other.contains("&lt;0123&gt;"));
  }

  @Test
  void citesInTwoForms() {
    String cite = panel(html(CITY, Language.ZH), "cite");
    assertTrue(cite.contains("@misc{zhuzhou-kg:city:zhuzhou,"));
    assertTrue(cite.contains("株洲知识图谱. 株洲市[DB/OL]. 数据版本 "));
    assertTrue(cite.contains(". https://w3id.org/zhuzhou-kg/id/city/zhuzhou."));
  }

  @Test
  void carriesItsDataForPrograms() {
    String html = html(CITY, Language.ZH);
    assertTrue(html.contains("<link rel=\"canonical\" href=\"/page/city/zhuzhou\">"));
    for (String form : List.of("ttl", "jsonld", "nt", "rdf")) {
      assertTrue(html.contains("href=\"/data/city/zhuzhou." + form + "\""), form);
    }
    JsonObject json = JSON.parse(jsonLd(html));
    assertEquals("https://schema.org/", json.getString("@context"));
    assertEquals(Iris.DEFAULT.entity("city/zhuzhou"), json.getString("@id"));
    assertTrue(json.get("@type").toString().contains("\"City\""));
  }

  @Test
  void callsNamesAndRangesWhatPeopleCallThem() {
    String maker = RealPages.page("/page/enterprise/crrc-zhuzhou-locomotive", Language.ZH).text();
    assertTrue(maker.contains("#name-2\">中车株机</a>"), maker);
    String article = RealPages.page("/page/article/clusters-2012-4.1", Language.EN).text();
    assertTrue(article.contains(">characters 4220–4232</a>"), article);
    assertTrue(!article.contains(">selector=") && !article.contains(">char="), article);
  }

  static String jsonLd(String html) {
    int from = html.indexOf("<script type=\"application/ld+json\">");
    return html.substring(html.indexOf('>', from) + 1, html.indexOf("</script>", from));
  }

  @ParameterizedTest
  @CsvSource({
    "/page/document/clusters-2012, /documents/clusters-2012",
    "/page/indicator/4g-coverage, /indicators/4g-coverage",
    "/page/discrepancy/clusters-2012-table-eleven-rows, /quality#clusters-2012-table-eleven-rows"
  })
  void sendsOnToThePagesOfDocumentsIndicatorsAndDoubts(String from, String to) {
    Site.Written page = RealPages.page(from, Language.ZH);
    assertEquals(301, page.status());
    assertEquals(Optional.of(to), page.location());
  }

  @ParameterizedTest
  @CsvSource({
    "/page/city/zhuzou, /page/city/zhuzhou",
    "/page/city/株洲, /page/city/zhuzhou",
    "/page/enterprise/crrc-zhuzhou-locomotiv, /page/enterprise/crrc-zhuzhou-locomotive"
  })
  void namesTheNearestThings(String unknown, String near) {
    Site.Written page = RealPages.page(unknown, Language.ZH);
    assertEquals(404, page.status());
    assertTrue(page.text().contains("href=\"" + near + "\""), near);
  }

  @ParameterizedTest
  @CsvSource({"/page", "/page/", "/page//", "/page/city", "/page/city/", "/page/city/zhuzhou/x"})
  void hasNoPageForWhatIsNoThing(String path) {
    assertEquals(404, RealPages.page(path, Language.EN).status());
  }

  /** One thing of each kind, by the first in the alphabet. */
  static List<String> kinds() {
    Map<String, String> first = new TreeMap<>();
    String base = Iris.DEFAULT.entity("");
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      snapshot
          .dataset()
          .getDefaultGraph()
          .find()
          .mapWith(t -> t.getSubject())
          .filterKeep(Node::isURI)
          .mapWith(Node::getURI)
          .filterKeep(iri -> iri.startsWith(base) && iri.indexOf('#') < 0)
          .forEach(iri -> first.merge(Links.kind(iri), iri, (a, b) -> a.compareTo(b) < 0 ? a : b));
    }
    return first.values().stream().map(iri -> "/page/" + iri.substring(base.length())).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfThingHasAPage(String path) {
    for (Language language : Language.values()) {
      Site.Written page = RealPages.page(path, language);
      if (page.status() == 301) {
        continue;
      }
      assertEquals(200, page.status());
      assertTrue(page.text().contains("<h1><span"), "a name");
      assertTrue(page.text().contains("<dt") || page.text().contains("class=\"relation\""));
      List<String> ids = all(page.text(), " id=\"[^\"]+\"");
      assertEquals(ids.stream().distinct().toList(), ids, "ids are unique");
    }
  }

  @Test
  void tellsAFigureInWordsAndInAllItsValues() {
    String html =
        html("/page/observation/digital-economy-2022.digital-economy-size-2022-9m", Language.ZH);
    assertTrue(html.contains("1,118亿元"));
    assertTrue(panel(html, "evidence").contains("1118亿元"));
    assertTrue(panel(html, "doubts").contains("/quality#digital-economy-2022-digital-economy-two"));
    assertTrue(panel(html, "more").contains("111800000000"));
  }

  @Test
  void tellsARelationInWords() {
    String html = html("/page/statement/digital-economy-2022.article-by-li-yongliang", Language.EN);
    assertTrue(html.contains("Digital economy, a new engine for a city of manufacturing · "));
    assertTrue(panel(html, "evidence").contains("#char=2,5"));
  }
}
