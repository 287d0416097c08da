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

  private final Context context;
  private final Indicators indicators;

  Timings(Context context, Indicators indicators) {
    this.context = context;
    this.indicators = indicators;
  }

  /** When a figure holds, and how that is known. */
  Optional<Timing> of(
      Statistic statistic, Indicator indicator, boolean isMoving, boolean isOrder, List<String> trace) {
    boolean isStock =
        STATES.contains(statistic)
            && indicators.isStock(indicator)
            && context.status == Status.ACTUAL
            && !(context.isDeed && context.isReport);
    Optional<Context.Time> time = context.sentenceTime;
    boolean isToday =
        context.isNow
            && STATES.contains(statistic)
            && time.filter(t -> t.period().kind() == PeriodKind.AS_OF).isEmpty();
    boolean isLasting = STATES.contains(statistic) && indicators.isLasting(indicator);
    if (context.isTimeOfEvent || isToday || isLasting) {
      time = Optional.empty();
    } else if (time.isEmpty()) {
      time = isStock ? context.earlierDay : stretch(statistic, indicator, isMoving);
      time.ifPresent(t -> trace.add("period: " + t.words() + ", carried over from before"));
    }
    if (time.isEmpty() && (isOrder || ORDERS.contains(statistic)) && !isStock) {
      trace.add("period: none is said; the year of the document stands in");
      return context.calendar.date().map(day -> byDefault(String.valueOf(day.getYear())));
    }
    if (time.isEmpty()) {
      trace.add("period: none is said; the document's date stands in");
      return context.calendar.date().map(day -> byDefault("asof:" + day));
    }
    Context.Time found = time.get();
    return Optional.of(
        new Timing(aimed(found.period()), found.basis(), Optional.of(found.words())));
  }

  private static Timing byDefault(String notation) {
    return new Timing(Period.parse(notation), PeriodBasis.DEFAULT, Optional.empty());
  }

  /**
   * What is measured goes on about the main time of the document, in a report all does; a count
   * elsewhere only about the paragraph's.
   */
  private Optional<Context.Time> stretch(
      Statistic statistic, Indicator indicator, boolean isMoving) {
    boolean goesOn =
        isMoving || context.isReport || MOVEMENTS.contains(statistic) || indicators.measures(indicator);
    return goesOn ? context.earlierStretch.or(() -> context.mainStretch) : context.earlierStretch;
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
