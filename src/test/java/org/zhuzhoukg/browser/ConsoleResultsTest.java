package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console: looking at what a query yields. */
@ExtendWith(Chromium.class)
class ConsoleResultsTest {

  private static final String FACTS =
      Bench.PREFIXES
          + "SELECT ?fact ?indicator ?value WHERE { ?fact zz:indicator ?indicator ; zz:value ?value } ORDER BY ?fact LIMIT 40";

  @Test
  void leadsFromAValueToItsEvidence(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FACTS, "");
    bench.at("#panel tbody button").click();
    assertThat(bench.at("#evidence mark")).isVisible();
    assertThat(bench.at("#evidence a"))
        .hasAttribute("href", Pattern.compile("/documents/.*#char=\\d+,\\d+"));
    bench.sheet().assertAccessible();
    bench.page().keyboard().press("Escape");
    assertThat(bench.at("#evidence")).isHidden();
  }

  @Test
  void leadsToEvidenceWithoutTheFactToo(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            Bench.PREFIXES
                + "SELECT ?indicator ?value WHERE { ?fact zz:indicator ?indicator ; zz:value ?value } ORDER BY ?fact LIMIT 5",
            "");
    bench.at("#panel tbody button").click();
    assertThat(bench.at("#evidence mark")).isVisible();
  }

  @Test
  void answersALibraryQueryInTheReadersLanguage(Reader reader) {
    for (Look look : List.of(Look.USUAL, Look.USUAL.english())) {
      boolean isChinese = look.language().equals("zh");
      Bench bench = Bench.open(reader, look);
      bench.at("#library-search").fill("firsts");
      bench.at("#library button").click();
      bench.done();
      Locator rows = bench.at("#panel tbody");
      assertThat(rows).containsText(isChinese ? "湖南省" : "Hunan");
      assertThat(rows).not().containsText(isChinese ? "Hunan" : "湖南省");
    }
  }

  /** The server's own data have no triple terms yet; what it may send some day is made up here. */
  @Test
  void showsHostileDataAsItIs(Reader reader) {
    String hostile = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1> {{x}}";
    String terms =
        """
        {"head":{"vars":["text","iri","t"]},"results":{"bindings":[{
          "text":{"type":"literal","value":"%1$s"},
          "iri":{"type":"uri","value":"javascript:window.hacked=1"},
          "t":{"type":"triple","value":{"subject":{"type":"uri","value":"javascript:1"},
            "predicate":{"type":"uri","value":"urn:p"},"object":{"type":"literal","value":"%1$s"}}}}]}}
        """
            .formatted(hostile);
    for (String view : new String[] {"table", "graph", "raw"}) {
      Sheet sheet = reader.blank(Look.USUAL);
      sheet
          .page()
          .route(
              "**/sparql",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/sparql-results+json")
                          .setBody(terms)));
      sheet.page().navigate(reader.origin() + "/console#q=ASK%7B%7D&view=" + view);
      Bench bench = new Bench(sheet).done();
      assertThat(bench.at("[role=tab][aria-selected=true]")).isVisible();
      if (view.equals("table")) {
        assertThat(bench.at("#panel tbody td:nth-child(2)")).hasText(hostile);
        assertEquals("javascript:window.hacked=1", bench.cell(1, 2));
        assertTrue(bench.cell(1, 3).contains(hostile), bench.cell(1, 3));
      }
      assertEquals(0, bench.page().locator("#results a[href^=javascript]").count());
      assertEquals(0, bench.page().locator("#results img, #results script").count());
      assertEquals(true, bench.page().evaluate("() => window.hacked === undefined"));
    }
  }

  @Test
  void namesEveryBar(Reader reader) {
    String bars =
        IntStream.range(0, 6)
            .mapToObj(i -> "(\"第%d个很长很长的平台名称\" %d)".formatted(i, i))
            .collect(Collectors.joining(" ", "SELECT ?name ?n { VALUES (?name ?n) { ", " } }"));
    Bench bench = Bench.open(reader, Look.USUAL, bars, "chart");
    assertThat(bench.page().locator("#panel svg text:text-matches('^第')")).hasCount(6);
  }

  @Test
  void saysHowManySeriesItLeavesOut(Reader reader) {
    String series =
        IntStream.range(0, 14)
            .mapToObj(i -> "(\"甲\" \"组%d\" %d)".formatted(i, i))
            .collect(Collectors.joining(" ", "SELECT ?x ?y ?n { VALUES (?x ?y ?n) { ", " } }"));
    Bench bench = Bench.open(reader, Look.USUAL, series, "chart&x=x&y=n&by=y");
    assertThat(bench.page().locator("#panel > div > p")).containsText("只画前 12 组，共 14 组。");
  }

  @Test
  void drawsChartsAndGivesThemAsFiles(Reader reader) throws IOException {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            "SELECT ?name ?n { VALUES (?name ?n) { (\"甲\" 3) (\"乙\" 5) (\"丙\" UNDEF) } }",
            "chart");
    assertThat(bench.at("#panel svg")).isVisible();
    assertThat(bench.at("#panel .figure")).hasAttribute("aria-label", Pattern.compile(".+"));
    assertTrue(Pictures.svg(bench).contains("甲"));
    Pictures.assertPng(bench, "chart.png");
    bench.at("#panel svg").hover();
    bench.sheet().assertAccessible();
  }

  @Test
  void drawsGraphsAndExpandsThem(Reader reader) throws IOException {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            Bench.PREFIXES
                + "CONSTRUCT { ?s zz:locatedIn ?o } WHERE { ?s zz:locatedIn ?o ; a zz:Park }",
            "");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("关系图");
    assertThat(bench.at("#panel canvas")).isVisible();
    bench.sheet().assertAccessible();
    String before = bench.at("#panel p[role=status]").textContent();
    bench.at("#panel summary").click();
    bench.at("#panel td button").focus();
    bench.page().keyboard().press("Enter");
    assertThat(bench.at("#panel .detail")).containsText("新增");
    assertThat(bench.at("#panel td button")).isFocused();
    bench.at("#panel .detail button").focus();
    bench.page().keyboard().press("Enter");
    assertThat(bench.at("#panel .detail button")).isFocused();
    assertTrue(!before.isEmpty());
    Pictures.assertPng(bench, "graph.png"); // which waits until it is drawn
    bench.sheet().shoot("console-graph");
  }

  /** A chart of the same rows has put its axes into the link. */
  @Test
  void drawsThingsAfterAChartOfTheirNumbers(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FACTS, "chart");
    assertThat(bench.at("#panel svg")).isVisible();
    bench.at("#tab-graph").click();
    assertThat(bench.at("#panel canvas")).isVisible();
    assertEquals(
        List.of("fact", "indicator", ""),
        bench.page().locator("#panel select").evaluateAll("all => all.map(one => one.value)"));
  }

  @Test
  void drawsAtMostThreeHundredNodes(Reader reader) {
    Bench bench =
        Bench.open(
            reader, Look.USUAL, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3000", "graph");
    assertThat(bench.at("#panel p[role=status]")).containsText("300 个节点");
    assertThat(bench.at("#panel canvas")).isVisible();
    assertEquals(
        List.of("layout.js"),
        bench.page().workers().stream().map(w -> w.url().replaceFirst("^.*/", "")).toList());
  }

  @Test
  void drawsAnewWhenNightFalls(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FACTS, "chart");
    String day = ink(bench);
    bench.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(bench.at("#panel svg text")).not().hasAttribute("fill", day);
  }

  private static String ink(Bench bench) {
    return bench.at("#panel svg text").getAttribute("fill");
  }

  /** Paper is white, whatever the screen was. */
  @Test
  @Tag("slow")
  void printsWhatWasDrawnForTheNight(Reader reader) {
    for (Look look : List.of(Look.USUAL, Look.USUAL.dark())) {
      Bench bench = Bench.open(reader, look, FACTS, "chart");
      assertThat(bench.at("#panel svg")).isVisible();
      bench.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(bench.at("#panel svg"))
          .hasCSS("filter", look.isDark() ? "invert(1) hue-rotate(180deg)" : "none");
      assertThat(bench.at("#asked")).isVisible();
      assertThat(bench.at("#asked")).hasText(FACTS);
    }
  }

  /** They are buttons, to sort by, and other buttons are not printed. */
  @Test
  void printsTheNamesOfColumns(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FACTS, "");
    bench.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(bench.at("#panel th button:text('indicator')")).isVisible();
    assertThat(bench.at("#panel td button")).isHidden();
  }

  @Test
  void columnsWithShortNamesCanBeHit(Reader reader) {
    String query =
        "SELECT * { VALUES (?a ?b ?c ?d ?f ?g) { ('%1$s' '%1$s' '%1$s' 'd' 1 2) } }"
            .formatted("株洲".repeat(60));
    Bench bench = Bench.open(reader, Look.USUAL, query, "");
    bench.sheet().assertAccessible();
  }

  @Test
  void closesTheMenuOfDownloads(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FACTS, "");
    bench.at(".menu summary").click();
    bench.page().keyboard().press("Tab");
    bench.page().keyboard().press("Escape");
    assertThat(bench.at(".menu button")).isHidden();
    assertThat(bench.at(".menu summary")).isFocused();
    bench.page().keyboard().press("Enter");
    bench.at("#tab-raw").click();
    assertThat(bench.at(".menu button")).isHidden();
  }

  @Test
  void saysWhyAViewIsGrey(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT ?x { VALUES ?x { \"a\" } }", "chart");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("表格");
    bench.at("#tab-chart").click(new Locator.ClickOptions().setForce(true));
    assertThat(bench.at("#why-not")).containsText("数值");
  }

  @Test
  @Tag("slow")
  void looksRightEverywhere(Reader reader) {
    for (Look look :
        new Look[] {
          Look.USUAL,
          Look.USUAL.english().dark(),
          Look.USUAL.narrow(),
          Look.USUAL.narrow().english().dark()
        }) {
      Bench bench = Bench.open(reader, look, FACTS, "");
      bench.sheet().assertFits();
      bench.sheet().assertAccessible();
      bench.sheet().shoot("console-table");
      bench.at("#tab-chart").click();
      assertThat(bench.at("#panel svg")).isVisible();
      bench.sheet().assertFits();
      bench.sheet().shoot("console-chart");
    }
  }

  /** How soon it is ready, the benchmark tells. */
  @Test
  void isSmall(Reader reader) {
    Visit visit = Visit.toConsole(reader);
    assertTrue(visit.bytes() < 300_000, visit::toString);
  }
}
