package org.zhuzhoukg.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.extract.TimeWords.Anchor;
import org.zhuzhoukg.extract.TimeWords.Edge;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodKind;

/**
 * Sets words for a time against a date.
 *
 * @param date the document's date; empty if nobody knows it, then 今年 stays unresolved
 */
record Calendar(Optional<LocalDate> date) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** What notations mean; texts repeat times. */
  private static final Map<String, Period> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST = 10_000;

  /** The period that a notation means, as {@link Period#parse} tells. */
  static Period period(String notation) {
    Period known = KNOWN.get(notation);
    if (known == null) {
      if (KNOWN.size() > MOST) {
        KNOWN.clear();
      }
      known = Period.parse(notation);
      KNOWN.put(notation, known);
    }
    return known;
  }

  /**
   * The period that words mean.
   *
   * @param contextYear the year spoken of last; 0 if none was
   * @return empty if they cannot be set against anything, or name a day that does not exist
   */
  Optional<Period> resolve(TimeWords words, int contextYear) {
    try {
      int year = year(words, contextYear);
      if (words.anchor() == Anchor.NOW) {
        return date.map(day -> period(near(day, words)));
      }
      return year == 0 ? Optional.empty() : notation(words, year).map(Calendar::period);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** 昨日, 上月. */
  private static String near(LocalDate day, TimeWords words) {
    return words.part() == TimeWords.Part.MONTH
        ? YearMonth.from(day).plusMonths(words.year()).toString()
        : "asof:" + day.plusDays(words.year());
  }

  /** Whether a period ends behind the document's date; false if nobody knows that. */
  boolean isAhead(Period period) {
    return date.filter(day -> period.end().isAfter(day)).isPresent();
  }

  /** 到今年上半年, told when it is over, is no deadline. */
  boolean isGoneBy(TimeWords words, Period period) {
    return words.edge() == Edge.UNTIL
        && words.part() != TimeWords.Part.DAY
        && thisYear() > 0
        && !isAhead(period);
  }

  /** Whether the document is of the first months of a whole year: little can be told of it yet. */
  boolean hasJustBegun(Period year) {
    return year.kind() == PeriodKind.ANNUAL
        && date.filter(day -> day.getMonthValue() <= 3 && day.isBefore(year.end())).isPresent();
  }

  /** The document's year; 0 if it is not known. */
  int thisYear() {
    return date.isPresent() ? date.get().getYear() : 0;
  }

  /** The year that words belong to; 0 if it is not known. */
  int year(TimeWords words, int contextYear) {
    int documentYear = thisYear();
    return switch (words.anchor()) {
      case CALENDAR -> words.year();
      case CENTURY -> (documentYear + 99) / 100 * 100;
      case DOCUMENT, NOW ->
          documentYear == 0 ? 0 : documentYear + (words.anchor() == Anchor.NOW ? 0 : words.year());
      case CONTEXT, TOLD -> (contextYear != 0 ? contextYear : documentYear) + words.year();
      case NONE -> contextYear != 0 ? contextYear : latest(words, documentYear);
    };
  }

  /** The same time of the year before. */
  static Period yearBefore(Period period) {
    Matcher years = YEAR.matcher(period.notation());
    return Period.parse(
        years.replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - 1)));
  }

  /**
   * A part of a year without the year is of the last year in which it was over; 9月底前 is to come.
   */
  private int latest(TimeWords words, int documentYear) {
    boolean isNextHalf =
        words.part() == TimeWords.Part.HALF
            && words.first() == 2
            && documentYear > 0
            && date.get().getMonthValue() > 3;
    if (documentYear == 0 || words.edge() == Edge.UNTIL || isNextHalf) {
      return documentYear;
    }
    boolean isOver =
        notation(words, documentYear)
            .map(Calendar::period)
            .map(period -> !period.end().isAfter(date.get()))
            .orElse(true);
    return isOver ? documentYear : documentYear - 1;
  }

  private Optional<String> notation(TimeWords words, int year) {
    return switch (words.part()) {
      case YEAR -> edged(words, String.valueOf(year), YearMonth.of(year, 12));
      case HALF -> edged(words, year + "-H" + words.first(), YearMonth.of(year, words.first() * 6));
      case QUARTER ->
          edged(words, year + "-Q" + words.first(), YearMonth.of(year, words.first() * 3));
      case MONTH -> edged(words, month(year, words.first()), YearMonth.of(year, words.first()));
      case MONTHS -> months(words, year);
      case DAY -> day(words, year);
      case DAYS -> Optional.of("span:" + day(year, words.first()) + ".." + day(year, words.last()));
      case YEARS -> years(words);
      case LAST_YEARS -> lastYears(words, year);
    };
  }

  private Optional<String> edged(TimeWords words, String notation, YearMonth last) {
    if (words.edge() == Edge.NONE || words.edge() == Edge.BASE) {
      return Optional.of(notation);
    }
    return switch (words.edge()) {
      case NONE, BASE -> Optional.of(notation);
      case START -> Optional.of("asof:" + first(notation, last).atDay(1));
      case END -> Optional.of("asof:" + last.atEndOfMonth());
      case SINCE -> since(first(notation, last).toString());
      case UNTIL -> Optional.of("until:" + (notation.length() == 4 ? notation : last));
    };
  }

  private static YearMonth first(String notation, YearMonth last) {
    YearMonth first = YearMonth.from(period(notation).start());
    return first.isBefore(last) ? first : last;
  }

  private Optional<String> since(String start) {
    return date.map(day -> "span:" + start + ".." + day);
  }

  private Optional<String> months(TimeWords words, int year) {
    String last = month(year, words.last());
    if (words.edge() == Edge.END) {
      return Optional.of("asof:" + YearMonth.of(year, words.last()).atEndOfMonth());
    }
    if (words.first() == 1 && words.last() == 12) {
      return Optional.of(String.valueOf(year));
    }
    boolean isCumulative = words.first() == 1;
    String range = month(year, words.first()) + ".." + last;
    return Optional.of(isCumulative ? range : "span:" + range);
  }

  private Optional<String> day(TimeWords words, int year) {
    LocalDate day = LocalDate.of(year, words.first(), words.last());
    return switch (words.edge()) {
      case END, UNTIL -> Optional.of("asof:" + day);
      case SINCE -> since(day.toString());
      default -> Optional.of(day.toString());
    };
  }

  private static LocalDate day(int year, int monthAndDay) {
    return LocalDate.of(year, monthAndDay / 100, monthAndDay % 100);
  }

  private Optional<String> years(TimeWords words) {
    return switch (words.edge()) {
      case END -> Optional.of("asof:" + words.last() + "-12-31");
      case SINCE -> since(String.valueOf(words.first()));
      default -> Optional.of("span:" + words.first() + ".." + words.last());
    };
  }

  /**
   * The years that end at the date, or before its year if that has just begun; or from one told.
   */
  private Optional<String> lastYears(TimeWords words, int year) {
    int count = words.first();
    int thisYear = thisYear();
    if (words.isSum() && year + count <= thisYear) {
      return Optional.of("span:" + year + ".." + (year + count - 1));
    }
    if (words.anchor() == Anchor.TOLD && year + count <= thisYear) {
      return Optional.of("span:" + year + ".." + (year + count));
    }
    if (words.anchor() == Anchor.TOLD && count > 1 && year > 0 && year < thisYear) {
      return Optional.of("span:" + (year - count + 1) + ".." + year);
    }
    boolean hasBegun = date.filter(day -> day.getMonthValue() <= 3).isPresent();
    if (count == 1 && hasBegun) {
      return Optional.of(String.valueOf(thisYear - 1));
    }
    return date.map(
        day -> {
          if (count < 0) {
            return "span:" + day + ".." + day.plusYears(-count);
          }
          boolean isOver = day.getDayOfYear() == day.lengthOfYear();
          int first = thisYear - count + (isOver ? 1 : 0);
          return "span:" + first + ".." + (hasBegun ? String.valueOf(thisYear - 1) : day);
        });
  }

  private static String month(int year, int month) {
    return YearMonth.of(year, month).toString();
  }
}
