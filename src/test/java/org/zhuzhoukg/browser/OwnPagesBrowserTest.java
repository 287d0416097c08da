package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home, search, ontology and catalogue in a browser. */
@ExtendWith(Chromium.class)
class OwnPagesBrowserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=zhongche", "/search?kind=enterprise", "/ontology", "/catalog"})
  void isAccessibleAndFits(String path, Reader reader) {
    for (Look look : new Look[] {Look.USUAL, Look.USUAL.narrow().english().dark()}) {
      Sheet sheet = reader.open(look, path);
      sheet.assertFits();
      sheet.assertAccessible();
      if (!path.equals("/ontology")) {
        sheet.shoot("page" + path.replaceAll("\\W+", "-"));
      }
    }
  }

  @Test
  void firstTabSkipsToTheContent(Reader reader) {
    Sheet sheet = reader.open("/");
    sheet.page().keyboard().press("Tab");
    assertEquals("skip", sheet.page().evaluate("document.activeElement.className"));
    sheet.page().keyboard().press("Enter");
    assertEquals("main", sheet.page().evaluate("document.activeElement.id"));
  }

  @Test
  void proposesNamesWhileOneTypes(Reader reader) {
    Sheet sheet = reader.open("/");
    sheet.at("#search").pressSequentially("zhuzhou");
    sheet.await("document.querySelectorAll('[role=option]').length > 0");
    sheet.assertAccessible();
    sheet.page().keyboard().press("ArrowDown");
    assertEquals("search-list-0", sheet.at("#search").getAttribute("aria-activedescendant"));
    sheet.page().keyboard().press("Escape");
    assertEquals("false", sheet.at("#search").getAttribute("aria-expanded"));
    sheet.page().keyboard().press("Enter");
    sheet.page().waitForURL("**/search?*");
    assertTrue(sheet.page().url().contains("q=zhuzhou"));
  }
}
