package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A page that is open in a window.
 *
 * @param page for everything else
 */
record Sheet(Page page, Look look) {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> LOOKS =
      List.of(
          "color-contrast",
          "link-in-text-block",
          "target-size",
          "scrollable-region-focusable",
          "landmark-unique");

  private static final String AXE = "() => { if (!window.axe) { " + axe() + " } }";

  private static String axe() {
    try (InputStream script = Sheet.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first thing with this test's CSS selector or Playwright selector. */
  Locator at(String selector) {
    return page.locator(selector).first();
  }

  /** Waits until an expression of JavaScript is true; asks from outside, for pages forbid eval. */
  void await(String expression) {
    await(expression, () -> "");
  }

  /** The same, with what to say of the page if it never is. */
  void await(String expression, Supplier<String> state) {
    long end = System.nanoTime() + Desk.PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(page.evaluate(expression))) {
      assertTrue(
          System.nanoTime() < end,
          () -> "never true: " + expression + state.get() + " at " + page.url());
      page.waitForTimeout(50);
    }
  }

  /** Waits until the page's scripts have set it up; those of most have by the time it is loaded. */
  Sheet settle() {
    await(
        "() => !document.getElementById('console') || document.documentElement.dataset.console === 'ready'");
    return this;
  }

  /** Axe finds nothing to complain about. */
  void assertAccessible() {
    assertNoViolations("tag", RULES);
  }

  /** The same of what width, theme and language change, on a page that is accessible otherwise. */
  void assertLooksAccessible() {
    assertNoViolations("rule", LOOKS);
  }

  /** Only what axe complains about is gathered and sent; no rule of these reads style sheets. */
  private void assertNoViolations(String type, List<String> values) {
    page.evaluate(AXE);
    Object violations =
        page.evaluate(
            """
            async runOnly => {
              const found = await axe.run({ runOnly, resultTypes: ['violations'], preload: false });
              return found.violations.map(rule => `${rule.id}: ${rule.help} `
                + rule.nodes.map(node => `${node.html} ${node.failureSummary}`).join(' | '));
            }
            """,
            Map.of("type", type, "values", values));
    assertEquals(List.of(), violations);
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

  /** Puts a picture of what is in the window into {@code target/screenshots}. */
  Sheet shoot(String name) {
    Path file = Path.of("target", "screenshots", name + "-" + look + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return this;
  }
}
