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
        "0.92 | ratio | ratio | Exactly | Ratio | 0.92 | 0.92",
        "1 | HR | hour | LessThan | Level | 不到1hour | less than 1 hour",
        "2.5 | HR | hour | Exactly | Level | 2.5hour | 2.5 hours",
        "1000000 | person | person | Exactly | Level | 100万person | 1 million people",
        "7 | times | times | Exactly | Level | 7times | 7 times",
        "3 | set | set of equipment | Exactly | Level | 3set of equipment | 3 sets of equipment",
        "3 | mu | yuan per mu | Exactly | Level | 3yuan per mu | 3 yuan per mu",
        "3 | facility | facility | Exactly | Level | 3facility | 3 facilities",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 5 | YR | year | 3–5year | 3–5 years",
        "30000 | 50000 | YR | year | 3万–5万year | 30,000–50,000 years",
        "1 | 2 | YR | year | 1–2year | 1 year–2 years",
        "3 | 5 | PERCENT | percent | 3%–5% | 3%–5%",
        "3 | 5 | CCY_CNY | yuan | 3–5元 | CNY 3–CNY 5",
      })
  void saysTheUnitOfARangeOnce(
      BigDecimal low, BigDecimal high, String unitName, String unit, String zh, String en) {
    Amount amount =
        new Amount(
            Optional.empty(),
            Optional.of(low),
            Optional.of(high),
            unit,
            unitName,
            "Exactly",
            "Level");
    assertEquals(zh, amount.text(Language.ZH));
    assertEquals(en, amount.text(Language.EN));
  }
}
