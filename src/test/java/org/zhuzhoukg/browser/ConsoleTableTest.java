package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console's table: sorted, filtered, a page at a time. */
@ExtendWith(Chromium.class)
class ConsoleTableTest {

  /** No two values of the last column agree. */
  private static final String MANY =
      """
      SELECT ?s ?p ?o ?n ?all WHERE {
        ?s ?p ?o . BIND(STRLEN(STR(?o)) AS ?n) BIND(CONCAT(STR(?o), STR(?p), STR(?s)) AS ?all)
      } LIMIT 20000""";

  private static final int STILL_MILLIS = 1000;

  /** Keeps in mind how long the page did not answer, at the most. */
  private static final String WATCH =
      """
      () => {
        window.longest = 0;
        new PerformanceObserver(list => {
          for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
        }).observe({ type: 'longtask' });
      }
      """;

  @Test
  @Tag("slow")
  void answersWhileItHoldsTwentyThousandRows(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL).type(MANY);
    Map<String, Integer> still = new TreeMap<>();
    bench.page().evaluate(WATCH);
    bench.run();
    assertThat(bench.at("#status")).hasText("20,000 行");
    still.put("show", longest(bench));
    for (String column : new String[] {"s", "all", "n"}) {
      bench.at("#panel th[data-v=" + column + "] button").click();
      assertThat(bench.at("#panel th[data-v=" + column + "]"))
          .hasAttribute("aria-sort", "ascending");
      still.put("sort " + column, longest(bench));
    }
    bench.at(".pages [data-name=last]").click();
    assertThat(bench.at("#panel tbody tr:last-child td")).hasText("20,000");
    bench.at(".pages select").selectOption("250");
    assertThat(bench.at("#panel tbody tr:nth-child(250)")).isVisible();
    still.put("page", longest(bench));
    bench.at("#filter").pressSequentially("株洲");
    assertThat(bench.at("#panel .bar [role=status]")).hasText(Pattern.compile("筛选后 .* 行"));
    still.put("filter", longest(bench));
    assertTrue(still.values().stream().allMatch(millis -> millis < STILL_MILLIS), still::toString);
  }

  /** Since it was asked last; what was short enough not to be felt counts as nothing. */
  private static int longest(Bench bench) {
    bench.page().waitForTimeout(200);
    return ((Number)
            bench
                .page()
                .evaluate(
                    "() => { const most = window.longest; window.longest = 0; return Math.round(most); }"))
        .intValue();
  }

  @Test
  void sortsNumbersAsNumbersAndNothingLast(Reader reader) {
    Bench bench =
        Bench.open(reader, Look.USUAL, "SELECT ?n { VALUES ?n { 10 UNDEF 9 -1 100 } }", "");
    bench.at("#panel th[data-v=n] button").click();
    assertEquals(List.of("-1", "9", "10", "100", ""), column(bench));
    assertThat(bench.at("#panel th[data-v=n]")).hasAttribute("aria-sort", "ascending");
    assertThat(bench.at("#panel th[data-v=n] button")).isFocused();
    bench.page().keyboard().press("Enter");
    assertEquals(List.of("100", "10", "9", "-1", ""), column(bench));
  }

  private static List<String> column(Bench bench) {
    return bench.page().locator("#panel tbody td:last-child").allTextContents();
  }

  @Test
  void keepsTheOrderOfEqualValuesAndSortsWhatIsFiltered(Reader reader) {
    Bench bench =
        Bench.open(
            reader,
            Look.USUAL,
            "SELECT ?a ?b { VALUES (?a ?b) { (\"乙\" 1) (\"甲\" 2) (\"乙\" 3) (\"丙\" 4) (\"乙\" 5) } }",
            "");
    bench.at("#filter").fill("乙");
    bench.at("#panel th[data-v=a] button").click();
    assertEquals(List.of("1", "3", "5"), column(bench));
    bench.at("#filter").fill("");
    assertEquals(5, column(bench).size());
  }

  @Test
  void showsShortColumnsBesideEachOtherOnAPhone(Reader reader) {
    String rows =
        "SELECT * { VALUES (?day ?place ?n) { (\"1998-02-03\" \"江边新城区\" 12) (\"1999-11-30\" \"老城\" 7) } }";
    Bench bench = Bench.open(reader, Look.USUAL.narrow(), rows, "");
    assertEquals(
        true, bench.at("#panel .scroll").evaluate("box => box.scrollWidth <= box.clientWidth"));
  }

  @Test
  void turnsPagesByKeyboard(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT * { ?s ?p ?o } LIMIT 60", "");
    Locator next = bench.at(".pages [data-name=next]");
    next.focus();
    bench.page().keyboard().press("Enter");
    assertThat(next).isFocused();
    bench.page().keyboard().press("Enter");
    assertThat(next).isDisabled();
    assertThat(bench.at(".pages [data-name=first]")).isFocused();
    bench.at(".pages select").focus();
    bench.page().keyboard().press("ArrowDown");
    assertThat(bench.at("#panel tbody tr:nth-child(60)")).isVisible();
    assertThat(bench.at(".pages select")).isFocused();
  }

  @Test
  void printsAllRows(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT * { ?s ?p ?o } LIMIT 1100", "");
    bench.at(".pages [data-name=next]").click();
    bench.page().evaluate("() => dispatchEvent(new Event('beforeprint'))");
    assertThat(bench.page().locator("#panel tbody tr")).hasCount(1000);
    assertThat(bench.at("#panel .cut")).hasText("这里印出前 1,000 行，共 1,100 行。");
    bench.page().evaluate("() => dispatchEvent(new Event('afterprint'))");
    assertThat(bench.page().locator("#panel tbody tr")).hasCount(25);
    assertThat(bench.at("#panel tbody td")).hasText("26");
    assertThat(bench.page().locator("#panel .cut")).hasCount(0);
  }

  @Test
  void filtersByWholeWordsOfAnInputMethod(Reader reader) {
    Bench bench = Bench.open(reader, Look.USUAL, "SELECT ?a { VALUES ?a { \"株洲\" \"zhou\" } }", "");
    bench.at("#filter").focus();
    InputMethod method = InputMethod.of(bench.page()).compose("zhou");
    assertEquals(2, column(bench).size());
    method.commit("洲");
    assertThat(bench.at("#panel tbody")).hasText("1株洲");
  }
}
