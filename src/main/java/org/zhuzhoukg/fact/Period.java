package org.zhuzhoukg.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuzhoukg.text.Bilingual;

/**
 * An interval of days, both ends included.
 *
 * <p>Data files write it as {@code 2014}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-06}, {@code
 * 2024-09-19}, {@code 2022-01..2022-09} (cumulative), {@code asof:2024-06-30}, {@code
 * span:2021..2024-09-01}, {@code plan:2014..2020} or {@code until:2026}; where a date may be given,
 * a year or a month may stand for it.
 *
 * @param start the first day
 * @param end the last day
 * @param kind how it is to be understood
 * @param notation how data files write it
 */
public record Period(LocalDate start, LocalDate end, PeriodKind kind, String notation) {

  private static final String DATE = "\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?";
  private static final Pattern YEAR_MONTH_OR_DAY = Pattern.compile(DATE);
  private static final Pattern PLAIN =
      Pattern.compile("(?<year>\\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])))?");
  private static final Pattern PREFIXED =
      Pattern.compile(
          "(?<kind>asof|until|span|plan):(?<from>" + DATE + ")(?:\\.\\.(?<to>" + DATE + "))?");
  private static final Pattern CUMULATIVE =
      Pattern.compile("(?<year>\\d{4})-01\\.\\.(?<to>\\d{4}-\\d\\d)");

