package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.text.SourceTexts;

@Tag("slow")
class DocumentPageTest {

  private static final Pattern JSON_LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern PROSE =
      Pattern.compile("<div class=\"prose\" lang=\"zh-CN\">(.*?)</div>", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("<li class=\"place\" id=\"(char=[0-9,]+)\"");
  private static final Pattern ANCHOR = Pattern.compile("\\sid=\"(char=[0-9,]+)\"");
  private static final Pattern READING =
      Pattern.compile("href=\"(/documents/[^\"#]+)#(char=[0-9,]+)\"");
  private static final String NONE = "";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clusters-2012",
        "e-commerce-2015",
        "digital-economy-2022",
        "daily-2024-09-01",
        "renowned-city-2024"
      })
  void listsEveryPlaceOfADocumentOnceInOrder(String id) {
    for (Language language : Language.values()) {
      Site.Written page = RealPages.page("/documents/" + id, language);
      assertEquals(200, page.status());
      Html.assertSound(page.text());
      try (Snapshot snapshot = RealPages.STORE.snapshot()) {
        PageData data = new PageData(snapshot, RealPages.budget(), language);
        PageQuery query =
            PageQuery.of("document-facts")
                .with("this", "https://w3id.org/zhuzhou-kg/id/document/" + id);
        List<String> places =
            data.ask(query).stream()
                .map(row -> "char=" + row.count("start") + "," + row.count("end"))
                .distinct()
                .toList();
        assertEquals(places, Html.all(PLACE, page.text()));
      }
      assertTrue(page.text().contains("serve --documents DIR"), "says how to get the text");
    }
  }

  @Test
  void hasEveryPlaceThatDoubtsLeadTo() {
    String quality = RealPages.page("/quality", Language.EN).text();
    Map<String, Set<String>> anchors = new HashMap<>();
    READING
        .matcher(quality)
        .results()
        .forEach(
            link -> {
              Set<String> known =
                  anchors.computeIfAbsent(
                      link.group(1),
                      path ->
                          Set.copyOf(Html.all(ANCHOR, RealPages.page(path, Language.EN).text())));
              assertTrue(known.contains(link.group(2)), link::group);
            });
    assertEquals(5, anchors.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures", "relations", "plans", "doubtful", "damaged"})
  void filtersFacts(String show) {
    String all = page(Map.of());
    String some = page(Map.of("show", show));
    int shown = Html.all(PLACE, some).size();
    assertTrue(shown > 0 && shown < Html.all(PLACE, all).size(), () -> show + ": " + shown);
    assertTrue(some.contains("<option value=\"" + show + "\" selected>"), "selected");
  }

  @Test
  void showsAllForAFilterThatIsNone() {
    assertEquals(
        Html.all(PLACE, page(Map.of())), Html.all(PLACE, page(Map.of("show", "\"><script>"))));
  }

  private static String page(Map<String, String> parameters) {
    return RealPages.page("/documents/clusters-2012", parameters, Language.EN).text();
  }

  @Test
  void tellsSearchEnginesWhatItIs() {
    String html = RealPages.page("/documents/clusters-2012", Language.EN).text();
    JsonObject json = json(html);
    assertEquals("ScholarlyArticle", json.get("@type").getAsString().value());
    assertEquals("2012", json.get("datePublished").getAsString().value());
    assertTrue(html.contains("href=\"/data/document/clusters-2012.ttl\""), "data");
    assertTrue(html.contains("[2012]"), "an inferred date stands in brackets");
  }

  /** Links to it come from the article's page. */
  @Test
  void namesTheRangesOfArticlesInItsContents() {
    String html = RealPages.page("/documents/clusters-2012", Language.ZH).text();
    String range = "id=\"selector=4220,4232\"";
    assertEquals(2, Html.count(">4220–4232<", html));
    assertEquals(1, Html.count(range, html));
    String before = html.substring(0, html.indexOf(range));
    assertTrue(before.substring(before.lastIndexOf("<li")).contains(">4.1 "), "the innermost");
  }

  @Test
  void isMissingWhereThereIsNoSuchDocument() {
    assertEquals(404, RealPages.page("/documents/none", Language.EN).status());
    assertEquals(404, RealPages.page("/documents/clusters-2012/more", Language.EN).status());
    assertEquals(404, RealPages.page("/documents/%3Cscript%3E", Language.EN).status());
    assertEquals(404, RealPages.page("/documents/a b> {", Language.EN).status());
  }

  @Test
  void listsAllDocuments() {
    String html = RealPages.page("/documents", Language.ZH).text();
    Html.assertSound(html);
    assertEquals(5, Html.count("<h3>", html));
    assertTrue(html.contains("推定日期"), "how the date is known");
  }

  @Test
  void showsTheTextWithEveryFactMarked() throws IOException {
    String html = mini(Mini.DATA, "/documents/" + Mini.NEWS, Map.of());
    Html.assertSound(html);
    assertFalse(html.contains("serve --documents"), "the text is at hand");
    for (String place : Html.all(ANCHOR, html)) {
      String at = place.replace("char=", "at=");
      assertTrue(html.contains("id=\"" + at + "\""), () -> "not in the text: " + place);
      assertTrue(html.contains("href=\"#" + at + "\""), () -> "no link to the text: " + place);
      assertTrue(html.contains("<a href=\"#" + place + "\">"), () -> "no link from it: " + place);
    }
    assertEquals(squeezed(Mini.text(Mini.NEWS).text()), squeezed(prose(html)));
  }

  @Test
  void marksDamageInTheText() throws IOException {
    String html = mini(Mini.DATA, "/documents/" + Mini.PAPER, Map.of());
    Html.assertSound(html);
    assertTrue(html.contains("class=\"damaged\" id=\"damage-letter-o-text\""), html);
    assertTrue(html.contains("id=\"damage-letter-o\""), "the damage itself");
  }

  @Test
  void showsTheTextInReadingOrder() throws IOException {
    String html = mini(Mini.DATA, "/documents/" + Mini.PAPER, Map.of("order", "reading"));
    Html.assertSound(html);
    String text = Mini.text(Mini.PAPER).text();
    int turn = text.offsetByCodePoints(0, 49);
    assertEquals(squeezed(text.substring(turn) + text.substring(0, turn)), squeezed(prose(html)));
  }

  @Test
  void writesHostileTitlesAsText(@TempDir Path folder) throws IOException {
    Path data = Mini.copyTo(folder);
    String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    Mini.replace(data.resolve("documents.json"), "Linjiang Daily, 2 March 2021, page 1", hostile);
    Mini.replace(data.resolve("documents.json"), "Output of Chengnan", hostile);
    String html = mini(data, "/documents/" + Mini.NEWS, Map.of());
    Html.assertSound(html);
    assertFalse(html.contains("<script>alert"), "script");
    assertFalse(html.contains("<img"), "img");
    assertEquals(hostile, json(html).get("name").getAsString().value());
  }

  @Test
  void citesWhatIsReadOnline() throws IOException {
    String news = mini(Mini.DATA, "/documents/" + Mini.NEWS, Map.of());
    String iri = "https://w3id.org/zhuzhou-kg/id/document/";
    assertTrue(
        Pattern.compile(
                "第1版\\[N/OL\\]\\. [^.]+, 2021-03-02\\[20[0-9-]{8}\\]\\. "
                    + iri
                    + Mini.NEWS
                    + "\\.<")
            .matcher(news)
            .find(),
        news);
    assertTrue(news.contains("@article{" + Mini.NEWS), news);
    String paper = mini(Mini.DATA, "/documents/" + Mini.PAPER, Map.of());
    assertTrue(paper.contains("[J/OL]. [2019][20"), paper);
    assertTrue(paper.contains("@misc{" + Mini.PAPER), "no journal is known");
    assertTrue(paper.contains("date = {2019?}"), "BibTeX knows no date in brackets");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void citesWhatADocumentCallsItself(Language language) {
    String html = RealPages.page("/documents/digital-economy-2022", language).text();
    String title = "数字经济，制造名城“新引擎”——从三次承办全国工业APP和信息消费大赛看株洲数字经济发展壮大";
    assertTrue(html.contains(", 等. " + title + "[N/OL]. 湖南日报, [2022-12-23]["), html);
    assertTrue(html.contains("  title = {" + title + "}"), html);
    assertTrue(
        Pattern.compile("  author = \\{\\p{IsHan}+( and \\p{IsHan}+){3}}").matcher(html).find());
    assertEquals(language == Language.EN, html.contains("  titleaddon = {Digital economy"));
  }

  @Test
  void citesNoAuthorOfAPageOfManyArticles() {
    String html = RealPages.page("/documents/daily-2024-09-01", Language.EN).text();
    assertTrue(html.contains(">株洲日报头版（2024年9月1日前后）[N/OL]. 株洲日报, "), html);
    assertFalse(html.contains("  author = {"), html);
  }

  /** GB/T 7714 leaves out the last ones; who signed first must not be among them. */
  @Test
  void namesAuthorsInTheOrderInWhichTheySigned() {
    String html = RealPages.page("/documents/digital-economy-2022", Language.EN).text();
    List<String> signed =
        List.of("li-yongliang", "tan-xiaoyang", "li-helu", "jin-xiangyang").stream()
            .map(slug -> "/page/person/" + slug)
            .toList();
    List<Integer> places = signed.stream().map(html::indexOf).toList();
    assertEquals(places.stream().sorted().toList(), places);
    try (Snapshot snapshot = RealPages.STORE.snapshot()) {
      PageData data = new PageData(snapshot, RealPages.budget(), Language.ZH);
      String cited =
          signed.stream()
              .limit(3)
              .map(path -> "https://w3id.org/zhuzhou-kg/id" + path.substring("/page".length()))
              .map(iri -> data.term(NodeFactory.createURI(iri)).text())
              .collect(Collectors.joining(", "));
      assertTrue(html.contains(">" + cited + ", 等. "), cited);
    }
  }

  @Test
  void citesAnArticleByItsAuthors() {
    String html = RealPages.page("/page/article/daily-2024-09-01-8", Language.EN).text();
    assertTrue(
        Pattern.compile(">\\p{IsHan}+, \\p{IsHan}+\\. 适老微改造惠及3000余户家庭\\[N/OL]\\. 株洲日报, ")
            .matcher(html)
            .find(),
        html);
  }

  private static JsonObject json(String html) {
    Matcher matcher = JSON_LD.matcher(html);
    assertTrue(matcher.find(), "JSON-LD");
    return JSON.parse(matcher.group(1));
  }

  private static String prose(String html) {
    return String.join(NONE, Html.all(PROSE, html).stream().map(Html::text).toList());
  }

  /** White space between articles is not shown. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", NONE);
  }

  private static String mini(Path data, String path, Map<String, String> parameters)
      throws IOException {
    MemoryStore store = new MemoryStore(new Loader(data, Progress.SILENT).load().graph());
    try (Snapshot snapshot = store.snapshot()) {
      Sources sources = Sources.of(SourceTexts.read(Mini.TEXTS), snapshot);
      assertEquals(2, sources.texts().size());
      return new Site(Assets.load(), sources, any -> List.of(), new Background(store))
          .write(path, parameters, Language.EN, snapshot, RealPages.budget())
          .text();
    }
  }
}
