package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search box in a browser. */
@ExtendWith(Chromium.class)
class OwnPagesBrowserTest {

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

  @Test
  void asksNothingInTheMiddleOfAnInputMethodsWord(Reader reader) {
    Sheet sheet = reader.open("/");
    List<String> asked = new ArrayList<>();
    sheet
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/api/")) {
                asked.add(request.url());
              }
            });
    sheet.at("#search").focus();
    sheet.page().keyboard().insertText("株");
    InputMethod method = InputMethod.of(sheet.page()).compose("zhou");
    sheet.page().waitForTimeout(300);
    assertTrue(asked.stream().noneMatch(url -> url.contains("%AAz")), asked.toString());
    method.commit("洲");
    sheet.await("document.querySelectorAll('[role=option]').length > 0");
    assertEquals("株洲", sheet.at("#search").inputValue());
    assertTrue(asked.get(asked.size() - 1).contains("q=%E6%A0%AA%E6%B4%B2"), asked.toString());
    assertEquals(reader.origin() + "/", sheet.page().url(), "Enter was the input method's");
    sheet.page().keyboard().press("Enter");
    sheet.page().waitForURL("**/search?q=%E6%A0%AA%E6%B4%B2");
  }

  /** Safari tells of the Enter that ends a composition when the composition is over. */
  @Test
  void enterThatEndsACompositionChoosesNothing(Reader reader) {
    Sheet sheet = reader.open("/");
    sheet.at("#search").pressSequentially("zhuzhou");
    sheet.await("document.querySelectorAll('[role=option]').length > 0");
    sheet.page().keyboard().press("ArrowDown");
    sheet
        .page()
        .evaluate(
            "document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");
    assertEquals(1, sheet.page().locator("[role=option][aria-selected=true]").count());
    assertEquals(reader.origin() + "/", sheet.page().url());
  }
}
