package org.zhuzhoukg.browser;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A visit with an empty cache.
 *
 * @param readyMillis from the request of the page until it can be used
 * @param bytes of all answers, as they were sent
 */
record Visit(double readyMillis, long bytes) {

  private static final int SETTLED_MILLIS = 500;

  static Visit toConsole(Reader reader) {
    Sheet sheet = reader.blank(Look.USUAL);
    AtomicLong bytes = new AtomicLong();
    sheet.page().onRequestFinished(request -> bytes.addAndGet(size(request)));
    sheet.page().navigate(reader.origin() + "/console");
    sheet.await("() => document.documentElement.dataset.console === 'ready'");
    double ready = ((Number) sheet.page().evaluate("() => performance.now()")).doubleValue();
    sheet.page().waitForTimeout(SETTLED_MILLIS);
    return new Visit(ready, bytes.get());
  }

  private static long size(Request request) {
    Sizes sizes = request.sizes();
    return (long) sizes.responseBodySize + sizes.responseHeadersSize;
  }
}
