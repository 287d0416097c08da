package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who reads pages: opens tabs, and remembers all that went wrong in them. */
final class Reader {

  private final Desk desk;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  Reader(Desk desk) {
    this.desk = desk;
  }

  /** The server's address, without a slash at its end. */
  String origin() {
    return desk.origin();
  }

  /** A whole address; {@code small /path} is one of the small city's server. */
  String address(String path) {
    return path.startsWith("small ")
        ? desk.smallOrigin() + path.substring("small ".length())
        : origin() + path;
  }

  /** Opens a page in a wide window, in Chinese. */
  Sheet open(String path) {
    return open(Look.USUAL, path);
  }

  /** Opens a page in a window with no memory of other windows. */
  Sheet open(Look look, String path) {
    Sheet sheet = sheet(desk.windows().take(look), look);
    sheet.page().navigate(path.startsWith("http") ? path : origin() + path);
    return sheet;
  }

  /** A new window without a page, and with nothing kept at all. */
  Sheet blank(Look look) {
    return sheet(desk.windows().create(look), look);
  }

  private Sheet sheet(BrowserContext window, Look look) {
    windows.add(window);
    Page page = window.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> problems.add("script: " + error));
    page.onRequest(request -> see(request.url()));
    return new Sheet(page, look);
  }

  /** Lets pages ask another server of a test, by its origin. */
  Reader alsoAsking(String origin) {
    others.add(origin + "/");
    return this;
  }

  /** What may be written to the console without failing the test, as {@code status of 400}. */
  Reader expecting(String pattern) {
    expected.add(Pattern.compile(pattern));
    return this;
  }

  private void hear(ConsoleMessage message) {
    boolean isExpected = expected.stream().anyMatch(p -> p.matcher(message.text()).find());
    if (message.type().equals("error") && !isExpected) {
      problems.add("console: " + message.text() + " " + message.location());
    }
  }

  private void see(String url) {
    if (!url.startsWith(origin() + "/")
        && !url.startsWith(desk.smallOrigin() + "/")
        && others.stream().noneMatch(url::startsWith)
        && !List.of("data", "blob", "about")
            .contains(URI.create(url.split(",", 2)[0]).getScheme())) {
      problems.add("request to another host: " + url);
    }
  }

  /** Closes all windows; fails for what went wrong in them, unless the test has failed already. */
  void leave(boolean checks) {
    windows.forEach(desk.windows()::giveBack);
    if (checks) {
      assertEquals(List.of(), problems);
    }
  }
}
