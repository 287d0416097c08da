package org.zhuzhoukg.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows of a browser, each with a memory of its own.
 *
 * <p>One that is given back forgets what pages wrote and what it was allowed, and is taken again.
 * In its first tab a small page stays open, and with it the process that has compiled the console's
 * scripts: to do so anew takes longer than most tests.
 */
final class Windows {

  private final Browser browser;
  private final List<String> origins;
  private final Map<BrowserContext, Look> kept = new HashMap<>();
  private final Map<Look, Deque<BrowserContext>> free = new HashMap<>();

  /** Windows for the pages of these origins. */
  Windows(Browser browser, List<String> origins) {
    this.browser = browser;
    this.origins = origins;
  }

  /** One that remembers nothing but files that never change. */
  BrowserContext take(Look look) {
    Deque<BrowserContext> waiting = free.computeIfAbsent(look, key -> new ArrayDeque<>());
    if (!waiting.isEmpty()) {
      return waiting.pop();
    }
    BrowserContext window = create(look);
    window.newPage().navigate(origins.get(0) + "/robots.txt");
    kept.put(window, look);
    return window;
  }

  /** One that was never used, and is not used again. */
  BrowserContext create(Look look) {
    BrowserContext window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language().equals("zh") ? "zh-CN" : "en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    window.setDefaultTimeout((double) Desk.PATIENCE.toMillis());
    window.setDefaultNavigationTimeout(60_000);
    return window;
  }

  /** Empties a window for who takes it next. */
  void giveBack(BrowserContext window) {
    if (!kept.containsKey(window)) {
      window.close();
      return;
    }
    window.pages().stream().skip(1).forEach(Page::close);
    // What is cleared from outside, the process of the pages may still remember for a while.
    window.pages().get(0).evaluate("() => localStorage.clear()");
    forget(window.newCDPSession(window.pages().get(0)));
    window.clearCookies();
    window.clearPermissions();
    free.get(kept.get(window)).push(window);
  }

  private void forget(CDPSession session) {
    for (String origin : origins) {
      JsonObject storage = new JsonObject();
      storage.addProperty("origin", origin);
      storage.addProperty("storageTypes", "local_storage,indexeddb,cache_storage");
      session.send("Storage.clearDataForOrigin", storage);
    }
    session.detach();
  }
}
