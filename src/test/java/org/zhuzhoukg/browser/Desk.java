package org.zhuzhoukg.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.load.Loader;
import org.zhuzhoukg.load.Progress;
import org.zhuzhoukg.load.RealGraph;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.store.KnowledgeGraph;
import org.zhuzhoukg.store.MemoryStore;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.text.SourceTexts;
import org.zhuzhoukg.web.KnowledgeGraphServer;
import org.zhuzhoukg.web.ServerSettings;

/** One browser, a server with the real data, and one with a small city's, for all tests. */
final class Desk implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--process-per-site",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What must be quick says so by itself; what waits must not depend on the machine. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final KnowledgeGraphServer server;
  private final KnowledgeGraphServer small;
  private final Playwright playwright;
  private final Browser browser;
  private final Windows windows;

  Desk() {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    server = serve(RealGraph.get().graph());
    small = serve(small());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find().orElseThrow())
                    .setArgs(ARGUMENTS));
    windows = new Windows(browser, List.of(origin(), smallOrigin()));
  }

  private static KnowledgeGraph small() {
    try {
      return new Loader(Mini.DATA, Progress.SILENT).load().graph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnowledgeGraphServer serve(KnowledgeGraph graph) {
    try {
      MemoryStore store = new MemoryStore(graph);
      try (Snapshot now = store.snapshot()) {
        if (!now.isTextComplete()) {
          throw new IllegalStateException("full text lacks texts");
        }
        ServerSettings settings =
            ServerSettings.defaults().with(new ServerSettings.Address(true, 0));
        return KnowledgeGraphServer.start(
            store, settings, () -> graph, Sources.of(SourceTexts.read(Mini.TEXTS), now));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Windows windows() {
    return windows;
  }

  /** The server's address, without a slash at its end. */
  String origin() {
    return server.url().replaceFirst("/$", "");
  }

  /**
   * The address of the server whose data withdraw things and whose documents' texts are at hand.
   */
  String smallOrigin() {
    return small.url().replaceFirst("/$", "");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
    small.close();
  }
}
