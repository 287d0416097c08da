package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The search box that every page has. */
final class SearchBox {

  static final String INPUT = "form[role=search] input[type=search]";

  /** Longer than the box waits for further letters. */
  private static final int PAUSE_MILLIS = 300;

  private SearchBox() {}

  /** Nothing is asked or proposed while an input method composes; the chosen word is, once. */
  static void assertWaitsForWords(Page page) {
    List<String> asked = asked(page);
    String address = page.url();
    Locator input = page.locator(INPUT).first();
    input.fill("");
    input.focus();
    InputMethod method = InputMethod.of(page).compose("zhuzhou");
    page.waitForTimeout(PAUSE_MILLIS);
    assertEquals(List.of(), asked);
    assertEquals("zhuzhou", input.inputValue());
    assertThat(input).hasAttribute("aria-expanded", "false");
    page.waitForRequest(request -> !asked.isEmpty(), () -> method.commit("株洲"));
    assertEquals("株洲", input.inputValue());
    page.waitForTimeout(PAUSE_MILLIS);
    assertEquals(1, asked.size(), asked::toString);
    assertTrue(asked.get(0).contains("q=%E6%A0%AA%E6%B4%B2&"), asked::toString);
    assertEquals(address, page.url(), "Enter was the input method's");
  }

  /** The proposals that a page asks for from now on. */
  static List<String> asked(Page page) {
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/api/complete?")) {
            asked.add(request.url());
          }
        });
    return asked;
  }
}
