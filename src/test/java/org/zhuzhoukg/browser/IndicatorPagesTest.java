package org.zhuzhoukg.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators, policies and charts in a real browser. */
@ExtendWith(Chromium.class)
class IndicatorPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/indicators",
        "/indicators/gdp",
        "/indicators/value-added",
        "/indicators/freight",
        "/policies"
      })
  void areAccessibleAndFit(String path, Reader reader) {
    String name = path.substring(1).replace('/', '-');
    for (Look look : new Look[] {Look.USUAL, Look.USUAL.narrow().english().dark()}) {
      Sheet sheet = reader.open(look, path).shoot(name);
      sheet.assertAccessible();
      sheet.assertFits();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/indicators/value-added"})
  void pointsAreReachedByKeyboard(String path, Reader reader) {
    Sheet sheet = reader.open(path);
    sheet.at(".chart a").focus();
    Object name = sheet.page().evaluate("() => document.activeElement.getAttribute('aria-label')");
    assertTrue(String.valueOf(name).contains("年"), String.valueOf(name));
  }
}
