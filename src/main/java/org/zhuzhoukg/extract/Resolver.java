package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Timing;

/** Fills what a rule left open from the context, and says why. Of one document. */
final class Resolver {

  /** {@link Priors} say later how sure it is. */
  private static final double UNJUDGED = 1;

  /** What is told of the figure before holds when that does. */
  private static final Set<Statistic> OF_BEFORE =
      EnumSet.of(
          Statistic.GROWTH_YEAR_ON_YEAR,
          Statistic.GROWTH,
          Statistic.CHANGE,
          Statistic.DIFFERENCE,
          Statistic.SHARE);

  /** What a list behind it may tell more of. */
  private static final Set<Statistic> LEVELS =
      EnumSet.of(Statistic.LEVEL, Statistic.PER_UNIT, Statistic.AVERAGE);

  private static final Set<String> OF_LISTS = Set.of("respectively-share", "respectively-rank");

  static final Set<String> COUNTED =
      Set.of("enterprise", "item", "person", "place", "household", "set", "vehicle");

  private final View view;
  private final Context context;
  private final Indicators indicators;
  private final Timings timings;
  private final Statistics statistics;
  private final Measured measured;
  private final Ranked ranked;
  private final Directions directions;
  private final Moves moves;
  private final Owners owners;
  private final GoingOn goingOn;
  private final UnsaidUnits unsaid;
  private final Certainty certainty;

  Resolver(View view, Context context, Indicators indicators) {
    this.view = view;
    this.context = context;
    this.indicators = indicators;
    timings = new Timings(context, indicators);
    statistics = new Statistics(view, context, indicators);
    ranked = new Ranked(view);
    measured = new Measured(view, context, indicators, ranked);
    directions = new Directions(view);
    moves = new Moves(view);
    goingOn = new GoingOn(view);
    unsaid = new UnsaidUnits(indicators);
    certainty = new Certainty(view, context, indicators);
    owners = new Owners(view, context, indicators.subjects());
  }

  /** The readings that a draft becomes: 均居全省第一 ranks all that was measured before. */
  List<Reading> readAll(Draft draft, Tokens tokens) {
    List<Reading> all = new ArrayList<>();
    Optional<Reading> first = read(draft, tokens);
    first.ifPresent(all::add);
    if (first.isPresent() && Ranked.isOfEach(draft, tokens)) {
      context.said.stream()
          .map(Indicator::named)
          .filter(named -> !named.equals(first.get().indicator()))
          .distinct()
          .forEach(named -> all.add(first.get().of(named)));
    }
    return all;
  }

  /** The reading that a draft becomes; empty if nobody can say what is measured. */
  private Optional<Reading> read(Draft draft, Tokens tokens) {
    List<String> trace = new ArrayList<>();
    Optional<Indicator> indicator = measured(draft, tokens, trace);
    Named about = about(draft, tokens, indicator);
    indicator.ifPresent(named -> unsaid.say(draft.quantity(), tokens, named));
    boolean isBare = tokens.amount(draft.quantity()).unit().isEmpty();
    if (indicator.isEmpty() || (isBare && !indicators.takesBareNumber(indicator.get()))) {
      return Optional.empty();
    }
    Indicator measured =
        isCount(draft, tokens) && !draft.rule().isBounded()
            ? Counted.made(draft, indicator.get(), view, tokens)
            : indicator.get();
    Amount amount = directions.of(draft, tokens);
    Statistic statistic = statistics.of(draft, tokens, measured, amount);
    remember(draft, tokens, indicator, measured, statistic);
    Optional<Timing> timing = timing(draft, tokens, statistic, measured, trace);
    Optional.of(context.aboutWhy).filter(why -> !why.isEmpty()).ifPresent(trace::add);
    int start = tokens.start(draft.quantity());
    int end = tokens.end(draft.quantity());
    Optional<String> scope = draft.scope().map(range -> words(tokens, range));
    boolean isRank = statistic == Statistic.RANK;
    return Optional.of(
        new Reading(
            view.origin(start, end),
            view.written(start, end),
            measured.named(),
            about,
            Reading.Measured.of(FarBounds.bounded(view, draft, tokens, amount)),
            statistic,
            timing,
            certainty.of(draft, tokens, measured),
            isRank ? scope : Optional.empty(),
            isRank ? Optional.empty() : scope,
            UNJUDGED,
            draft.rule().name(),
            trace,
            List.of()));
  }

  private Optional<Indicator> measured(Draft draft, Tokens tokens, List<String> trace) {
    return goingOn
        .pointed(draft, tokens)
        .or(() -> VerbMeasures.of(draft, view, tokens))
        .or(() -> measured.of(draft, tokens, trace))
        .or(() -> goingOn.of(draft, tokens, trace))
        .map(named -> Ranked.ordered(draft, tokens, named, context));
  }

  /** Another paragraph begins. */
  void beginParagraph() {
    goingOn.beginParagraph();
  }

