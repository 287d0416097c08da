package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charts in a real browser. */
@Tag("slow")
@ExtendWith(Chromium.class)
class IndicatorPagesTest {

  @Test
  void pointsSayWhatTheyAre(Reader reader) {
    Sheet sheet = reader.open("/indicators/value-added");
    sheet.at(".chart a").focus();
    Object name = sheet.page().evaluate("() => document.activeElement.getAttribute('aria-label')");
    assertTrue(String.valueOf(name).contains("年"), String.valueOf(name));
  }
}
