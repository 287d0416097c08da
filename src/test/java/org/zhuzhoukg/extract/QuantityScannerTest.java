package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Catalogue;

/** Quantities as people write them. */
class QuantityScannerTest {

  private static final long SEED = 20_241_001;
  private static final String DIGITS = "零一二三四五六七八九";

  private final QuantityScanner scanner = new QuantityScanner(Vocabulary.of(new Catalogue()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1853.6亿元 | 185360000000 | CNY | exactly
          1,118.6亿元 | 111860000000 | CNY | exactly
          约30万人 | 300000 | person | about
          860余人 | 860 | person | more-than
          30多万户 | 300000 | household | more-than
          近5.2万人 | 52000 | person | nearly
          不低于50% | 50 | percent | at-least
          15个以上 | 15 | item | at-least
          3%以内 | 3 | percent | less-than
          两万多人 | 20000 | person | more-than
          一亿两千万元 | 120000000 | CNY | exactly
          三万五千吨 | 35000 | tonne | exactly
          1亿2000万元 | 120000000 | CNY | exactly
          四成半 | 45 | percent | exactly
          三分之一 | 33.33333 | percent | exactly
          近半 | 50 | percent | nearly
          百分之五 | 5 | percent | exactly
          1:4.5 | 4.5 | ratio | exactly
          2.74:1 | 2.74 | ratio | exactly
          一倍半 | 1.5 | times | exactly
          两番 | 4 | times | exactly
          68.5平方公里 | 68500000 | square-metre | exactly
          亿元以上 | 100000000 | CNY | at-least
          十二个 | 12 | item | exactly
          二百来人 | 200 | person | about
          三元五角左右 | 3.5 | CNY | about
          半年 | 0.5 | year | exactly
          三年半 | 3.5 | year | exactly
          约4个半小时 | 4.5 | hour | about
          两个半月 | 2.5 | month | exactly
          一大半 | 50 | percent | more-than
          十几个 | 10 | item | more-than
          四十几万人 | 400000 | person | more-than
          十九万四千 | 194000 | '' | exactly
          五毛钱 | 0.5 | CNY | exactly
          破百亿 | 10000000000 | '' | more-than
          9130，36亿元 | 913036000000 | CNY | exactly
          """)
  void readsNumbersWithUnitsAndBounds(String words, String value, String unit, String qualifier) {
    assertTrue(scan(words), words);
    assertEquals(words.length(), scanner.end(), words);
    assertEquals(0, new BigDecimal(value).compareTo(scanner.amount().value()), words);
    assertEquals(unit, scanner.amount().unit());
    assertEquals(qualifier, scanner.amount().qualifier().notation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          十之七八 | 70 | 80
          30至50万元 | 300000 | 500000
          七八十人 | 70 | 80
          三四千人 | 3000 | 4000
          一百五六十元 | 150 | 160
          三千至四千元 | 3000 | 4000
          两三成 | 20 | 30
          """)
  void readsRanges(String words, String low, String high) {
    assertTrue(scan(words), words);
    assertEquals(0, new BigDecimal(low).compareTo(scanner.amount().low()), words);
    assertEquals(0, new BigDecimal(high).compareTo(scanner.amount().high()), words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一体化", "一片茶叶", "万元", "百货", "几十家", "三农", "亿元的", "超市", "5G基站"})
  void leavesAloneWhatIsNoQuantity(String words) {
    assertFalse(scan(words), words);
  }

  @Test
  void readsEveryWrittenNumberBack() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      long value = 1 + (long) (Math.pow(10, random.nextInt(1, 12)) * random.nextDouble());
      assertValue(value, value + "元");
      assertValue(value, String.format("%,d", value) + "元");
      assertValue(value, chinese(value) + "元");
    }
  }

  private void assertValue(long value, String words) {
    assertTrue(scan(words), words);
    Amount amount = scanner.amount();
    // 三五百 and the like are ranges; a digit after a multiplier alone is not written so.
    if (amount.value() != null) {
      assertEquals(0, BigDecimal.valueOf(value).compareTo(amount.value()), words);
    }
    assertEquals(words.length(), scanner.end(), words);
  }

  /** A number in Chinese numerals as people say it, with 零 for gaps. */
  private static String chinese(long value) {
    long yi = value / 100_000_000;
    long wan = value / 10_000 % 10_000;
    long rest = value % 10_000;
    StringBuilder out = new StringBuilder();
    if (yi > 0) {
      out.append(section(yi)).append('亿');
    }
    if (wan > 0) {
      out.append(yi > 0 && wan < 1000 ? "零" : "").append(section(wan)).append('万');
    }
    if (rest > 0) {
      out.append(out.length() > 0 && rest < 1000 ? "零" : "").append(section(rest));
    }
    return out.toString();
  }

  private static String section(long value) {
    String[] scales = {"千", "百", "十", ""};
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < 4; i++) {
      int digit = (int) (value / (long) Math.pow(10, 3 - i) % 10);
      if (digit == 0) {
        gap = out.length() > 0;
      } else {
        out.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(scales[i]);
        gap = false;
      }
    }
    return out.toString();
  }

  private boolean scan(String words) {
    char[] chars = words.toCharArray();
    return scanner.scan(chars, 0, chars.length);
  }
}
