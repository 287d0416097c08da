package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is asked of every page: WCAG 2.2 AA as far as axe sees it, everything by keyboard, an input
 * method, a phone's width, the dark, paper. {@link Reader} sees to errors and to requests that
 * leave the server.
 */
@Tag("slow")
@ExtendWith(Chromium.class)
class EveryPageTest {

  private static final Look PHONE = Look.USUAL.narrow().english().dark();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "home          | /",
        "search        | /search",
        "found         | /search?q=zhongche",
        "found-none    | /search?q=qqqqqq",
        "letters       | /search?kind=enterprise",
        "city          | /page/city/zhuzhou",
        "city-part     | /page/city/zhuzhou?facts=locationOf&figures=3",
        "enterprise    | /page/enterprise/siemens",
        "industry      | /page/industry/rail-transit",
        "park          | /page/park/lusong-garment-market",
        "period        | /page/period/2022-01_2022-09",
        "figure        | /page/observation/digital-economy-2022.digital-economy-size-2022-9m",
        "relation      | /page/statement/digital-economy-2022.article-by-li-yongliang",
        "indicators    | /indicators",
        "indicator     | /indicators/gdp",
        "compared      | /indicators/value-added",
        "freight       | /indicators/freight",
        "policies      | /policies",
        "documents     | /documents",
        "paper         | /documents/clusters-2012",
        "newspaper     | /documents/daily-2024-09-01",
        "paper-text    | small /documents/river-study-2019",
        "news-text     | small /documents/harbour-daily-2021?order=reading",
        "quality       | /quality",
        "ontology      | /ontology",
        "catalog       | /catalog",
        "dumps         | /dumps/",
        "console       | /console",
        "missing       | /page/city/zhuzou",
        "missing-thing | /id/city/zhuzou",
        "gone          | small /id/enterprise/old-mill",
        "bad-query     | /sparql?query=SELECT%20%3Fx%20%7B",
        "bad-method    | /update",
        "bad-address   | /documents/%ff",
      })
  void isForEverybody(String name, String address, Reader reader) {
    reader.expecting("status of 4\\d\\d");
    String path = reader.address(address);

    Sheet wide = reader.open(Look.USUAL, path).settle();
    assertTrue(wide.page().title().length() > 3, wide.page().title());
    assertEquals(1, wide.page().locator("h1").count());
    assertEquals("zh-CN", wide.at("html").getAttribute("lang"));
    wide.assertAccessible();
    wide.assertFits();
    wide.shoot(name);
    Keyboard.assertReachesAll(wide.page());
    assertSkips(wide.page());
    assertSearches(wide.settle().page());

    Sheet phone = reader.open(PHONE, path).settle();
    assertTrue(Pattern.matches("en|zh-CN", phone.at("html").getAttribute("lang")));
    phone.assertFits();
    phone.assertAccessible();
    phone.shoot(name);
    assertPrintsClean(phone.page());
  }

  /** The first stop leads over the navigation. */
  private static void assertSkips(Page page) {
    page.reload();
    page.keyboard().press("Tab");
    assertEquals("skip", page.evaluate("document.activeElement.className"));
    page.keyboard().press("Enter");
    assertEquals("main", page.evaluate("document.activeElement.id"));
  }

  /** There is a search box, and it understands an input method. */
  private static void assertSearches(Page page) {
    assertTrue(page.locator(SearchBox.INPUT).count() > 0);
    SearchBox.assertWaitsForWords(page);
  }

  /** A sheet of A4 in pixels, without its margins; what is wider makes all letters smaller. */
  private static final int SHEET = 718;

  /** On paper nothing is to be clicked, nothing is folded or cut off, and dark becomes light. */
  private static void assertPrintsClean(Page page) {
    page.setViewportSize(SHEET, SHEET);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    Object wrong =
        page.evaluate(
            """
            () => {
              const shown = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
              const name = e => e.outerHTML.slice(0, 120);
              const light = e => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g)
                .every((c, i) => i === 3 || c > 200) || getComputedStyle(e).backgroundColor.endsWith(', 0)');
              return [
                ...shown('nav, form, button, .button, .skip, .in-console, .permalink').map(name),
                ...shown('body, main, .panel, th, pre').filter(e => !light(e)).map(e => 'dark: ' + name(e)),
                ...[...document.querySelectorAll('main details > :not(summary, button)')]
                  .filter(e => !e.closest('form, nav, .neighbours, .tools, aside') && !e.hidden && !e.checkVisibility())
                  .map(e => 'folded: ' + name(e)),
                ...shown('body *').filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                  .map(e => 'wide: ' + name(e)),
                ...shown('.panel:has(> header)').filter(e => ![...e.children].some(c => c.localName !== 'header' && c.checkVisibility()))
                  .map(e => 'empty: ' + name(e)),
                ...shown('.scroll, .matrix, .source, pre').filter(e => getComputedStyle(e).overflowX !== 'visible')
                  .map(e => 'cut: ' + name(e)),
              ].slice(0, 8);
            }
            """);
    assertEquals(List.of(), wrong);
  }
}