  /** Checks that the interval is not reversed. */
  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "impossible period '" + notation + "': it ends on " + end + ", before " + start);
    }
  }

  /**
   * Reads a notation.
   *
   * @throws IllegalArgumentException if it is none, or no such dates exist
   */
  public static Period parse(String notation) {
    try {
      return read(notation);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "impossible period '" + notation + "': " + e.getMessage(), e);
    }
  }

  /**
   * The period of a kind from a day to a day.
   *
   * @throws IllegalArgumentException if the kind has no such period
   */
  public static Period of(LocalDate start, LocalDate end, PeriodKind kind) {
    String year = String.valueOf(start.getYear());
    String month = YearMonth.from(start).toString();
    Period period =
        parse(
            switch (kind) {
              case ANNUAL -> year;
              case HALF_YEAR -> year + (start.getMonthValue() == 1 ? "-H1" : "-H2");
              case QUARTER -> year + "-Q" + (start.getMonthValue() + 2) / 3;
              case MONTH -> month;
              case DAY -> start.toString();
              case CUMULATIVE -> year + "-01.." + YearMonth.from(end);
              case AS_OF -> "asof:" + around(start, end);
              case SPAN -> "span:" + start + ".." + end;
              case PLAN -> "plan:" + start + ".." + end;
              case DEADLINE -> "until:" + around(start, end);
            });
    if (!period.start().equals(start) || !period.end().equals(end)) {
      throw new IllegalArgumentException(
          "no period of the kind '" + kind.notation() + "' is from " + start + " to " + end);
    }
    return period;
  }

  /** The day, month or year that begins and ends so. */
  private static String around(LocalDate start, LocalDate end) {
    if (start.equals(end)) {
      return start.toString();
    }
    YearMonth month = YearMonth.from(start);
    return month.equals(YearMonth.from(end)) ? month.toString() : String.valueOf(start.getYear());
  }

  private static Period read(String notation) {
    Matcher plain = PLAIN.matcher(notation);
    if (plain.matches()) {
      return plain(notation, plain);
    }
    if (YEAR_MONTH_OR_DAY.matcher(notation).matches()) {
      PeriodKind kind = notation.length() == 7 ? PeriodKind.MONTH : PeriodKind.DAY;
      return new Period(first(notation), last(notation), kind, notation);
    }
    Matcher cumulative = CUMULATIVE.matcher(notation);
    if (cumulative.matches()) {
      String year = cumulative.group("year");
      if (!cumulative.group("to").startsWith(year)) {
        throw new IllegalArgumentException(
            "impossible period '" + notation + "': cumulative months lie in one year");
      }
      return new Period(first(year), last(cumulative.group("to")), PeriodKind.CUMULATIVE, notation);
    }
    Matcher prefixed = PREFIXED.matcher(notation);
    if (prefixed.matches()) {
      return prefixed(notation, prefixed);
    }
    throw new IllegalArgumentException(
        "'"
            + notation
            + "' is no period; write 2014, 2024-H1, 2024-Q3, 2024-06, 2024-09-19, 2022-01..2022-09,"
            + " asof:2024-06-30, span:2021..2024-09, plan:2014..2020 or until:2026");
  }

  private static Period plain(String notation, Matcher m) {
    int year = Integer.parseInt(m.group("year"));
    if (m.group("half") != null) {
      int firstMonth = m.group("half").equals("1") ? 1 : 7;
      return months(notation, year, firstMonth, 6, PeriodKind.HALF_YEAR);
    }
    if (m.group("quarter") != null) {
      int firstMonth = Integer.parseInt(m.group("quarter")) * 3 - 2;
      return months(notation, year, firstMonth, 3, PeriodKind.QUARTER);
    }
    return months(notation, year, 1, 12, PeriodKind.ANNUAL);
  }

  private static Period months(String notation, int year, int first, int count, PeriodKind kind) {
    LocalDate start = LocalDate.of(year, first, 1);
    return new Period(start, start.plusMonths(count).minusDays(1), kind, notation);
  }

  private static Period prefixed(String notation, Matcher m) {
    String from = m.group("from");
    String to = m.group("to");
    String word = m.group("kind");
    boolean interval = word.equals("span") || word.equals("plan");
    if (interval != (to != null)) {
      throw new IllegalArgumentException(
          "'" + notation + "': " + word + (interval ? " wants from..to" : " wants one date"));
    }
    PeriodKind kind =
        switch (word) {
          case "asof" -> PeriodKind.AS_OF;
          case "until" -> PeriodKind.DEADLINE;
          case "span" -> PeriodKind.SPAN;
          default -> PeriodKind.PLAN;
        };
    return new Period(first(from), last(interval ? to : from), kind, notation);
  }

  /** The first day of a year, a month or a day. */
  static LocalDate first(String date) {
    int length = checked(date).length();
    return LocalDate.of(
        digits(date, 0, 4),
        length > 4 ? digits(date, 5, 7) : 1,
        length > 7 ? digits(date, 8, 10) : 1);
  }

  /** The last day of a year, a month or a day. */
  static LocalDate last(String date) {
    int year = digits(checked(date), 0, 4);
    return switch (date.length()) {
      case 4 -> LocalDate.of(year, Month.DECEMBER, 31);
      case 7 -> YearMonth.of(year, digits(date, 5, 7)).atEndOfMonth();
      default -> first(date);
    };
  }

  private static String checked(String date) {
    if (!YEAR_MONTH_OR_DAY.matcher(date).matches()) {
      throw new DateTimeException("'" + date + "' is no year, month or day");
    }
    return date;
  }

  private static int digits(String date, int from, int to) {
    return Integer.parseInt(date, from, to, 10);
  }

  /** A slug for the period's IRI: the notation without signs that IRIs dislike. */
  public String slug() {
    return notation.replace(':', '-').replace("..", "_");
  }

  /** What a reader calls it, as 2022年1—9月 and January–September 2022. */
  public Bilingual label() {
    String[] ends = notation.replaceAll("^[a-z]+:|-[HQ][1-4]$", "").split("\\.\\.");
    String zhEnds = Arrays.stream(ends).map(Period::zh).collect(Collectors.joining("—"));
    String enEnds = Arrays.stream(ends).map(Period::en).collect(Collectors.joining("–"));
    int year = start.getYear();
    return switch (kind) {
      case ANNUAL, MONTH, DAY, SPAN -> new Bilingual(zhEnds, enEnds);
      case HALF_YEAR -> {
        boolean first = start.getMonthValue() == 1;
        yield new Bilingual(
            year + (first ? "年上半年" : "年下半年"), (first ? "first" : "second") + " half of " + year);
      }
      case QUARTER -> {
        int quarter = end.getMonthValue() / 3;
        yield new Bilingual(
            year + "年第" + "一二三四".charAt(quarter - 1) + "季度", "Q" + quarter + " " + year);
      }
      case CUMULATIVE ->
          new Bilingual(
              year + "年1—" + end.getMonthValue() + "月", "January–" + month(end) + " " + year);
      case AS_OF -> new Bilingual("截至" + zhEnds, "as of " + enEnds);
      case PLAN -> new Bilingual(zhEnds + "规划期", "plan term " + enEnds);
      case DEADLINE -> new Bilingual("到" + zhEnds, "by " + enEnds);
    };
  }

  private static String zh(String date) {
    LocalDate day = first(date);
    return switch (date.length()) {
      case 4 -> day.getYear() + "年";
      case 7 -> day.getYear() + "年" + day.getMonthValue() + "月";
      default -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    };
  }

  private static String en(String date) {
    LocalDate day = first(date);
    return switch (date.length()) {
      case 4 -> String.valueOf(day.getYear());
      case 7 -> month(day) + " " + day.getYear();
      default -> day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    };
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