  /** A clause without figures says what those behind it may measure. */
  void tellTopic(Indicator said) {
    context.indicator = Optional.of(said);
    goingOn.tellTopic(said);
  }

  /** What the next figures may be of: how many are ranked is beside what they are ranked by. */
  private void remember(
      Draft draft,
      Tokens tokens,
      Optional<Indicator> said,
      Indicator measured,
      Statistic statistic) {
    goingOn.saw(draft, tokens, measured, statistic);
    if (!Ranked.countsRanked(draft, tokens) && !GoingOn.isPlace(said)) {
      context.indicator = said;
    }
    if (statistic == Statistic.RANK && !GoingOn.isPlace(said)) {
      context.ranked = said;
    }
    if (draft.indicator().isPresent() && statistic != Statistic.RANK) {
      context.said.add(measured);
    }
    if (LEVELS.contains(statistic) && draft.place().isEmpty()) {
      context.levels.add(measured);
    }
    if (indicators.measures(measured)) {
      context.byUnit.put(tokens.amount(draft.quantity()).unit(), measured);
    }
  }

  /** When it holds; a rank holds when the figure does that it ranks. */
  private Optional<Timing> timing(
      Draft draft, Tokens tokens, Statistic statistic, Indicator measured, List<String> trace) {
    if (certainty.isStart(draft, tokens) || (draft.owner().isPresent() && !Ranked.isRank(draft))) {
      return timings.byNow(trace);
    }
    boolean isOfBefore =
        (draft.indicator().isEmpty()
                || (statistic == Statistic.SHARE && context.times.sentence.isEmpty()))
            && (draft.place().isEmpty() || OF_LISTS.contains(draft.rule().name()))
            && (statistic == Statistic.RANK
                || (OF_BEFORE.contains(statistic) && !context.times.isInClause));
    TimedFigure figure =
        new TimedFigure(
            statistic,
            measured,
            tokens.amount(draft.quantity()).unit(),
            isCount(draft, tokens),
            Moves.isMoving(draft, tokens) || isPlaceOfOne(draft),
            directions.of(draft, tokens).unit().equals("rank") || ranked.isThreshold(draft, tokens),
            Moves.isCost(draft, tokens, measured),
            moves.side(draft.quantity(), tokens));
    boolean isListed =
        draft.scope().isEmpty() && timings.rankings.isOfLastYear(figure, context.timing);
    if (((isOfBefore && !isListed) || isOfProjects(measured)) && context.timing.isPresent()) {
      return context.timing.map(before -> timings.ofSide(before, figure));
    }
    Optional<Timing> timing = timings.of(figure, trace);
    boolean isBefore = figure.side() == Moves.Side.FROM || figure.side() == Moves.Side.LAST_YEAR;
    context.timing = isBefore ? Optional.empty() : figure.isOfAreas() ? context.timing : timing;
    return timing;
  }

  /** 签约项目30个、总投资90亿元: theirs, of when they are counted. */
  private boolean isOfProjects(Indicator measured) {
    int last = context.levels.size() - 2;
    return measured.label().endsWith("投资")
        && last >= 0
        && Measures.is("projects", context.levels.get(last).label());
  }

  /** 东盟是我市第二大贸易伙伴: over the time that the text is about. */
  private static boolean isPlaceOfOne(Draft draft) {
    return Ranked.isRank(draft) && draft.owner().isPresent();
  }

  /** Whether things are counted; by then the token of the quantity has been taken. */
  static boolean isCount(Draft draft, Tokens tokens) {
    return COUNTED.contains(tokens.amount(draft.quantity()).unit());
  }

  private Named about(Draft draft, Tokens tokens, Optional<Indicator> measured) {
    Optional<Named> aside = context.aside;
    context.aside = Optional.empty();
    boolean isRank = draft.rule().statistic().filter(s -> s == Statistic.RANK).isPresent();
    draft.owner().ifPresent(range -> context.aboutHere(Named.of(words(tokens, range))));
    return draft
        .owner()
        .map(range -> Named.of(words(tokens, range)))
        .or(() -> owners.of(draft, tokens, measured))
        .or(
            () ->
                ranked.isThreshold(draft, tokens) ? Optional.of(context.document) : ofAll(measured))
        .or(() -> ranked.area(draft, tokens))
        .or(() -> isRank ? Optional.empty() : aside)
        .orElse(context.about);
  }

  /** 入围门槛20亿元: of none of those whom a ranking names. */
  private Optional<Named> ofAll(Optional<Indicator> measured) {
    return measured
        .filter(named -> Measures.is("threshold", named.label()))
        .map(named -> context.genre.ranking.orElse(context.document));
  }

  private String words(Tokens tokens, Draft.Range range) {
    int to = range.to();
    while (to > range.from() + 1 && "dE".indexOf(tokens.category(to - 1)) >= 0) {
      to--;
    }
    return view.at(tokens.start(range.from()), tokens.end(to - 1));
  }
}
