package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Timing;

/** Says what part of the time that was told a figure holds for. Of one document. */
final class Terms {

  private static final Set<PeriodKind> WITHIN_YEAR =
      EnumSet.of(
          PeriodKind.ANNUAL, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  static final Set<PeriodKind> PART_OF_YEAR =
      EnumSet.of(PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  private static final Pattern YEARS = Pattern.compile("span:\\d{4}\\.\\.\\d{4}");

  private final Context context;
  private final ToldTimes times;
  private final Indicators indicators;

  Terms(Context context, Indicators indicators) {
    this.context = context;
    times = context.times;
    this.indicators = indicators;
  }

  /** When a figure holds of which a time is told. */
  Timing of(TimedFigure figure, ToldTime told, boolean isStock) {
    ToldTime found = averaged(isStock ? onDay(told) : ofYear(told, figure), figure.statistic());
    return new Timing(
        aimed(atEnd(ofSide(found.period(), found.words(), figure), figure), figure),
        found.basis(),
        Optional.of(found.words()));
  }

  /** Of a day and of the stretch that ends with it, a stock holds on the day. */
  private ToldTime onDay(ToldTime told) {
    return times
        .day
        .filter(day -> !times.isInClause && day.period().end().equals(told.period().end()))
        .orElse(told);
  }

  /** What a year was on average holds over the years that end with it. */
  private ToldTime averaged(ToldTime told, Statistic statistic) {
    PeriodKind kind = told.period().kind();
    boolean isYear = kind == PeriodKind.ANNUAL || kind == PeriodKind.DEADLINE;
    if (statistic != Statistic.GROWTH_ANNUAL_AVERAGE || !isYear) {
      return told;
    }
    return times
        .moved
        .last
        .or(times.named::range)
        .filter(years -> years.end().equals(told.period().end()))
        .map(years -> new ToldTime(years, told.basis(), told.words()))
        .orElse(told);
  }

  /** The time of the figure before, or if a figure is what something was, that before it. */
  Timing ofSide(Timing before, TimedFigure figure) {
    Period period = ofSide(before.period(), before.asWritten().orElse(""), figure);
    return new Timing(period, before.basis(), before.asWritten());
  }

  /** Over a span of years, from the first to the last; in a year, from that of the year before. */
  private Period ofSide(Period period, String words, TimedFigure figure) {
    boolean isSpan = YEARS.matcher(period.notation()).matches();
    boolean isRate = figure.statistic() == Statistic.LEVEL && indicators.isRate(figure.indicator());
    if (isSpan && figure.side() == Moves.Side.FROM) {
      return Period.parse(String.valueOf(times.named.before(period, words)));
    }
    if (isSpan && (figure.side() == Moves.Side.TO || isRate)) {
      return Period.parse(String.valueOf(period.end().getYear()));
    }
    boolean isOfYear =
        figure.side() == Moves.Side.LAST_YEAR
            || (WITHIN_YEAR.contains(period.kind()) && figure.side() == Moves.Side.FROM);
    return isOfYear ? Calendar.yearBefore(period) : period;
  }

  /** 2023年末，出生率6‰: what is of a year is told at its end. */
  private ToldTime ofYear(ToldTime told, TimedFigure figure) {
    boolean isOfYear =
        told.period().kind() == PeriodKind.AS_OF
            && (Measures.is("yearly", figure.indicator().label())
                || (figure.statistic() == Statistic.SHARE
                    && Measures.is("part", figure.indicator().label()))
                || isBehindStock(told, figure));
    return isOfYear ? told.ofYear() : told;
  }

  /** 年末企业27户，实现利润2140万元: what goes on over a year was done in that whose end is told. */
  private boolean isBehindStock(ToldTime told, TimedFigure figure) {
    boolean isGoingOn =
        Measures.is("flow", figure.indicator().label())
            || (indicators.measures(figure.indicator()) && !indicators.isRate(figure.indicator()));
    boolean isOfTime =
        figure.statistic() == Statistic.LEVEL
            || (figure.isMoving() && Measures.is("over", figure.indicator().label()));
    return !times.isInClause
        && !times.isByNow
        && told.isYearEnd()
        && !figure.indicator().label().endsWith("面积")
        && isGoingOn
        && isOfTime
        && !indicators.isStock(figure.indicator());
  }

  /** How many there were 上半年 is counted at its end. */
  private Period atEnd(Period period, TimedFigure figure) {
    boolean isCounted =
        figure.statistic() == Statistic.LEVEL && indicators.isCensus(figure.indicator());
    return isCounted && PART_OF_YEAR.contains(period.kind())
        ? Period.parse("asof:" + period.end())
        : period;
  }

  /** What is aimed at for a year to come is to be reached by its end. */
  private Period aimed(Period period, TimedFigure figure) {
    boolean isToCome = context.calendar.date().map(day -> period.end().isAfter(day)).orElse(false);
    boolean isAim = context.aimsAt(indicators.isRate(figure.indicator())) && isToCome;
    boolean isYearEnd =
        period.kind() == PeriodKind.AS_OF
            && period.end().getDayOfYear() == period.end().lengthOfYear();
    return isAim && (isYearEnd || period.kind() == PeriodKind.ANNUAL)
        ? Period.parse("until:" + period.end().getYear())
        : period;
  }
}
