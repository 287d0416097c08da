package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** Says when a figure holds: by its sentence, by the words before, or by the document's date. */
final class Timings {

  private static final Set<Statistic> STATES =
      EnumSet.of(Statistic.LEVEL, Statistic.SHARE, Statistic.RANK, Statistic.PER_UNIT);
  private static final Set<Statistic> MOVEMENTS =
      EnumSet.of(
          Statistic.GROWTH_YEAR_ON_YEAR,
          Statistic.GROWTH,
          Statistic.CONTRIBUTION,
          Statistic.DIFFERENCE);

  private static final Set<Statistic> ORDERS = EnumSet.of(Statistic.RANK, Statistic.INDEX);

  private static final Set<PeriodKind> WITHIN_YEAR =
      EnumSet.of(
          PeriodKind.ANNUAL, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  private static final Set<PeriodKind> PART_OF_YEAR =
      EnumSet.of(PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  private final Context context;
  private final Indicators indicators;

  Timings(Context context, Indicators indicators) {
    this.context = context;
    this.indicators = indicators;
  }

  /**
   * What is known of a figure before its time.
   *
   * @param isCount whether things are counted
   * @param isMoving whether it is a change, or one follows
   * @param isOrder whether it is a place in an order, or a move of it
   * @param side whether it is what something was, or what that became
   */
  record Figure(
      Statistic statistic,
      Indicator indicator,
      boolean isCount,
      boolean isMoving,
      boolean isOrder,
      Moves.Side side) {}

  /** When a figure holds, and how that is known. */
  Optional<Timing> of(Figure figure, List<String> trace) {
    Statistic statistic = figure.statistic();
    Indicator indicator = figure.indicator();
    boolean isStock =
        STATES.contains(statistic)
            && indicators.isStock(indicator)
            && context.status == Status.ACTUAL
            && !(context.isDeed && context.genre.isReport);
    Optional<ToldTime> time = context.times.sentence;
    boolean isToday =
        isNow()
            && !figure.isMoving()
            && STATES.contains(statistic)
            && time.filter(t -> t.period().kind() == PeriodKind.AS_OF).isEmpty();
    boolean isOrder = figure.isOrder() || ORDERS.contains(statistic);
    if (context.genre.isRanking && time.filter(t->t.period().kind()==PeriodKind.DAY).isPresent()) { time=Optional.empty(); trace.add("period: none is said; the year of the document stands in"); return context.calendar.date().map(day -> byDefault(String.valueOf(day.getYear())));}
    if (context.genre.isRanking && isOrder && time.isEmpty()) { trace.add("period: none is said; the year of the document stands in"); return context.calendar.date().map(day -> byDefault(String.valueOf(day.getYear())));}
    boolean isLasting = STATES.contains(statistic) && indicators.isLasting(indicator);
    boolean isBeside = context.times.isOfEvent && (isStock || !context.isAct);
    if (context.times.isOfEvent && context.status != Status.ACTUAL && time.filter(t->context.calendar.isAhead(t.period())).isPresent()) {
      context.times.deadline = context.times.deadline.or(() -> context.times.sentence.map(t->new ToldTime(Period.parse("until:"+(t.period().kind()==PeriodKind.ANNUAL? ""+t.period().end().getYear(): java.time.YearMonth.from(t.period().end()))),t.basis(),t.words())));
      time = Optional.empty(); isBeside=true;
    }
    boolean isGoneBy = context.status != Status.ACTUAL && time.filter(t->!context.calendar.isAhead(t.period()) && (t.period().kind()==PeriodKind.MONTH||t.period().kind()==PeriodKind.DAY)).isPresent();
    if (isGoneBy) { time = Optional.empty(); } else
    if (isBeside || isToday || isLasting) {
      time = Optional.empty();
    } else if (time.isEmpty()) {
      time = isStock ? day() : stretch(figure);
      if(context.status != Status.ACTUAL) time=time.filter(t->context.calendar.isAhead(t.period()));
      time.ifPresent(t -> trace.add("period: " + t.words() + ", carried over from before"));
    }
    if (isStock && !context.times.isInClause && time.isPresent()) {
      ToldTime stretch = time.get();
      time = context.times.day.filter(d->d.period().end().equals(stretch.period().end())).or(()->Optional.of(stretch));
    }
    if (time.isEmpty() && context.status != Status.ACTUAL) {
      time = context.times.deadline;
    }
    if (time.isEmpty() && isOfYear(figure, isStock)) {
      trace.add("period: none is said; the year of the document stands in");
      return context.calendar.date().map(day -> byDefault(String.valueOf(day.getYear())));
    }
    if (time.isEmpty()) {
      return byNow(trace);
    }
    ToldTime found = time.map(told -> averaged(told, statistic)).get();
    return Optional.of(
        new Timing(
            aimed(atEnd(ofSide(found.period(), figure), figure)),
            found.basis(),
            Optional.of(found.words())));
  }

  /** What a year was on average holds over the years that end with it. */
  private ToldTime averaged(ToldTime told, Statistic statistic) {
    boolean isYear = told.period().kind() == PeriodKind.ANNUAL || told.period().kind() == PeriodKind.DEADLINE;
    if (statistic != Statistic.GROWTH_ANNUAL_AVERAGE || !isYear) {
      return told;
    }
    return context.times
        .move
        .or(() -> context.times.years)
        .filter(years -> years.end().equals(told.period().end()))
        .map(years -> new ToldTime(years, told.basis(), told.words()))
        .orElse(told);
  }

  /** The document's date. */
  Optional<Timing> byNow(List<String> trace) {
    trace.add("period: none is said; the document's date stands in");
    return context.calendar.date().map(day -> byDefault("asof:" + day));
  }

  /** Whether the sentence speaks of the document's day. */
  private boolean isNow() {
    return context.times.isNow || context.times.isByNow;
  }

  /** Places in an order, and all that a text on a ranking of the year tells, are of the year. */
  private boolean isOfYear(Figure figure, boolean isStock) {
    boolean isOrder = figure.isOrder() || ORDERS.contains(figure.statistic());
    return !isStock
        && (isOrder || (context.genre.isRanking && !isNow() && !context.times.isOfEvent));
  }

  /** The day spoken of last; in a report on a stretch of time, that. */
  private Optional<ToldTime> day() {
    return context.times.earlierDay.or(
        () -> context.genre.isWorkReport ? context.times.mainStretch : Optional.empty());
  }

  private static Timing byDefault(String notation) {
    return new Timing(Period.parse(notation), PeriodBasis.DEFAULT, Optional.empty());
  }

  /**
   * What is measured goes on about the main time of the document, in a report all does; what else
   * somebody did about the paragraph's; and what merely is there, of no stretch.
   */
  private Optional<ToldTime> stretch(Figure figure) {
    boolean goesOn =
        figure.isMoving()
            || context.genre.isReport
            || MOVEMENTS.contains(figure.statistic())
            || indicators.measures(figure.indicator());
    if (goesOn) {
      return context.times.earlierStretch.or(() -> context.times.mainStretch);
    }
    boolean isThere = figure.isCount() && figure.statistic() == Statistic.LEVEL && !context.isDeed;
    return isThere ? Optional.empty() : context.times.earlierStretch;
  }

  /** Over a span of years, from the first to the last; in a year, from that of the year before. */
  private Period ofSide(Period period, Figure figure) {
    boolean isSpan =
        period.kind() == PeriodKind.SPAN && period.notation().matches("span:\\d{4}\\.\\.\\d{4}");
    boolean isRate = figure.statistic() == Statistic.LEVEL && indicators.isRate(figure.indicator());
    if (isSpan && figure.side() == Moves.Side.FROM) {
      return Period.parse(String.valueOf(period.start().getYear()));
    }
    if (isSpan && (figure.side() == Moves.Side.TO || isRate)) {
      return Period.parse(String.valueOf(period.end().getYear()));
    }
    boolean isOfYear =
        figure.side() == Moves.Side.LAST_YEAR
            || (WITHIN_YEAR.contains(period.kind()) && figure.side() == Moves.Side.FROM);
    return isOfYear ? Calendar.yearBefore(period) : period;
  }

  /** How many there were 上半年 is counted at its end. */
  private Period atEnd(Period period, Figure figure) {
    boolean isCounted =
        figure.statistic() == Statistic.LEVEL && indicators.isCensus(figure.indicator());
    return isCounted && PART_OF_YEAR.contains(period.kind())
        ? Period.parse("asof:" + period.end())
        : period;
  }

  /** What is aimed at for a year to come is to be reached by its end. */
  private Period aimed(Period period) {
    boolean isToCome = context.calendar.date().map(day -> period.end().isAfter(day)).orElse(false);
    boolean isAim = context.status == Status.TARGET && isToCome;
    boolean isYearEnd =
        period.kind() == PeriodKind.AS_OF
            && period.end().getDayOfYear() == period.end().lengthOfYear();
    return isAim && (isYearEnd || period.kind() == PeriodKind.ANNUAL)
        ? Period.parse("until:" + period.end().getYear())
        : period;
  }
}
