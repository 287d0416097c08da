package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** Says when a figure holds: by its sentence, by the words before, or by the document's date. */
final class Timings {

  private static final Set<Statistic> STATES =
      EnumSet.of(Statistic.LEVEL, Statistic.SHARE, Statistic.RANK, Statistic.PER_UNIT);
  private final Context context;
  private final ToldTimes times;
  private final Indicators indicators;
  private final Terms terms;
  private final CarriedTimes carried;
  final RankingTimes rankings;

  Timings(Context context, Indicators indicators) {
    this.context = context;
    times = context.times;
    this.indicators = indicators;
    terms = new Terms(context, indicators);
    carried = new CarriedTimes(context, indicators);
    rankings = new RankingTimes(context);
  }

  /** When a figure holds, and how that is known. */
  Optional<Timing> of(TimedFigure figure, List<String> trace) {
    if (rankings.isOf(figure)) {
      return rankings.ofYear(figure, trace);
    }
    Optional<Timing> census = context.genre.census.of(figure, context);
    if (census.isPresent()) {
      trace.add("period: " + census.get().asWritten().get() + ", carried over from before");
      return census;
    }
    boolean isStock = isStock(figure);
    Optional<ToldTime> time = times.sentence;
    if (isThen(figure)) {
      time = times.ahead.map(ToldTime::asDeadline);
    } else if (isApart(figure, isStock)) {
      time = due().or(() -> isMovingBeside(figure) ? times.stretches.main : Optional.empty());
    } else if (time.isEmpty()) {
      time = times.isSpoken ? Optional.empty() : carried.of(figure, isStock);
      boolean isEstimate = context.genre.isReport && context.status == Status.FORECAST;
      time = isPlan() && !isEstimate ? time.filter(told -> times.isAhead(Optional.of(told))) : time;
      time = rankings.isAccount(figure) ? time.filter(rankings::mayBeOf) : time;
      time.ifPresent(told -> trace.add("period: " + told.words() + ", carried over from before"));
      time = time.or(this::due);
    }
    if (time.isEmpty()) {
      return rankings.isOfYear(figure, isStock) ? rankings.ofYear(figure, trace) : byNow(trace);
    }
    return Optional.of(terms.of(figure, time.get(), isStock));
  }

  /** The time of the figure before, or if a figure is what something was, that before it. */
  Timing ofSide(Timing before, TimedFigure figure) {
    return terms.ofSide(before, figure);
  }

  private boolean isPlan() {
    return context.status != Status.ACTUAL;
  }

  private boolean isStock(TimedFigure figure) {
    return STATES.contains(figure.statistic())
        && (indicators.isStock(figure.indicator()) || isCensus(figure))
        && !isOfThose(figure)
        && !times.hints.isOfDoers
        && !isPlan()
        && !((context.isDeed || context.isAct) && context.genre.isReport);
  }

  /** 第三产业14万人: what a bulletin of a census counts, it counts on its day. */
  private boolean isCensus(TimedFigure figure) {
    return context.genre.isBulletin
        && figure.isCount()
        && figure.statistic() == Statistic.LEVEL
        && times.lastDay.isPresent()
        && times.stretches.main.isEmpty();
  }

  /** 国有企业10亿美元: what those named did, not how many they are. */
  private static boolean isOfThose(TimedFigure figure) {
    return figure.statistic() == Statistic.LEVEL
        && !figure.isCount()
        && Measures.is("firms", figure.indicator().label());
  }

  /** Whether no time told before says when a figure holds, nor that of the sentence. */
  private boolean isApart(TimedFigure figure, boolean isStock) {
    boolean isState = STATES.contains(figure.statistic());
    boolean isToday = times.isToday() && isState && !figure.isMoving() && !isTold(PeriodKind.AS_OF);
    boolean isBeside =
        times.isOfEvent
            && !times.hints.isOfBeginning()
            && (isStock
                || times.isAble
                || isSince(figure)
                || isMovingBeside(figure)
                || !(context.isAct || Measures.is("act", figure.indicator().label()))
                || (isPlan() && times.isAhead(times.sentence)));
    boolean isGoneBy =
        isPlan()
            && (isTold(PeriodKind.MONTH) || isTold(PeriodKind.DAY))
            && !times.isAhead(times.sentence);
    boolean isOnceDone = isPlan() && times.isOnceDone && !times.isInClause;
    boolean isInForce =
        context.genre.isPolicy
            && times.sentence.filter(told -> told.words().endsWith("起")).isPresent();
    return isToday
        || isInForce
        || isBeside
        || isOfThing(figure)
        || (isStock && isUpToNow())
        || isGoneBy
        || isOnceDone
        || (figure.isOfAreas() && !times.isInClause && !context.genre.isRanking)
        || (isState && isLasting(figure));
  }

  /** 2001年设立的合作区规划面积3平方公里: what a thing has, not what it does. */
  private boolean isOfThing(TimedFigure figure) {
    return times.hints.isOfThing
        && times.sentence.isEmpty()
        && figure.isLevel()
        && !Measures.is("over", figure.indicator().label());
  }

  /** 届时产能可达3万吨: by the time to come that a sentence before has told. */
  private boolean isThen(TimedFigure figure) {
    return times.hints.isThen
        && times.ahead.isPresent()
        && figure.side() != Moves.Side.FROM
        && (times.sentence.isEmpty() || times.isOfEvent);
  }

  /** 大桥8月通车，客运量增长6%: over the time that the text is about, if it is a longer one. */
  private boolean isMovingBeside(TimedFigure figure) {
    return times.isOfEvent
        && figure.isMoving()
        && !(context.genre.isRanking && (figure.isListed() || figure.isPlaced()))
        && times.stretches.main.isPresent();
  }

  /** 自9月起停运，涉及员工80人: how many there are is not of all the time since an event. */
  private boolean isSince(TimedFigure figure) {
    return figure.isCount() && isTold(PeriodKind.SPAN) && !times.isByNow;
  }

  /** 今年以来新开9条，航线共86条: what there is by now, told behind a stretch that lasts until then. */
  private boolean isUpToNow() {
    return isTold(PeriodKind.SPAN)
        && !times.isInClause
        && context.calendar.date().filter(times.sentence.get().period().end()::equals).isPresent();
  }

  /** 投资3亿元建成: what a work cost is told at any time, unless the clause says when. */
  private boolean isLasting(TimedFigure figure) {
    boolean isSaid = times.isInClause || (times.sentence.isPresent() && !times.isOfDay());
    return (figure.isStanding() && !times.isInClause)
        || (indicators.isLasting(figure.indicator())
            && !(times.isInClause && figure.side() != Moves.Side.NONE))
        || (figure.isCost() && !isSaid);
  }

  private boolean isTold(PeriodKind kind) {
    return times.sentence.filter(told -> told.period().kind() == kind).isPresent();
  }

  /** By when what is planned is to be: 2018年底前交付, or the time of the event that it waits for. */
  private Optional<ToldTime> due() {
    if (!isPlan()) {
      return Optional.empty();
    }
    if (times.isOnceDone) {
      return times.deadline;
    }
    Optional<ToldTime> event =
        times.sentence.filter(told -> times.isOfEvent && times.isAhead(times.sentence));
    return times.deadline.or(() -> event.map(ToldTime::asDeadline));
  }

  /** The document's date. */
  Optional<Timing> byNow(List<String> trace) {
    trace.add("period: none is said; the document's date stands in");
    return context.calendar.date().map(day -> RankingTimes.byDefault("asof:" + day));
  }
}
