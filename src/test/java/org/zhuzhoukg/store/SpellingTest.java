package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

  private static final List<String> CITIES = List.of("广州市", "株洲市", "郑州市");

  /** The wrong character of a list of those that sound alike. */
  @Test
  void ofEquallyNearNamesTheOneThatSoundsAlikeWasMeant() {
    assertEquals(Optional.of("株洲市"), Spelling.nearest("株州市", CITIES));
    assertEquals(List.of("株洲市", "广州市"), Spelling.nearest("株州市", CITIES, 2));
  }

  @Test
  void ofOthersTheFirst() {
    assertEquals(Optional.of("zz:ab"), Spelling.nearest("zz:aX", List.of("zz:ac", "zz:ab")));
  }

  @Test
  void whatIsNearerComesBeforeWhatSoundsAlike() {
    assertEquals(Optional.of("株洲X"), Spelling.nearest("株洲", List.of("竹舟", "株洲X")));
  }
}
