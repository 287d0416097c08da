package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A page that is open in a window.
 *
 * @param page for everything else
 */
record Sheet(Page page, Look look) {

  private static final Duration WAIT = Duration.ofSeconds(20);

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The first thing with this test's CSS selector or Playwright selector. */
  Locator at(String selector) {
    return page.locator(selector).first();
  }

  /** Waits until an expression of JavaScript is true; asks from outside, for pages forbid eval. */
  void await(String expression) {
    long end = System.nanoTime() + WAIT.toNanos();
    while (!Boolean.TRUE.equals(page.evaluate(expression))) {
      assertTrue(System.nanoTime() < end, "never true: " + expression);
      page.waitForTimeout(50);
    }
  }

  /** Axe finds nothing to complain about. */
  void assertAccessible() {
    List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertEquals(
        List.of(),
        violations.stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().stream()
                            .map(node -> node.getHtml() + " " + node.getFailureSummary())
                            .toList())
            .toList());
  }

  /** The page is not wider than its window. */
  void assertFits() {
    Object wide =
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 8)
            """);
    assertEquals(List.of(), wide);
  }

  /** Puts a picture of the whole page into {@code target/screenshots}. */
  Sheet shoot(String name) {
    Path file = Path.of("target", "screenshots", name + "-" + look + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }
}
