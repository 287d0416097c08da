package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "ＣＲＲＣ, crrc",
    "１２３％, 123%",
    "（甲）, (甲)",
    "軌道交通裝備, 轨道交通装备",
    "臺灣, 台湾",
    "ｶﾞ, ガ",
    "5G, 5g",
    "ÉCOLE, école",
    "薴, 苎",
    "㎡, m2"
  })
  void hasNeitherWidthNorCaseNorTradition(String text, String folded) {
    assertEquals(folded, FoldedText.of(text).value());
  }

  @Test
  void leavesWhatIsFoldedAsItIs() {
    FoldedText once = FoldedText.of("ＡＢ薴鏇龍 “乾坤”　…");
    assertEquals(once, FoldedText.of(once.value()));
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneOnce() {
    FoldedText text = FoldedText.of("𡈼家坪");
    assertEquals(3, text.length());
    assertEquals(Set.of("𡈼", "家", "坪", "𡈼家", "家坪"), text.grams());
    assertEquals(Set.of("𡈼"), FoldedText.of("𡈼").requiredGrams());
  }

  @Test
  void requiresOnlyGramsThatEveryTextAroundItHas() {
    FoldedText part = FoldedText.of("路 5G");
    FoldedText whole = FoldedText.of("道路 5g 基站");
    assertTrue(whole.contains(part));
    assertTrue(whole.grams().containsAll(part.requiredGrams()));
    assertFalse(FoldedText.of("道路5g").grams().containsAll(part.requiredGrams()));
  }
}
