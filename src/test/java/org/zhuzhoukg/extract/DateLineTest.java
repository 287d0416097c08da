package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as documents bear them. */
class DateLineTest {

  @ParameterizedTest
  @CsvSource({
    "云泽日报　2024年9月1日　星期日, 2024-09-01",
    "２０２４年 9 月 1 日, 2024-09-01",
    "2024-09-01 08:30, 2024-09-01",
    "2024/9/1, 2024-09-01",
    "发布时间：2024.09.01, 2024-09-01",
    "二〇二四年十月二十一日, 2024-10-21",
    "二○二四年九月三十日, 2024-09-30",
    "（2024年2月30日）2024年3月1日, 2024-03-01"
  })
  void findsTheDate(String line, String date) {
    assertEquals(
        Optional.ofNullable(date).map(LocalDate::parse), DateLine.find("标题\n" + line + "\n正文"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024年9月",
        "截至2024年6月30日，全市有企业20家。",
        "电话2024-0901-22",
        "一\n二\n三\n四\n五\n2024年9月1日"
      })
  void findsNone(String text) {
    assertEquals(Optional.empty(), DateLine.find(text));
  }
}
