package org.zhuzhoukg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Period;

/** Words for a time, set against 15 October 2024. */
class TimeScannerTest {

  private static final Calendar CALENDAR = new Calendar(Optional.of(LocalDate.of(2024, 10, 15)));

  private final TimeScanner scanner = new TimeScanner();

  @ParameterizedTest
  @CsvSource({
    "2023年, 2023",
    "二〇二三年, 2023",
    "九三年, 1993",
    "〇六年, 2006",
    "今年, 2024",
    "去年, 2023",
    "今年上半年, 2024-H1",
    "前三季度, 2024-01..2024-09",
    "三季度, 2024-Q3",
    "1至9月, 2024-01..2024-09",
    "1—9月份, 2024-01..2024-09",
    "9月, 2024-09",
    "11月, 2023-11",
    "9月28日, 2024-09-28",
    "1月14日至2月10日, span:2024-01-14..2024-02-10",
    "9月3日—5日, span:2024-09-03..2024-09-05",
    "上月, 2024-09",
    "下半年, 2024-H2",
    "截至2023年6月底, asof:2023-06-30",
    "年末, asof:2023-12-31",
    "2023年末, asof:2023-12-31",
    "到2025年, until:2025",
    "2025年底前, until:2025",
    "三年内, until:2027",
    "五年前, 2019",
    "2021—2023年, span:2021..2023",
    "2021年至2023年, span:2021..2023",
    "“十四五”期间, span:2021..2025",
    "“八五”期间, span:1991..1995",
    "“九五”末, asof:2000-12-31",
    "“十五”, span:2001..2005",
    "十五计划, span:2001..2005",
    "到“十四五”末, asof:2025-12-31",
    "2020年以来, span:2020-01..2024-10-15",
    "近三年, span:2021..2024-10-15",
    "近两年, span:2022..2024-10-15",
    "头两个月, 2024-01..2024-02",
    "前3月, 2024-01..2024-03",
    "头三季度, 2024-01..2024-09",
    "前天, asof:2024-10-13",
    "目前, asof:2024-10-15",
    "今年前5个月, 2024-01..2024-05",
    "全年, 2023",
    "到本世纪末, until:2100"
  })
  void resolvesWords(String words, String notation) {
    String folded = words.replace('—', '-');
    char[] chars = folded.toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length), words);
    assertEquals(folded.length(), scanner.end(), words);
    assertEquals(
        Optional.of(notation), CALENDAR.resolve(scanner.words(), 0).map(Period::notation), words);
  }

  @Test
  void takesTheYearSpokenOf() {
    char[] chars = "6月末".toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length));
    assertEquals(
        Optional.of("asof:2019-06-30"),
        CALENDAR.resolve(scanner.words(), 2019).map(Period::notation));
  }

  @ParameterizedTest
  @CsvSource({"1996, 2000", "2000, 2000", "2001, 2100"})
  void endsTheCenturyOfTheDate(int year, String end) {
    char[] chars = "本世纪末".toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length));
    Calendar calendar = new Calendar(Optional.of(LocalDate.of(year, 5, 1)));
    assertEquals(Optional.of(end), calendar.resolve(scanner.words(), 0).map(Period::notation));
    assertEquals(Optional.empty(), new Calendar(Optional.empty()).resolve(scanner.words(), 0));
  }

  @Test
  void leavesRelativeWordsOpenWithoutADate() {
    char[] chars = "今年".toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length));
    assertEquals(Optional.empty(), new Calendar(Optional.empty()).resolve(scanner.words(), 0));
  }

  @Test
  void leavesOpenWhatBeginsAfterTheDate() {
    char[] chars = "10月1日以来".toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length));
    Calendar march = new Calendar(Optional.of(LocalDate.of(2024, 3, 1)));
    assertEquals(Optional.empty(), march.resolve(scanner.words(), 0));
  }

  @Test
  void refusesDaysThatDoNotExist() {
    char[] chars = "2023年2月30日".toCharArray();
    assertTrue(scanner.scan(chars, 0, chars.length));
    assertEquals(Optional.empty(), CALENDAR.resolve(scanner.words(), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"月饼", "第三方", "前景", "2023家", "一家", "到位", "至少"})
  void leavesAloneWhatIsNoTime(String words) {
    char[] chars = words.toCharArray();
    assertFalse(scanner.scan(chars, 0, chars.length), words);
  }
}
