package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Status;

/** Takes from the tokens of a sentence when its figures hold, and how certain they are. */
final class Times {

  /** How what something began with is called. */
  private static final List<String> FIRST_PARTS = List.of("首期", "首批", "起步区", "第一批", "头一批");

  /** What words that point to a time begin with; most are passed by this. */
  private static final String HINTS = "届同首起第头";

  private static final Set<String> ABLE = Set.of("可", "可以", "能够", "能");

  private final View view;
  private final Context context;
  private final Tokens tokens;
  private final Deeds deeds;
  private final Modality modality;
  private final Baselines baselines;
  private final Asides asides;
  private Optional<TimeWords> dayNamed = Optional.empty();

  Times(View view, Context context, Tokens tokens) {
    this.view = view;
    this.context = context;
    this.tokens = tokens;
    deeds = new Deeds(view, tokens);
    modality = new Modality(view, context, tokens);
    baselines = new Baselines(view, tokens, deeds);
    asides = new Asides(view, context, tokens);
  }

  /**
   * Takes the times and the words of certainty of a range; true if its last time is only that of a
   * value that has changed since: 由上年的.
   */
  boolean read(int from, int to, boolean isEvent) {
    boolean isFrom = false;
    context.isDeed = false;
    modality.read(from, to);
    for (int i = from; i < to; i++) {
      context.isDeed |= deeds.is(i);
      names(i);
      hints(i, from);
      if (tokens.category(i) == Category.TIME && !baselines.is(i)) {
        isFrom = baselines.isAfter(i, "由从");
        boolean isTo = context.times.moved.isOpen() && !isFrom;
        boolean isAside = asides.is(i, from);
        context.times.isAside |= isAside;
        time(i, isFrom || (isEvent && !isSpan(i)) || isAside || isTo || asides.isMonthAlone(i));
        context.times.moved.moves(isFrom, context.times.sentence);
      } else if (tokens.category(i) == Category.TIME) {
        context.times.hints.isOfThing |= baselines.isOfThing(i);
      } else if (tellsYears(i, from)) {
        context.times.isInClause = true;
        boolean isAside = asides.isLengthOfTime(i, from);
        context.times.isAside |= isAside;
        int number = tokens.amount(i).value().intValue();
        String written = view.at(tokens.start(i), tokens.end(i));
        context.times.saw(TimeWords.years(number), written, context.status, isAside);
      } else if (tokens.category(i) == 'y') {
        context.isYearOnYear = true;
      } else if (tokens.value(i) instanceof Word word) {
        boolean isFar =
            word.detail().equals("far")
                && context.times.sentence.isEmpty()
                && !context.genre.isWorkReport;
        context.times.isByNow |= isFar;
        context.times.isAble |= ABLE.contains(view.at(tokens.start(i), tokens.end(i)));
        context.times.isNow |= word.detail().equals("now");
      }
    }
    return isFrom;
  }

  /** 届时: at the time to come that was told last; 有进出口实绩的企业: those who did something in it. */
  private void hints(int i, int from) {
    if (HINTS.indexOf(view.array()[tokens.start(i)]) < 0
        && view.array()[tokens.end(i) - 1] != '绩') {
      return;
    }
    String words = view.at(tokens.start(i), tokens.end(i));
    if (words.equals("届时")) {
      context.times.hints.isThen = true;
      context.status = context.status == Status.ACTUAL ? Status.PLANNED : context.status;
    }
    context.times.hints.isSame |=
        words.equals("同期") && (i == from || tokens.category(i - 1) == 'F');
    context.times.hints.isFirstPart |= FIRST_PARTS.stream().anyMatch(words::startsWith);
    context.times.hints.isOfDoers |= words.endsWith("实绩");
  }

  /**
   * A year is named, and if something is told as a part of what it was then, so much moved since.
   */
  private void names(int i) {
    if (!(tokens.value(i) instanceof TimeWords words)
        || words.anchor() != TimeWords.Anchor.CALENDAR
        || view.array()[tokens.start(i)] == '“'
        || baselines.isOfPrices(i)) {
      return;
    }
    int year = words.year();
    context.times.named.saw(year);
    if (words.part() == TimeWords.Part.YEAR && baselines.is(i)) {
      context.times.moved.sets(year, context.times.sentence);
    }
  }

