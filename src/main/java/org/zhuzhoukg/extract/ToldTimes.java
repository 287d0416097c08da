package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Status;

/** The times that a text has told, and which of them hold for what follows. Of one document. */
final class ToldTimes {

  private static final Set<PeriodKind> POINTS = EnumSet.of(PeriodKind.MONTH, PeriodKind.DAY);

  private static final Set<PeriodKind> YEARS = EnumSet.of(PeriodKind.ANNUAL, PeriodKind.SPAN);

  private final Calendar calendar;

  /** The stretches of time that the text is about. */
  final Stretches stretches;

  /** The time of this sentence. */
  Optional<ToldTime> sentence = Optional.empty();

  /** The day as of which the sentence spoke. */
  Optional<ToldTime> day = Optional.empty();

  /** Whether the time of the sentence is of an event told beside, as 2004年创办, not of figures. */
  boolean isOfEvent;

  /** Whether the time of the sentence is of this clause alone, as after 其中. */
  boolean isAside;

  /** Whether the clause has named a time so far. */
  boolean isInClause;

  /** Whether the sentence speaks of the day of the document: 现有. */
  boolean isNow;

  /** Whether the clause tells what has come about by then: 累计, 已达. */
  boolean isByNow;

  /** Whether the clause tells what can be, not what was done: 可节省. */
  boolean isAble;

  /** Whether somebody speaks the sentence: of now, unless he says when. */
  boolean isSpoken;

  /** Whether the clause tells of what is to be once something is done: 达产后. */
  boolean isOnceDone;

  /** The time to come that the article told last. */
  Optional<ToldTime> ahead = Optional.empty();

  /** What else the sentence says of the time of its figures. */
  final TimeHints hints = new TimeHints();

  /** By when the words behind the clause say that something is to be done. */
  Optional<ToldTime> deadline = Optional.empty();

  /** The years between which something moved in the sentence. */
  final MovedYears moved = new MovedYears();

  /** The day as of which the paragraph spoke before. */
  Optional<ToldTime> earlierDay = Optional.empty();

  /** The day as of which the article spoke last. */
  Optional<ToldTime> lastDay = Optional.empty();

  /** The years named so far. */
  final NamedYears named = new NamedYears();

  /** The year that the text is about by now; 0 if none was named. */
  int year;

  /** The year that the last heading names; 0 if it names none. */
  private int headYear;

  /** The year named last; 0 if none was. */
  private int toldYear;

  /** The time before the bracket that is open. */
  private Optional<ToldTime> outside = Optional.empty();

  private int figuresOutside;

  ToldTimes(Calendar calendar) {
    this.calendar = calendar;
    stretches = new Stretches(calendar);
  }

  void beginArticle() {
    stretches.beginArticle();
    headYear = 0;
    lastDay = Optional.empty();
    ahead = Optional.empty();
    named.beginArticle();
  }

  void beginParagraph() {
    year = headYear;
    stretches.beginParagraph();
    earlierDay = Optional.empty();
  }

  void beginSentence() {
    sentence = Optional.empty();
    day = Optional.empty();
    isOfEvent = false;
    moved.beginSentence();
    isNow = false;
    hints.beginSentence();
  }

  void beginClause() {
    isInClause = false;
    isAside = false;
    isByNow = false;
    isAble = false;
    hints.isFirstPart = false;
  }

  /** A bracket: the time of figures within it is not that of those behind it. */
  void open(int figures) {
    outside = sentence;
    figuresOutside = figures;
  }

  /** The bracket ends. */
  void close(int figures) {
    if (figures > figuresOutside) {
      sentence = outside;
    }
  }

