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

  private final Context context;
  private final Indicators indicators;

  Timings(Context context, Indicators indicators) {
    this.context = context;
    this.indicators = indicators;
  }

  /** When a figure holds, and how that is known. */
  Optional<Timing> of(Statistic statistic, Indicator indicator, List<String> trace) {
    boolean isStock =
        STATES.contains(statistic)
            && indicators.isStock(indicator)
            && context.status == Status.ACTUAL;
    Optional<Context.Time> time = context.sentenceTime;
    if (context.isTimeOfEvent || (context.isNow && STATES.contains(statistic))) {
      time = Optional.empty();
    } else if (time.isEmpty()) {
      time = isStock ? context.earlierDay : stretch(statistic, indicator);
      time.ifPresent(t -> trace.add("period: " + t.words() + ", carried over from before"));
    }
    if (time.isEmpty()) {
      trace.add("period: none is said; the document's date stands in");
      return context
          .calendar
          .date()
          .map(
              day ->
                  new Timing(Period.parse("asof:" + day), PeriodBasis.DEFAULT, Optional.empty()));
    }
    Context.Time found = time.get();
    return Optional.of(
        new Timing(aimed(found.period()), found.basis(), Optional.of(found.words())));
  }

  /**
   * What is measured goes on about the main time of the document; a count only about the
   * paragraph's.
   */
  private Optional<Context.Time> stretch(Statistic statistic, Indicator indicator) {
    return MOVEMENTS.contains(statistic) || indicators.measures(indicator)
        ? context.earlierStretch.or(() -> context.mainStretch)
        : context.earlierStretch;
  }

  /** What is aimed at for a year to come is to be reached by its end. */
  private Period aimed(Period period) {
    boolean isToCome = context.calendar.date().map(day -> period.end().isAfter(day)).orElse(false);
    boolean isYear = period.kind() == PeriodKind.ANNUAL;
    return context.status == Status.TARGET && isToCome && isYear
        ? Period.parse("until:" + period.notation())
        : period;
  }
}