  /** 明年竣工，校舍40套已交付: what is done by now is not of the time to come told before. */
  void settle(int from, int to) {
    boolean isDone = false;
    for (int i = from; i < to; i++) {
      char category = tokens.category(i);
      if (category == Category.MODALITY || category == Category.TIME) {
        return;
      }
      isDone |= category == 'F' && view.array()[tokens.start(i)] == '已';
    }
    if (isDone && context.times.isAhead(context.times.sentence)) {
      context.status = Status.ACTUAL;
      context.times.sentence = Optional.empty();
    }
  }

  /** 五年减少贫困人口3万人: years before what was done in them. */
  private boolean tellsYears(int i, int from) {
    boolean isBefore =
        i + 1 < tokens.size()
            && "LUDza".indexOf(tokens.category(i + 1)) >= 0
            && tokens.isAdjacent(i)
            && (i == from || "Ae".indexOf(tokens.category(i - 1)) >= 0);
    return isBefore
        && tokens.value(i) instanceof Amount amount
        && amount.unit().equals("year")
        && amount.value() != null
        && amount.value().intValue() > 1;
  }

  /** A stretch of years is what a text is about, whatever was done in it. */
  private boolean isSpan(int i) {
    return ((TimeWords) tokens.value(i)).part() == TimeWords.Part.YEARS;
  }

  private void time(int i, boolean isAside) {
    TimeWords words = day(i);
    if (words.isWithinYears() && context.status == Status.ACTUAL) {
      return;
    }
    boolean isUpTo = "到至".indexOf(view.array()[tokens.start(i)]) >= 0;
    if (isToCome(words) && (isUpTo || !context.isPlanSaid())) {
      context.status = Status.TARGET;
    }
    context.times.isInClause = true;
    context.times.saw(words, view.at(tokens.start(i), tokens.end(i)), context.status, isAside);
  }

  /** The words for a time; 当天 is the day named last. */
  private TimeWords day(int i) {
    if (baselines.isThatDay(tokens.start(i), tokens.end(i))) {
      return dayNamed.orElse((TimeWords) tokens.value(i));
    }
    TimeWords words = baselines.since(i);
    boolean isToday = words.anchor() == TimeWords.Anchor.NOW && words.year() == 0;
    boolean isDay =
        words.part() == TimeWords.Part.DAY
            && !isToday
            && (words.edge() == TimeWords.Edge.NONE || words.edge() == TimeWords.Edge.END);
    dayNamed = isDay ? Optional.of(words) : dayNamed;
    return words;
  }

  /**
   * 建设厂房3栋，明年底前交付: by when the words behind a clause say that it is to be done, if they tell no
   * figure and no aim of their own.
   */
  Optional<ToldTime> deadline(int behind) {
    int time = -1;
    for (int i = behind; i < tokens.size() && tokens.category(i) != Category.SEMICOLON; i++) {
      char category = tokens.category(i);
      if (category == Category.COMMA) {
        if (time >= 0) {
          break;
        }
      } else if (category == Category.MODALITY || (time >= 0 && Category.isQuantity(category))) {
        return Optional.empty();
      } else if (tokens.value(i) instanceof TimeWords words && isDeadline(words)) {
        time = i;
      }
    }
    return time < 0
        ? Optional.empty()
        : context.times.told(
            (TimeWords) tokens.value(time), view.at(tokens.start(time), tokens.end(time)));
  }

  /** 首批2亿元明年底前拨付: words behind a figure say by when it is to be. */
  void due(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isDue = tokens.value(i) instanceof TimeWords words && isDeadline(words);
      if (isDue) {
        context.times.deadline =
            context.times.told(
                (TimeWords) tokens.value(i), view.at(tokens.start(i), tokens.end(i)));
        context.status = context.status == Status.ACTUAL ? Status.PLANNED : context.status;
        context.times.sentence = Optional.empty();
      }
    }
  }

  private boolean isDeadline(TimeWords words) {
    return words.edge() == TimeWords.Edge.UNTIL && !words.isWithinYears() && isToCome(words);
  }

  private boolean isToCome(TimeWords words) {
    boolean isEnd = words.edge() == TimeWords.Edge.UNTIL || words.edge() == TimeWords.Edge.END;
    return isEnd
        && context
            .calendar
            .resolve(words, context.times.year)
            .flatMap(period -> context.calendar.date().map(day -> period.end().isAfter(day)))
            .orElse(false);
  }
}