  /**
   * Words name a time.
   *
   * @param status how certain the figures are
   * @param isAside whether it holds for this sentence alone, as after 其中
   */
  void saw(TimeWords words, String written, Status status, boolean isAside) {
    Optional<Period> period =
        named
            .spokenOf(words, toldYear)
            .or(() -> calendar.resolve(words, contextYear(words, status)));
    if (period.isEmpty()) {
      return;
    }
    if (status == Status.ACTUAL && calendar.isGoneBy(words, period.get())) {
      saw(words.at(TimeWords.Edge.NONE), written, status, isAside);
      return;
    }
    if (words.part() == TimeWords.Part.YEARS) {
      named.saw(period.get());
    }
    boolean isCalendar = words.anchor() == TimeWords.Anchor.CALENDAR;
    PeriodBasis basis = isCalendar ? PeriodBasis.STATED : PeriodBasis.DOCUMENT_DATE;
    boolean isBeside = isAside || words.part() == TimeWords.Part.DAY || words.isBeside();
    boolean isAim = words.edge() == TimeWords.Edge.UNTIL && words.part() == TimeWords.Part.YEAR;
    if (!isBeside && !isAim) {
      boolean isPast = words.part() == TimeWords.Part.LAST_YEARS && words.first() > 0;
      year = isPast ? period.get().end().getYear() : calendar.year(words, year);
    }
    toldYear = period.get().start().getYear();
    sentence = Optional.of(new ToldTime(period.get(), basis, written));
    isOfEvent = false;
    isNow = false;
    ahead = sentence.filter(told -> calendar.isAhead(told.period())).or(() -> ahead);
    if (isBeside) {
      return;
    }
    if (period.get().kind() == PeriodKind.AS_OF) {
      earlierDay = sentence;
      lastDay = words.edge() == TimeWords.Edge.END ? sentence : lastDay;
      day = sentence;
    } else if (words.edge() != TimeWords.Edge.UNTIL) {
      stretches.saw(sentence.get());
    }
  }

  /** What words for a time mean here. */
  Optional<ToldTime> told(TimeWords words, String written) {
    return calendar
        .resolve(words, contextYear(words, Status.PLANNED))
        .map(period -> new ToldTime(period, PeriodBasis.DOCUMENT_DATE, written));
  }

  /** The year that words are set against: what is planned for 下半年 is not of a year gone by. */
  private int contextYear(TimeWords words, Status status) {
    if (words.anchor() == TimeWords.Anchor.TOLD) {
      return toldYear;
    }
    boolean isEstimate = status == Status.FORECAST && headYear != 0;
    boolean isAhead =
        status != Status.ACTUAL && !isEstimate && words.anchor() == TimeWords.Anchor.NONE;
    if (isAhead) {
      return Math.max(year, calendar.thisYear());
    }
    boolean isOfText =
        words.anchor() == TimeWords.Anchor.CONTEXT
            || (words.part() == TimeWords.Part.YEAR && words.edge() != TimeWords.Edge.UNTIL);
    return year == 0 && isOfText ? mainYear() : year;
  }

  /** The year of what the text tells of, or of the day as of which it counts; 0 if it has none. */
  private int mainYear() {
    return stretches
        .main
        .or(() -> lastDay.filter(ToldTime::isYearEnd))
        .map(told -> told.period().end().getYear())
        .orElse(0);
  }

  /** A heading is over: whether it names what time the text behind it is about. */
  boolean endHeading() {
    boolean isAbout = sentence.filter(stretches::isAbout).isPresent();
    if (isAbout) {
      headYear = year;
    }
    return isAbout;
  }

  /** Whether the sentence names a year, or several, that are not over. */
  boolean isYearToCome() {
    return isAhead(sentence.filter(told -> YEARS.contains(told.period().kind())));
  }

  /** Whether the sentence speaks of the document's day. */
  boolean isToday() {
    return isNow || isByNow;
  }

  /** Whether the time of the sentence is a day or a month. */
  boolean isOfDay() {
    return sentence.filter(told -> POINTS.contains(told.period().kind())).isPresent();
  }

  /** Whether a time ends behind the document's date. */
  boolean isAhead(Optional<ToldTime> time) {
    return time.filter(told -> calendar.isAhead(told.period())).isPresent();
  }

  /** What follows is of the time of this sentence. */
  void goOn() {
    stretches.goOn(sentence);
  }
}
