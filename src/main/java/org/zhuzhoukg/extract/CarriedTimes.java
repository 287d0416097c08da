package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;

/** Says which time told before holds for a figure whose sentence tells none. Of one document. */
final class CarriedTimes {

  private static final Set<Statistic> MOVEMENTS =
      EnumSet.of(
          Statistic.GROWTH_YEAR_ON_YEAR,
          Statistic.GROWTH,
          Statistic.CONTRIBUTION,
          Statistic.DIFFERENCE);

  private final Context context;
  private final ToldTimes times;
  private final Indicators indicators;

  CarriedTimes(Context context, Indicators indicators) {
    this.context = context;
    times = context.times;
    this.indicators = indicators;
  }

  /** The time of a figure; empty if none told before is. */
  Optional<ToldTime> of(TimedFigure figure, boolean isStock) {
    if (times.hints.isSame) {
      return times.stretches.latest();
    }
    return isStock ? day().or(() -> periodEnd(figure)) : stretch(figure);
  }

  /**
   * What a text on a part of a year, or one that is over, measures as of a day, it does at its end.
   */
  private Optional<ToldTime> periodEnd(TimedFigure figure) {
    boolean isMeasured =
        indicators.measures(figure.indicator()) && !figure.isThing() && !context.isDeed;
    boolean isReported = context.genre.isReport && !context.genre.isWorkReport && !context.isDeed;
    return times
        .stretches
        .main
        .filter(
            main -> isMeasured || (isReported && main.isYear()) || figure.side() != Moves.Side.NONE)
        .filter(this::isOver)
        .map(main -> figure.side() == Moves.Side.FROM ? main.yearBefore() : main)
        .map(ToldTime::atEnd);
  }

  private boolean isOver(ToldTime main) {
    return (main.isYear() && !times.isAhead(Optional.of(main)))
        || Terms.PART_OF_YEAR.contains(main.period().kind());
  }

  /** The day spoken of last; in a report on a stretch of time, that. */
  private Optional<ToldTime> day() {
    if (context.genre.isBulletin) {
      return times
          .earlierDay
          .or(() -> times.lastDay)
          .or(() -> times.stretches.main.map(ToldTime::atEnd));
    }
    return times.earlierDay.or(
        () -> context.genre.isWorkReport ? times.stretches.main : Optional.empty());
  }

  /**
   * What is measured goes on about the main time of the document, in a report all does; what else
   * somebody did about the paragraph's; and what merely is there, of no stretch.
   */
  private Optional<ToldTime> stretch(TimedFigure figure) {
    return toldStretch(figure)
        .or(
            () ->
                context.genre.isBulletin
                    ? times.lastDay
                    : times
                        .earlierDay
                        .filter(ToldTime::isYearEnd)
                        .filter(day -> indicators.measures(figure.indicator())))
        .map(ToldTime::ofYear);
  }

  private Optional<ToldTime> toldStretch(TimedFigure figure) {
    if (figure.isTaken() && !context.genre.isReport) {
      return Optional.empty();
    }
    boolean goesOn =
        figure.isMoving()
            || context.genre.isReport
            || MOVEMENTS.contains(figure.statistic())
            || times.hints.isOfDoers
            || indicators.measures(figure.indicator())
            || Measures.is("flow", figure.indicator().label());
    if (goesOn) {
      return times
          .stretches
          .earlier
          .filter(
              told ->
                  context.status != Status.ACTUAL || !context.calendar.hasJustBegun(told.period()))
          .or(
              () ->
                  context.genre.laysDown() && figure.isLevel()
                      ? Optional.empty()
                      : times.stretches.main);
    }
    if (figure.indicator().label().startsWith("新")) {
      return times.stretches.earlier.or(() -> times.stretches.main).or(() -> times.stretches.last);
    }
    boolean isThere =
        figure.isThing()
            && figure.statistic() == Statistic.LEVEL
            && !context.isDeed
            && context.status != Status.TARGET;
    if (isThere) {
      return Optional.empty();
    }
    return times.stretches.earlier.or(
        () -> context.genre.laysDown() ? Optional.empty() : times.stretches.main);
  }
}
