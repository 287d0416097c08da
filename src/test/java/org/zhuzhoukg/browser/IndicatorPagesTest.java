package org.zhuzhoukg.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
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

  @Test
  void tickAfterBackWhatThePageShows(Reader reader) {
    Sheet sheet = reader.open("/indicators/value-added");
    Locator boxes = sheet.page().locator("#compare input");
    boxes.first().check();
    sheet.at("#compare button").click();
    assertThat(sheet.page()).hasURL(Pattern.compile(".*\\?about=.*"));
    assertThat(boxes.first()).isChecked();
    sheet.page().goBack();
    assertThat(sheet.page()).hasURL(Pattern.compile(".*/value-added$"));
    assertThat(sheet.page().locator("#compare input:checked")).hasCount(0);
  }
}
