package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2014, ANNUAL, 2014-01-01, 2014-12-31",
    "2024-H1, HALF_YEAR, 2024-01-01, 2024-06-30",
    "2024-H2, HALF_YEAR, 2024-07-01, 2024-12-31",
    "2024-Q1, QUARTER, 2024-01-01, 2024-03-31",
    "2023-Q4, QUARTER, 2023-10-01, 2023-12-31",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2023-02, MONTH, 2023-02-01, 2023-02-28",
    "2024-09-19, DAY, 2024-09-19, 2024-09-19",
    "2022-01..2022-09, CUMULATIVE, 2022-01-01, 2022-09-30",
    "asof:2024, AS_OF, 2024-01-01, 2024-12-31",
    "asof:2024-06, AS_OF, 2024-06-01, 2024-06-30",
    "asof:2024-06-30, AS_OF, 2024-06-30, 2024-06-30",
    "span:2021..2024-09-01, SPAN, 2021-01-01, 2024-09-01",
    "span:2021-11-20..2021-11, SPAN, 2021-11-20, 2021-11-30",
    "plan:2014..2020, PLAN, 2014-01-01, 2020-12-31",
    "until:2026, DEADLINE, 2026-01-01, 2026-12-31",
    "until:2026-06, DEADLINE, 2026-06-01, 2026-06-30"
  })
  void readsEveryNotation(String notation, PeriodKind kind, LocalDate start, LocalDate end) {
    assertEquals(new Period(start, end, kind, notation), Period.parse(notation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014                 | 2014年               | 2014
          2024-H1              | 2024年上半年         | first half of 2024
          2024-H2              | 2024年下半年         | second half of 2024
          2024-Q3              | 2024年第三季度       | Q3 2024
          2024-06              | 2024年6月            | June 2024
          2024-09-19           | 2024年9月19日        | 19 September 2024
          2022-01..2022-09     | 2022年1—9月          | January–September 2022
          asof:2024-06-30      | 截至2024年6月30日    | as of 30 June 2024
          span:2021..2024-09   | 2021年—2024年9月     | 2021–September 2024
          plan:2014..2020      | 2014年—2020年规划期  | plan term 2014–2020
          until:2026           | 到2026年             | by 2026
          """)
  void isNamedInBothLanguages(String notation, String zh, String en) {
    assertEquals(zh, Period.parse(notation).label().zh());
    assertEquals(en, Period.parse(notation).label().en());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-30",
    "2023-13",
    "2023-00",
    "2023-01..2023-13",
    "2022-01..2023-09",
    "span:2024..2021",
    "span:2024-09-01..2024-08",
    "plan:2020..2014",
    "asof:2023-02-29"
  })
  void refusesWhatNeverWas(String notation) {
    String message = refusal(notation);
    assertTrue(message.contains("impossible period '" + notation + "'"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "24",
    "'2024 '",
    "2024-Q5",
    "2024-H3",
    "2024-1",
    "2024-1-1",
    "2022-02..2022-09",
    "2022..2024",
    "since:2024",
    "asof:",
    "去年",
    "-2024"
  })
  void refusesWhatIsNoNotation(String notation) {
    String message = refusal(notation);
    assertTrue(message.startsWith("'" + notation + "' is no period; write 2014"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "span:2021, span wants from..to",
    "plan:2021, plan wants from..to",
    "asof:2021..2022, asof wants one date",
    "until:2021..2022, until wants one date"
  })
  void refusesTheWrongNumberOfDates(String notation, String message) {
    assertEquals("'" + notation + "': " + message, refusal(notation));
  }

  @Test
  void hasASlugThatDiffersFromThatOfEveryOtherNotation() {
    assertEquals("span-2021_2024-09-01", Period.parse("span:2021..2024-09-01").slug());
    assertEquals("2022-01_2022-09", Period.parse("2022-01..2022-09").slug());
    assertEquals("asof-2024", Period.parse("asof:2024").slug());
  }

  private static String refusal(String notation) {
    return assertThrows(IllegalArgumentException.class, () -> Period.parse(notation)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1e999", "2014x06x30", "2014-06-30 or so", "201４"})
  void onlyAYearAMonthOrADayIsADate(String date) {
    assertThrows(DateTimeException.class, () -> Period.first(date));
    assertThrows(DateTimeException.class, () -> Period.last(date));
  }
}
