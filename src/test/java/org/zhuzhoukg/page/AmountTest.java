package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "111800000000 | CCY_CNY | 元 | Exactly | Level | 1,118亿元 | CNY 111.8 billion",
        "35000 | CCY_CNY | 元 | MoreThan | Level | 超过3.5万元 | more than CNY 35,000",
        "8.5 | PERCENT | % | Exactly | GrowthYearOnYear | +8.5% | +8.5%",
        "-0.3 | PERCENT | % | Exactly | GrowthYearOnYear | -0.3% | -0.3%",
        "42 | PERCENT | % | About | Share | 约42% | about 42%",
        "2 | rank | 位 | Exactly | Rank | 第2 | No. 2",
        "1071 | household | 户 | Nearly | Level | 近1,071户 | nearly 1,071 户",
        "0.123456789012 | ratio | | Exactly | Ratio | 0.123456789012 | 0.123456789012",
      })
  void isWrittenAsItsReadersDo(
      BigDecimal value,
      String unitName,
      String unit,
      String qualifier,
      String statistic,
      String zh,
      String en) {
    Amount amount =
        new Amount(
            Optional.of(value),
            Optional.empty(),
            Optional.empty(),
            unit == null ? "" : unit,
            unitName,
            qualifier,
            statistic);
    assertEquals(zh, amount.text(Language.ZH));
    assertEquals(en, amount.text(Language.EN));
  }
}
