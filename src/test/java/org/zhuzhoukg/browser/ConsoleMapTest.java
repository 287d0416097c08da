package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's map. */
@ExtendWith(Chromium.class)
class ConsoleMapTest {

  private static final String POINTS = "#panel path.leaflet-interactive";
  private static final String DISTRICTS =
      Bench.PREFIXES
          + "SELECT ?district WHERE { ?district a zz:District ; zz:locatedIn <https://w3id.org/zhuzhou-kg/id/city/zhuzhou> }";

  private static String library(String name) throws IOException {
    return Files.readString(Path.of("queries", name + ".rq"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything-in-zhuzhou", "parks-and-places", "places-by-facts"})
  void opensTheLibrarysMapsAsMaps(String name, Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL, library(name), "");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("地图");
    assertTrue(bench.page().locator(POINTS).count() >= 7, name);
    bench.sheet().assertAccessible();
    bench.sheet().shoot("console-map-" + name);
  }

  @Test
  void findsPlacesByWhatARowNames(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, DISTRICTS, "map");
    assertEquals(9, bench.page().locator(POINTS).count());
    assertThat(bench.at("#panel .quiet")).containsText("没有坐标");
    Locator liling = bench.at(POINTS + "[aria-label^='醴陵市']");
    Locator tianyuan = bench.at(POINTS + "[aria-label^='天元区']");
    Locator yanling = bench.at(POINTS + "[aria-label^='炎陵县']");
    assertTrue(liling.boundingBox().x > tianyuan.boundingBox().x, "Liling lies in the east");
    assertTrue(yanling.boundingBox().y > liling.boundingBox().y, "Yanling lies in the south");
  }

  @Test
  void opensAPointByKeyboardAndLeadsToPages(Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL, library("everything-in-zhuzhou"), "");
    bench.at(POINTS + "[aria-label^='醴陵市']").focus();
    bench.page().keyboard().press("Enter");
    assertThat(bench.at(".popup strong")).hasText("醴陵市");
    assertThat(bench.at(".popup a:has-text('中国陶瓷谷')"))
        .hasAttribute("href", "/page/park/china-ceramic-valley");
    assertThat(bench.at(".popup a")).isFocused();
    bench.sheet().assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"株洲市", "攸县", "醴陵市"})
  void showsAPopupWholeOnAPhone(String name, Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL.narrow(), library("everything-in-zhuzhou"), "");
    bench.at(POINTS + "[aria-label^='" + name + "']").focus();
    bench.page().keyboard().press("Enter");
    assertThat(bench.at(".popup a")).isFocused();
    bench
        .sheet()
        .await(
            """
            () => {
              const box = selector => document.querySelector(selector).getBoundingClientRect();
              const [map, popup, zoom] = ['.drawing', '.leaflet-popup-content-wrapper', '.leaflet-control-zoom'].map(box);
              return popup.top >= map.top && popup.bottom <= map.bottom && popup.right <= map.right && popup.left >= zoom.right;
            }
            """);
    bench.sheet().shoot("console-popup-" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {".popup a", ".leaflet-popup-close-button", POINTS})
  void closesAPopupByEscapeAndGoesOnFromItsPoint(String where, Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL, library("everything-in-zhuzhou"), "");
    Locator point = bench.at(POINTS + "[aria-label^='醴陵市']");
    point.focus();
    bench.page().keyboard().press("Enter");
    (where.equals(POINTS) ? point : bench.at(where)).focus();
    bench.page().keyboard().press("Escape");
    assertThat(bench.at(".popup")).isHidden();
    assertThat(point).isFocused();
    bench.page().keyboard().press("Enter");
    bench.at(".leaflet-popup-close-button").focus();
    bench.page().keyboard().press("Enter");
    assertThat(point).isFocused();
  }

  @Test
  void saysTheSameAsAList(Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL.english(), library("parks-and-places"), "");
    bench.at("#panel summary:has-text('As a list')").click();
    assertThat(bench.at(".places section:has(h2:has-text('Liling'))"))
        .containsText("27.66°N 113.5°E");
    assertThat(bench.at(".places a[href='/page/park/china-ceramic-valley']")).isVisible();
    bench.sheet().assertAccessible();
  }

  @Test
  void drawsPositionsOfTheQuerysOwnAndNoMarkup(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            "SELECT ?name ?lat ?long { VALUES (?name ?lat ?long) { (\"甲\" 27.8 113.1) (\"<b>乙</b>\" -26.8 -113.5) (\"丙\" 95 0) } }",
            "map");
    assertThat(bench.at("#panel .leaflet-tooltip:has-text('<b>乙</b>')")).isVisible();
    assertThat(bench.at("#panel .quiet")).containsText("1 行没有坐标");
    assertThat(bench.at("#panel .degree:has-text('°W')")).isVisible();
    assertEquals(0, bench.page().locator("#panel button:text-is('依据')").count());
  }

  /** Rows that name no place, before more that do than are drawn. */
  @Test
  @Tag("slow")
  void drawsPlacesThatComeLateAndCountsWhatItLeavesOut(Reader reader) {
    String rows =
        "SELECT ?n ?place { VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 }"
            + " VALUES ?d { 0 1 2 3 4 } BIND(?a + 10 * ?b + 100 * ?c + 1000 * ?d AS ?n)"
            + " BIND(IF(?n > 2500, <https://w3id.org/zhuzhou-kg/id/city/zhuzhou>, 0) AS ?place) } ORDER BY ?n";
    Bench bench = Bench.open(reader, Look.USUAL, rows, "map");
    assertThat(bench.page().locator(POINTS)).hasCount(1);
    assertThat(bench.at("#panel .quiet")).containsText("另有 499 行没有画出。另有 2,501 行没有坐标。");
  }

  @Test
  void isGreyWhereNothingHasAPosition(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT ?x { VALUES ?x { \"a\" } }", "map");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("表格");
    assertThat(bench.at("#tab-map")).hasAttribute("title", Pattern.compile("没有已知坐标"));
  }

  @Test
  void isGivenAsAPicture(Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL, library("everything-in-zhuzhou"), "");
    Pictures.assertPng(bench, "map.png");
  }

  @Test
  @Tag("slow")
  void looksRightEverywhere(Reader reader) throws IOException {
    for (Look look :
        new Look[] {
          Look.USUAL.english().dark(), Look.USUAL.narrow(), Look.USUAL.narrow().english().dark()
        }) {
      Bench bench = Bench.open(reader, look, library("everything-in-zhuzhou"), "");
      assertThat(bench.at(POINTS)).isVisible();
      bench.sheet().assertFits();
      bench.sheet().assertAccessible();
      bench.sheet().shoot("console-map-everything-in-zhuzhou");
    }
  }
}
