package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search box in a browser. */
@Tag("slow")
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
  void opensTheOtherLanguageAtTheSamePlace(Reader reader) {
    Sheet sheet = reader.open("/quality#damage");
    sheet.at("header .language").click();
    sheet.page().waitForURL("**/quality?lang=en#damage");
  }

  /** {@link EveryPageTest} sees that an empty box waits; this one holds a word already. */
  @Test
  void asksNothingInTheMiddleOfAnInputMethodsWord(Reader reader) {
    Sheet sheet = reader.open("/");
    List<String> asked = SearchBox.asked(sheet.page());
    sheet.at("#search").focus();
    sheet.page().keyboard().insertText("株");
    assertThat(sheet.at("[role=option]")).isVisible();
    // However slow the machine, the composition begins before the box would ask.
    sheet.page().clock().install();
    sheet.page().clock().pauseAt(System.currentTimeMillis() + 60_000);
    sheet.page().keyboard().insertText("洲");
    InputMethod method = InputMethod.of(sheet.page()).compose("dianji");
    sheet.page().clock().runFor(1000);
    assertEquals(1, asked.size(), () -> "what was about to be asked is not: " + asked);
    sheet.page().clock().resume();
    method.commit("电机");
    assertThat(sheet.at("[role=option]")).containsText("电机");
    assertEquals("株洲电机", sheet.at("#search").inputValue());
    assertEquals(2, asked.size(), asked::toString);
    assertEquals(reader.origin() + "/", sheet.page().url(), "Enter was the input method's");
    sheet.page().keyboard().press("Enter");
    sheet.page().waitForURL("**/search?q=%E6%A0%AA%E6%B4%B2%E7%94%B5%E6%9C%BA");
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
