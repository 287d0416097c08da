package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "重庆市, chongqing, START",
    "重庆, chongqing, WHOLE",
    "重点产业, zhongdian, START",
    "长沙, changsha, WHOLE",
    "市长, shizhang, WHOLE",
    "株洲, zhuzhou, WHOLE",
    "株洲, zhuzh, WHOLE",
    "中国银行, yinhang, INSIDE",
    "自行车, zixingche, WHOLE",
    "中国中车, zhongche, INSIDE",
    "绿色, lvse, WHOLE",
    "绿色, luse, WHOLE",
    "中車, zhongche, WHOLE",
    "第一届BA联赛, diyijieba, START",
    "“十四五”规划, shisiwuguihua, WHOLE",
    "株洲, zhuzhous, NONE",
    "株洲, zz, NONE",
  })
  void readsFullSyllables(String name, String typed, Pinyin.Fit fit) {
    FoldedText folded = FoldedText.of(name);
    assertEquals(fit, Pinyin.of(folded).fit(Pinyin.letters(FoldedText.of(typed)), false));
  }

  @ParameterizedTest
  @CsvSource({
    "株洲电力机车, zzdl, START",
    "株洲电力机车, zzdljc, WHOLE",
    "中车株洲电力机车, zzdl, INSIDE",
    "株洲电力机车, zhzhdl, START",
    "株洲电力机车, zhuzdianl, START",
    "重庆, cq, WHOLE",
    "重庆, zq, WHOLE",
    "长沙, cs, WHOLE",
    "株洲, xy, NONE",
  })
  void readsInitials(String name, String typed, Pinyin.Fit fit) {
    assertEquals(fit, Pinyin.of(FoldedText.of(name)).fit(typed, true));
  }

  @Test
  void takesNoOtherTextForPinyin() {
    assertEquals("", Pinyin.letters(FoldedText.of("株洲")));
    assertEquals("", Pinyin.letters(FoldedText.of("2024")));
    assertEquals("", Pinyin.letters(FoldedText.of("a".repeat(61))));
    assertEquals("zhuzhou", Pinyin.letters(FoldedText.of("Zhu Zhou")));
    assertEquals("xian", Pinyin.letters(FoldedText.of("xi'an")));
    assertEquals("lv", Pinyin.letters(FoldedText.of("lü")));
    assertEquals("zhuzhoulvse", Pinyin.letters(FoldedText.of("Zhūzhōu lǜsè")));
  }

  @Test
  void readsCharactersOfSupplementaryPlanesAsThemselves() {
    assertEquals(Pinyin.Fit.INSIDE, Pinyin.of(FoldedText.of("𡈼家湾")).fit("jiawan", false));
  }

  @Test
  void isNotSlowWhereEveryCharacterFits() {
    Pinyin name = Pinyin.of(FoldedText.of("和".repeat(200)));
    long start = System.nanoTime();
    name.fit("h".repeat(60), true);
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }
}
