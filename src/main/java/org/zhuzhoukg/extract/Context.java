package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** What a sentence carries over from the words before it, and why. Of one document. */
final class Context {

  private static final Set<PeriodKind> MAIN =
      EnumSet.of(
          PeriodKind.ANNUAL, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  final Calendar calendar;

  /** What kind of text the article at hand is. */
  Genre genre = new Genre();

  /** Whom the document is about, unless it says otherwise. */
  final Named document;

  /** Whom the sentence is about. */
  Named about;

  /** The area named last that ends in 市, 县 …: 全县 means it. */
  final Map<Character, Named> areas = new HashMap<>();

  String aboutWhy = "";

  /** Whom the figure at hand is of, though the sentence is about another. */
  Optional<Named> aside = Optional.empty();

  /** The enterprise, park and other bodies spoken of last, by class: 公司 and 园区 mean them. */
  final Map<String, Named> bodies = new HashMap<>();

  /** The time of this sentence. */
  Optional<ToldTime> sentenceTime = Optional.empty();

  /** When the figure before holds. */
  Optional<Timing> timing = Optional.empty();

  /** The day by which the words behind the clause say that it is to be done. */
  Optional<ToldTime> deadline = Optional.empty();

  /** Whether the clause tells what somebody did, before or behind its figures. */
  boolean isAct;

  /** Whether the time is of this clause alone, as after 其中. */
  boolean isAsideTime;

  /** Whether the clause has named a time so far. */
  boolean clauseHasTime;

  /** Whether the figure before was a share; what it became is one too. */
  boolean isShare;

  /** Whether the clause tells what has come about by now: 累计, 已达. */
  boolean isByNow;

  /** Whether the sentence speaks of the day of the document: 现有, 累计. */
  boolean isNow;

  /** Whether that time is of an event told beside, as 2004年创办, not of the figures. */
  boolean isTimeOfEvent;

  /** The day as of which the sentence spoke. */
  Optional<ToldTime> sentenceDay = Optional.empty();

  /** The stretch of time that the words before this sentence named last. */
  Optional<ToldTime> earlierStretch = Optional.empty();

  /** The day as of which the words before it in the paragraph spoke. */
  Optional<ToldTime> earlierDay = Optional.empty();

  /** The stretch of time that the section or the document is about. */
  Optional<ToldTime> mainStretch = Optional.empty();

  /** The range of years spoken of last. */
  Optional<Period> years = Optional.empty();

  /** The years of the last move of the sentence: 由2015年的…增加到2020年的…. */
  Optional<Period> move = Optional.empty();

  private int moveFrom;

  /** Whether the sentence says that it tells the aims of the years to come. */
  boolean tellsAims;

  /** Whether somebody did what is counted: 建成, 引进. */
  boolean isDeed;

  /** How certain figures are where no word tells: plans, once the aims of a report were told. */
  private Status usual = Status.ACTUAL;

  /** The year that the last heading names; 0 if it names none. */
  private int headYear;

  /** The year that the text is about by now; 0 if none was named. */
  int year;

  /** The year named last; 0 if none was. */
  private int toldYear;

  Optional<Indicator> indicator = Optional.empty();

  /** What things were ranked by last in the paragraph. */
  Optional<Indicator> ranked = Optional.empty();

  /** What the part of the sentence before the last semicolon measured. */
  Optional<Indicator> before = Optional.empty();

  Status status = Status.ACTUAL;

  /** The time before the bracket that is open. */
  private Optional<ToldTime> outside = Optional.empty();

  private int figuresOutside;

  /** What the members of the last list measure. */
  List<Indicator> list = new ArrayList<>();

  /** What the levels of this sentence measure, apart from lists. */
  final List<Indicator> levels = new ArrayList<>();

  /** What the figures of this part of the sentence measure, where they say it themselves. */
  final List<Indicator> said = new ArrayList<>();

  /** Whether the paragraph compares with the year before. */
  boolean isYearOnYear;

  Context(Calendar calendar, Named document) {
    this.calendar = calendar;
    this.document = document;
    this.about = document;
  }

  /** Another article begins: what the ones before told is over, but for the names they gave. */
  void beginArticle() {
    mainStretch = Optional.empty();
    headYear = 0;
    years = Optional.empty();
    genre = new Genre();
    usual = Status.ACTUAL;
    beginParagraph();
  }

  void beginParagraph() {
    isYearOnYear = genre.isYearOnYear;
    year = headYear;
    earlierStretch = Optional.empty();
    earlierDay = Optional.empty();
    ranked = Optional.empty();
    beginSentence();
    about = document;
    aboutWhy = "";
  }

  void beginSentence() {
    sentenceTime = Optional.empty();
    isTimeOfEvent = false;
    sentenceDay = Optional.empty();
    move = Optional.empty();
    moveFrom = 0;
    isNow = false;
    isShare = false;
    indicator = Optional.empty();
    list.clear();
    levels.clear();
    said.clear();
    timing = Optional.empty();
    before = Optional.empty();
    status = usual;
    if (genre.isReport) {
      about = document;
      aboutWhy = "";
    }
    if (!about.equals(document)) {
      aboutWhy = "about: carried over from the sentence before";
    }
  }

  /** Whether a word of the sentence says that its figures are planned. */
  boolean isPlanSaid() {
    return status == Status.PLANNED && usual != Status.PLANNED;
  }

  /** A semicolon: the next part says anew what it measures. */
  void beginPart() {
    before = indicator;
    indicator = Optional.empty();
    said.clear();
    status = status == Status.TARGET ? status : usual;
  }

  /** A bracket: the time of figures within it is not that of those behind it. */
  void open(int figures) {
    outside = sentenceTime;
    figuresOutside = figures;
  }

  /** The bracket ends. */
  void close(int figures) {
    if (figures > figuresOutside) {
      sentenceTime = outside;
    }
  }

  /**
   * Words name a time.
   *
   * @param isAside whether it holds for this sentence alone, as after 其中
   */
  void saw(TimeWords words, String written, boolean isAside) {
    Optional<Period> period = spokenOf(words).or(() -> calendar.resolve(words, contextYear(words)));
    if (period.isEmpty()) {
      return;
    }
    if (isGoneBy(words, period.get())) {
      saw(words.at(TimeWords.Edge.NONE), written, isAside);
      return;
    }
    if (words.part() == TimeWords.Part.YEARS) {
      years = period;
    }
    boolean isCalendar = words.anchor() == TimeWords.Anchor.CALENDAR;
    PeriodBasis basis = isCalendar ? PeriodBasis.STATED : PeriodBasis.DOCUMENT_DATE;
    boolean isDay = words.part() == TimeWords.Part.DAY;
    boolean isOther =
        words.isLongAgo()
            || words.anchor() == TimeWords.Anchor.TOLD
            || (words.anchor() == TimeWords.Anchor.CONTEXT && words.year() != 0);
    if (!isDay && !isAside && !isOther) {
      year = calendar.year(words, year);
    }
    toldYear = period.get().start().getYear();
    sentenceTime = Optional.of(new ToldTime(period.get(), basis, written));
    isTimeOfEvent = false;
    isNow = false;
    if (isAside || isDay || isOther) {
      return;
    }
    if (period.get().kind() == PeriodKind.AS_OF) {
      earlierDay = sentenceTime;
      sentenceDay = sentenceTime;
    } else if (words.edge() != TimeWords.Edge.UNTIL) {
      earlierStretch = sentenceTime;
      mainStretch = mainStretch.or(() -> sentenceTime.filter(this::isMain));
    }
  }

  /** Something moves from what it was at the time told last, or is by then what it became. */
  void moves(boolean isFrom) {
    int year = sentenceTime.map(time -> time.period().end().getYear()).orElse(0);
    if (!isFrom && moveFrom > 0 && year > moveFrom) {
      move = Optional.of(Period.parse("span:" + moveFrom + ".." + year));
    }
    moveFrom = isFrom ? year : 0;
  }

  /** Whether the time of what something was has been told, and not yet that of what it became. */
  boolean hasMoved() {
    return moveFrom > 0;
  }

  /** What words for a time mean here. */
  Optional<ToldTime> told(TimeWords words, String written) {
    return calendar
        .resolve(words, contextYear(words))
        .map(period -> new ToldTime(period, PeriodBasis.DOCUMENT_DATE, written));
  }

  /** 到今年上半年, told when it is over, is no deadline. */
  private boolean isGoneBy(TimeWords words, Period period) {
    return words.edge() == TimeWords.Edge.UNTIL
        && words.part() != TimeWords.Part.DAY
        && status == Status.ACTUAL
        && calendar.thisYear() > 0
        && !calendar.isAhead(period);
  }

  /** What is aimed at or planned for 下半年 is not of a year gone by. */
  private int contextYear(TimeWords words) {
    if (words.anchor() == TimeWords.Anchor.TOLD) {
      return toldYear;
    }
    boolean isAhead = status != Status.ACTUAL && words.anchor() == TimeWords.Anchor.NONE;
    return isAhead ? Math.max(year, calendar.thisYear()) : year;
  }

  /** 五年来 behind “十三五” or 2016—2020年 means these years. */
  private Optional<Period> spokenOf(TimeWords words) {
    return words.part() == TimeWords.Part.LAST_YEARS
        ? years.filter(p -> p.end().getYear() - p.start().getYear() + 1 == words.first())
        : Optional.empty();
  }

  /** Whether a text may be about such a time: a year, or part of one, or years with their numbers. */
  private boolean isMain(ToldTime time) {
    PeriodKind kind = time.period().kind();
    boolean isYears = kind == PeriodKind.SPAN && time.basis() == PeriodBasis.STATED;
    boolean isOfLate = time.period().end().getYear() >= calendar.thisYear() - 1;
    return isYears || (MAIN.contains(kind) && isOfLate);
  }

  /** A heading is over: the time it names is that of what follows. */
  void endHeading() {
    if (sentenceTime.filter(this::isMain).isPresent()) {
      headYear = year;
      mainStretch = sentenceTime;
      genre.isReport = true;
    }
  }

  /** A sentence of a report told aims: what follows is planned for their time. */
  void endSentence() {
    boolean isAhead = sentenceTime.filter(time -> calendar.isAhead(time.period())).isPresent();
    if (genre.isReport && tellsAims && isAhead) {
      usual = Status.PLANNED;
      mainStretch = sentenceTime;
      earlierStretch = sentenceTime;
    }
    tellsAims = false;
  }

  /** Words name whom the sentence is about. */
  void about(Named named) {
    about = named;
    aboutWhy = "";
  }
}
