package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPageTest {

  /** As at a server whose data cannot be read, and never could. */
  private static String page(Failure failure, String path, Language language) throws IOException {
    try (Background background = new Background(null)) {
      Site site = new Site(Assets.load(), Sources.none(), any -> List.of(), background);
      return site.problem(failure, path, Map.of("a", "1"), language);
    }
  }

  @Test
  void hasTheFrameOfAllPagesWithoutData() throws IOException {
    Failure failure = new Failure(503, "Service Unavailable", "come back", Map.of());
    String html = page(failure, "/quality", Language.EN);
    Html.assertSound(html);
    assertTrue(html.contains("<title>503 Service Unavailable</title>"), html);
    assertTrue(html.contains("<a class=\"name\" href=\"/\">Home</a>"), html);
    assertTrue(html.contains("aria-current=\"page\">Quality</a>"), html);
    assertTrue(html.contains("href=\"/quality?a=1&amp;lang=zh\""), html);
    assertFalse(html.contains("Data version"), html);
  }

  @Test
  void linksWhatIsAnAddressOfTheServerAndNothingElse() throws IOException {
    List<String> near = List.of("/id/city/zhuzhou", "//example.org/x", "<b>", "javascript:x");
    Failure failure = new Failure(404, "Not Found", "没有", Map.of("nearest", near, "line", 2));
    String html = page(failure, "/", Language.ZH);
    Html.assertSound(html);
    assertTrue(html.contains("<dt>相近</dt>"), html);
    assertTrue(html.contains("<form class=\"search\""), "the frame has none at this address");
    assertTrue(html.contains("<a href=\"/id/city/zhuzhou\">/id/city/zhuzhou</a>"), html);
    assertFalse(html.contains("href=\"//") || html.contains("<b>"), html);
    assertEquals(0, Html.count("href=\"javascript", html));
  }
}
