package org.zhuzhoukg.browser;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and what is doubtful, in a browser. */
@ExtendWith(Chromium.class)
class DocumentPagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/documents", "/documents/clusters-2012", "/quality"})
  void isAccessibleAndFits(String path, Reader reader) {
    for (Look look : new Look[] {Look.USUAL, Look.USUAL.narrow().english().dark()}) {
      Sheet sheet = reader.open(look, path).shoot(path.substring(1).replace('/', '-'));
      sheet.assertFits();
      sheet.assertAccessible();
    }
  }
}
