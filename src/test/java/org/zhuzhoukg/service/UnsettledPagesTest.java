package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhuzhoukg.service.Browser.header;
import static org.zhuzhoukg.service.Browser.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of which a part is still being made when they are first asked for. */
@Tag("slow")
@Timeout(60)
class UnsettledPagesTest {

  private static final long PAUSE_MILLIS = 200;
  private static ServiceFixture server;
  private static Browser browser;

  @BeforeAll
  static void starts() throws IOException {
    server = ServiceFixture.start(ServiceSettings.DEFAULT);
    browser = new Browser(server.base());
  }

  @AfterAll
  static void stops() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"/quality, being checked, checked at", "/dumps/, —, kB"})
  void isSentAnewUntilItIsWhole(String path, String early, String whole) throws Exception {
    HttpResponse<byte[]> first = page(path);
    assertTrue(text(first).contains(early), () -> text(first));
    assertEquals("", header(first, "ETag"), "what it shows will change");
    HttpResponse<byte[]> later = page(path);
    while (header(later, "ETag").isEmpty()) {
      Thread.sleep(PAUSE_MILLIS);
      later = page(path);
    }
    assertTrue(text(later).contains(whole), text(later));
    assertNotEquals(text(first), text(later));
  }

  private static HttpResponse<byte[]> page(String path) throws Exception {
    return browser.get(path, "Accept", "text/html", "Accept-Language", "en");
  }
}
