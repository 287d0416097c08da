package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Timing;

/** Says of which year the figures of a text on a ranking are. Of one document. */
final class RankingTimes {

  private final Context context;
  private final ToldTimes times;

  RankingTimes(Context context) {
    this.context = context;
    times = context.times;
  }

  /** Places in an order that a text on a ranking gives, and what it tells of the day of it. */
  boolean isOf(TimedFigure figure) {
    boolean isDay =
        times.sentence.filter(told -> told.period().kind() == PeriodKind.DAY).isPresent();
    boolean isListed = figure.isPlaced() || (figure.isListed() && !times.isToday());
    return context.genre.isRanking
        && (isDay
            || (times.sentence.isEmpty() && isListed)
            || isOfLastYear(figure, times.sentence.map(ToldTime::inherited)));
  }

  /** 以去年营收8亿元列第9位: a place in the order of this year, by what was measured the year before. */
  boolean isOfLastYear(TimedFigure figure, Optional<Timing> told) {
    return context.genre.isRanking
        && figure.isPlaced()
        && told.map(Timing::period)
            .filter(period -> period.kind() == PeriodKind.ANNUAL)
            .filter(period -> period.end().getYear() == context.calendar.thisYear() - 1)
            .isPresent();
  }

  Optional<Timing> ofYear(TimedFigure figure, List<String> trace) {
    trace.add("period: none is said; the year of the document stands in");
    boolean isBefore =
        figure.side() == Moves.Side.LAST_YEAR
            || (figure.isPlaced() && figure.side() == Moves.Side.FROM);
    return context
        .calendar
        .date()
        .map(day -> isAccount(figure) ? day.getYear() - 1 : year(day.getYear()))
        .map(year -> byDefault(String.valueOf(isBefore ? year - 1 : year)));
  }

  /** The year that the ranking is named by, if it is that of the document or the one before. */
  private int year(int thisYear) {
    int named = context.genre.rankedYear;
    return named == thisYear - 1 ? named : thisYear;
  }

  /** What firms are ranked by is of the year before the ranking. */
  boolean isAccount(TimedFigure figure) {
    return context.genre.isRanking
        && !figure.isPlaced()
        && Measures.is("accounts", figure.indicator().label());
  }

  /** What firms are ranked by is of no year to come, nor of part of one told elsewhere. */
  boolean mayBeOf(ToldTime told) {
    boolean isPart =
        times.stretches.earlier.isEmpty() && Terms.PART_OF_YEAR.contains(told.period().kind());
    return !isPart && !times.isAhead(Optional.of(told));
  }

  /** Places in an order, and all that a text on a ranking of the year tells, are of the year. */
  boolean isOfYear(TimedFigure figure, boolean isStock) {
    boolean isListed = context.genre.isRanking && figure.isCount() && !times.isToday();
    return (!isStock || isListed)
        && !figure.isStanding()
        && (figure.isPlaced()
            || (context.genre.isRanking
                && !times.isToday()
                && (figure.isListed() || !times.isOfEvent)));
  }

  static Timing byDefault(String notation) {
    return new Timing(Calendar.period(notation), PeriodBasis.DEFAULT, Optional.empty());
  }
}
