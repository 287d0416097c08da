package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console's timeline. */
@ExtendWith(Chromium.class)
class ConsoleTimelineTest {

  private static final String FIVE =
      """
      PREFIX city: <https://w3id.org/zhuzhou-kg/id/city/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?date ?last_day ?what { VALUES (?date ?last_day ?what) {
        ("2010-01-01"^^xsd:date UNDEF city:changsha)
        ("2000-01-01"^^xsd:date UNDEF city:zhuzhou)
        ("2005-01-01"^^xsd:date "2007-12-31"^^xsd:date city:xiangtan)
        ("2002"^^xsd:gYear UNDEF "丁")
        (UNDEF UNDEF "无日期") } }
      """;

  @Test
  void standsInOrderOfTime(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FIVE, "timeline");
    assertEquals(
        List.of("2000-01-01", "2002", "2005-01-01", "2010-01-01"),
        bench.page().locator("#panel .moments time").allTextContents());
    assertThat(bench.at("#panel")).containsText("另有 1 行没有日期");
    assertThat(bench.at("#panel .moments")).containsText("2005-01-01 – 2007-12-31 湘潭市");
    assertThat(bench.at("#panel .moments a")).hasAttribute("href", "/page/city/zhuzhou");
    bench.sheet().assertAccessible();
  }

  /** Days that a query wrote as text, in a column of any name. */
  @Test
  void opensTheLibrarysTimelines(Reader reader) throws IOException {
    String leaders = Files.readString(Path.of("queries", "city-leaders-at-dates.rq"));
    Bench bench = Bench.open(reader, Look.USUAL, leaders, "");
    assertThat(bench.at("[role=tab][aria-selected=true]")).hasText("时间线");
    assertThat(bench.at("#panel .moments time")).hasText("1955-05-18");
  }

  @Test
  void saysHowManyRowsItLeavesOut(Reader reader) {
    String days =
        "SELECT ?date ?n { VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } VALUES ?c { 0 1 2 3 4 5 6 7 8 9 }"
            + " VALUES ?d { 0 1 } BIND(?a + 10 * ?b + 100 * ?c + 1000 * ?d AS ?n)"
            + " BIND(IF(?n < 1500, CONCAT(STR(1000 + ?n), \"-01-01\"), 0) AS ?date) } ORDER BY DESC(?n)";
    Bench bench = Bench.open(reader, Look.USUAL, days, "timeline");
    assertThat(bench.at("#panel")).containsText("轴上是最早的 200 行。");
    assertThat(bench.at("#panel")).containsText("只列出最早的 1,000 行，共 1,500 行有日期。另有 500 行没有日期。");
    assertThat(bench.at("#panel .moments time")).hasText("1000-01-01");
  }

  @Test
  void putsMomentsAndRangesAtTheirPlaceOnTheAxis(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, FIVE, "timeline");
    BoundingBox first = mark(bench, 1, "circle");
    BoundingBox end = mark(bench, 4, "circle");
    BoundingBox range = mark(bench, 3, "rect");
    BoundingBox year = mark(bench, 2, "rect");
    double from = first.x + first.width / 2;
    double years = (end.x + end.width / 2 - from) / 10;
    assertEquals(from + 5 * years, range.x, years / 50);
    assertEquals(3 * years, range.width, years / 50);
    assertEquals(from + 2 * years, year.x, years / 50);
    assertEquals(years, year.width, years / 50);
    assertTrue(first.y < year.y && year.y < range.y && range.y < end.y, "one below the other");
    assertThat(bench.at("#panel .axis a")).hasAttribute("href", "/page/city/zhuzhou");
    assertThat(bench.at("#panel .axis > text")).hasText("2000");
  }

  /** The dot or bar of the nth event. */
  private static BoundingBox mark(Bench bench, int number, String shape) {
    return bench
        .page()
        .locator("#panel .axis > :is(a, g)")
        .nth(number - 1)
        .locator(shape)
        .boundingBox();
  }

  @Test
  void isGivenAsAFile(Reader reader) throws IOException {
    Bench bench = Bench.open(reader, Look.USUAL, FIVE, "timeline");
    assertTrue(Pictures.svg(bench).contains("株洲市"));
    Pictures.assertPng(bench, "timeline.png");
  }

  @Test
  @Tag("slow")
  void fitsItsWindowEverywhere(Reader reader) throws IOException {
    String events = Files.readString(Path.of("queries", "events-timeline.rq"));
    for (Look look :
        new Look[] {
          Look.USUAL, Look.USUAL.dark(), Look.USUAL.narrow(), Look.USUAL.narrow().english().dark()
        }) {
      Bench bench = Bench.open(reader, look, events, "");
      assertThat(bench.at("#panel .axis rect")).isVisible();
      bench.sheet().assertFits();
      bench.sheet().assertAccessible();
      bench.sheet().shoot("console-timeline");
    }
  }
}
