package org.zhuzhoukg.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** The day as of which a census counted that an article makes known. Of one article. */
final class Census {

  /** How many sentences of an article, its title among them, tell of which census it is. */
  private static final int OPENING = 8;

  /** The standard times of the national censuses, in their order. */
  private static final Map<String, List<String>> DAYS =
      Map.of(
          "人口",
          List.of(
              "1953-06-30",
              "1964-06-30",
              "1982-07-01",
              "1990-07-01",
              "2000-11-01",
              "2010-11-01",
              "2020-11-01"),
          "经济",
          List.of("2004-12-31", "2008-12-31", "2013-12-31", "2018-12-31", "2023-12-31"),
          "农业",
          List.of("1996-12-31", "2006-12-31", "2016-12-31"),
          "污染源",
          List.of("2007-12-31", "2017-12-31"));

  private static final Pattern NAMED =
      Pattern.compile("(?:第(?<number>[一二三四五六七])次|(?<year>\\d{4})年)(?:全国)?(?<kind>人口|经济|农业|污染源)普查");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<before>(?:标准|普查|调查)时[点间][为是:]?)?(?<year>\\d{4})年(?:(?<month>\\d{1,2})月(?<day>\\d{1,2})日|年?[底末])"
              + "(?:零时|\\d{1,2}时)?(?<behind>(?:作?为|的?)(?:标准|普查|调查)时[点间])?");

  private int sentences;
  private boolean isTold;
  private Optional<String> words = Optional.empty();
  private LocalDate day;
  private Optional<LocalDate> before = Optional.empty();

  /** A heading may say that a census is made known. */
  void tellsTitle(String title) {
    isTold |= title.contains("普查") || title.contains("抽样调查");
  }

  /** One of the first sentences may say of which census figures are, or of what day. */
  void read(View view, int start, int end) {
    if (isTold && sentences++ < OPENING) {
      String sentence = view.at(start, end);
      Matcher named = NAMED.matcher(sentence);
      if (words.isEmpty() && named.find()) {
        national(named);
      }
      Matcher told = DAY.matcher(sentence);
      while (told.find()) {
        if (told.group("before") != null || told.group("behind") != null) {
          day = day(told);
          words = Optional.of(told.group());
        }
      }
    }
  }

  private void national(Matcher named) {
    List<String> days = DAYS.get(named.group("kind"));
    String year = named.group("year");
    int number = year == null ? "一二三四五六七".indexOf(named.group("number")) : -1;
    for (int i = 0; i < days.size(); i++) {
      if (i == number || (year != null && days.get(i).startsWith(year))) {
        day = LocalDate.parse(days.get(i));
        before = i == 0 ? Optional.empty() : Optional.of(LocalDate.parse(days.get(i - 1)));
        words = Optional.of(named.group());
      }
    }
  }

  private static LocalDate day(Matcher told) {
    boolean isYearEnd = told.group("month") == null;
    return LocalDate.of(
        Integer.parseInt(told.group("year")),
        isYearEnd ? 12 : Integer.parseInt(told.group("month")),
        isYearEnd ? 31 : Integer.parseInt(told.group("day")));
  }

  /** When a figure holds that the census counted; empty if it is of another time, or of a year. */
  Optional<Timing> of(TimedFigure figure, Context context) {
    boolean isCounted =
        words.isPresent()
            && context.status == Status.ACTUAL
            && !Measures.is("over", figure.indicator().label())
            && context.times.sentence.filter(told -> !isOfCensus(told, figure)).isEmpty();
    if (!isCounted) {
      return Optional.empty();
    }
    boolean isBefore = figure.side() == Moves.Side.FROM || figure.side() == Moves.Side.LAST_YEAR;
    Optional<String> notation =
        isBefore ? before.map(last -> "" + last.getYear()) : Optional.of("asof:" + day);
    return notation.map(told -> new Timing(Period.parse(told), PeriodBasis.INHERITED, words));
  }

  /** The day itself, the end of its year, or the year where people are counted. */
  private boolean isOfCensus(ToldTime told, TimedFigure figure) {
    PeriodKind kind = told.period().kind();
    LocalDate end = told.period().end();
    boolean isOfPeople =
        kind == PeriodKind.ANNUAL && Measures.is("people", figure.indicator().label());
    return (end.equals(day) && kind != PeriodKind.ANNUAL)
        || (end.getYear() == day.getYear() && (isOfPeople || told.isYearEnd()));
  }
}
