package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The libraries that the console is made of. */
@ExtendWith(Chromium.class)
class ConsoleLibrariesTest {

  @Test
  @SuppressWarnings("unchecked")
  void areWhereTheImportMapSays(Reader reader) {
    Sheet sheet = reader.open("/console");
    List<String> urls =
        (List<String>)
            sheet
                .page()
                .evaluate(
                    "() => Object.values(JSON.parse(document.querySelector('script[type=importmap]').textContent).imports)");
    assertTrue(urls.size() > 15, urls.toString());
    for (String url : urls) {
      APIResponse answer = sheet.page().request().get(reader.origin() + url);
      assertEquals(200, answer.status(), url);
      assertEquals(
          url.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
          answer.headers().get("content-type"),
          url);
      assertEquals("public, max-age=31536000, immutable", answer.headers().get("cache-control"));
    }
  }

  @Test
  void areImportedByName(Reader reader) {
    Sheet sheet = reader.open("/console");
    Object names =
        sheet
            .page()
            .evaluate(
                "async () => typeof (await import('@codemirror/view')).EditorView"
                    + " + typeof (await import('echarts')).init + typeof (await import('leaflet')).map");
    assertEquals("functionfunctionfunction", names);
  }
}
