package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** What a sentence carries over from the words before it, and why. Of one document. */
final class Context {

  final Calendar calendar;

  /** The times told so far. */
  final ToldTimes times;

  /** What kind of text the article at hand is. */
  Genre genre = new Genre();

  /** Whom the document is about, unless it says otherwise. */
  final Named document;

  /** Whom the sentence is about. */
  Named about;

  /** The area named last that ends in 市, 县 …: 全县 means it. */
  final Map<Character, Named> areas = new HashMap<>();

  String aboutWhy = "";

  /** Whom the next sentence is about, if only this one is about another. */
  private Optional<Named> outer = Optional.empty();

  /** Whom the first of several told by number was of, and when: 一是, 二是. */
  private Optional<Named> enumerated = Optional.empty();

  private Optional<ToldTime> enumeratedTime = Optional.empty();

  /** Whom the figure at hand is of, though the sentence is about another. */
  Optional<Named> aside = Optional.empty();

  /** The enterprise, park and other bodies spoken of last, by class: 公司 and 园区 mean them. */
  final Map<String, Named> bodies = new HashMap<>();

  /** The firms named so far by the first two characters of their names. */
  final Map<String, Named> shorts = new HashMap<>();

  /** When the figure before holds. */
  Optional<Timing> timing = Optional.empty();

  /** Whether the clause tells what somebody did, before or behind its figures. */
  boolean isAct;

  /** Whether the figure before was a share; what it became is one too. */
  boolean isShare;

  /** Whether the sentence says that it tells the aims of the years to come. */
  boolean tellsAims;

  /** Whether somebody did what is counted: 建成, 引进. */
  boolean isDeed;

  /** How certain figures are where no word tells: plans, once the aims of a report were told. */
  private Status usual = Status.ACTUAL;

  Optional<Indicator> indicator = Optional.empty();

  /** What things were ranked by last in the paragraph. */
  Optional<Indicator> ranked = Optional.empty();

  /** What decides the places that the paragraph tells: 综合评价. */
  Optional<Indicator> contest = Optional.empty();

  /** What the part of the sentence before the last semicolon measured. */
  Optional<Indicator> before = Optional.empty();

  Status status = Status.ACTUAL;

  /** What the members of the last list measure. */
  List<Indicator> list = new ArrayList<>();

  /** Whom the values of the last list are of, if its members say so. */
  List<Named> listOwners = new ArrayList<>();

  /** What the levels of this sentence measure, apart from lists. */
  final List<Indicator> levels = new ArrayList<>();

  /** What the sentence has measured last, by the unit. */
  final Map<String, Indicator> byUnit = new HashMap<>();

  /** What the figures of this part of the sentence measure, where they say it themselves. */
  final List<Indicator> said = new ArrayList<>();

  /** Whether the paragraph compares with the year before. */
  boolean isYearOnYear;

  Context(Calendar calendar, Named document) {
    this.calendar = calendar;
    times = new ToldTimes(calendar);
    this.document = document;
    this.about = document;
  }

  /** Another article begins: what the ones before told is over, but for the names they gave. */
  void beginArticle() {
    times.beginArticle();
    genre = new Genre();
    usual = Status.ACTUAL;
    beginParagraph();
  }

  void beginParagraph() {
    isYearOnYear = genre.isYearOnYear;
    times.beginParagraph();
    ranked = Optional.empty();
    contest = Optional.empty();
    beginSentence(false);
    about = document;
    aboutWhy = "";
    enumerated = Optional.empty();
  }

  /**
   * A sentence begins.
   *
   * @param goesOn whether it tells more of what the one before told, as 其中 does
   */
  void beginSentence(boolean goesOn) {
    if (!goesOn) {
      times.beginSentence();
    }
    isShare = false;
    indicator = Optional.empty();
    list.clear();
    listOwners.clear();
    levels.clear();
    byUnit.clear();
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

  /**
   * Whether a figure is an aim, as is what a rate is to be where a report tells what will be done.
   */
  boolean aimsAt(boolean isRate) {
    boolean isToBe = isRate && genre.isWorkReport && usual == Status.PLANNED;
    return status == Status.TARGET || (isToBe && status == Status.PLANNED);
  }

  /** A semicolon: the next part says anew what it measures, and is not of an event before it. */
  void beginPart() {
    if (times.isOfEvent && times.stretches.main.isPresent()) {
      times.beginSentence();
    }
    before = indicator;
    indicator = Optional.empty();
    said.clear();
    status = status == Status.TARGET ? status : usual;
  }

  /** A heading is over: the time it names is that of what follows. */
  void endHeading() {
    boolean isPlan = genre.mayPlan() && times.isYearToCome();
    genre.isReport |= times.endHeading();
    if (isPlan) {
      usual = status == Status.TARGET ? status : Status.PLANNED;
      times.goOn();
    } else if (usual == Status.TARGET) {
      usual = Status.PLANNED;
    }
  }

  /**
   * A sentence is over: one of a report without figures says what time those behind it are of, and
   * where it told aims they are planned.
   */
  void endSentence(boolean hasFigures) {
    if (genre.isWorkReport && !hasFigures) {
      times.endHeading();
    }
    times.stretches.endSentence(hasFigures);
    outer.ifPresent(this::about);
    if (genre.isReport && tellsAims && times.isAhead(times.sentence)) {
      usual = Status.PLANNED;
      times.goOn();
    }
    tellsAims = false;
  }

  /** One of several that are told by number: it goes on from where the first did. */
  void enumerate(boolean isFirst) {
    if (isFirst) {
      enumerated = Optional.of(about);
      enumeratedTime = times.sentence;
    } else if (enumerated.isPresent()) {
      about(enumerated.get());
      times.sentence = enumeratedTime;
    }
  }

  /**
   * 全市 means the document's area, or the one of the kind named last; in a text on a harbour or a
   * firm that names none, a sentence is of what the word says.
   */
  void aboutHome(String words) {
    char kind = words.charAt(words.length() - 1);
    String label = document.label();
    boolean isHome = label.indexOf(kind) == label.length() - 1 || Kinds.isBrief(label, kind);
    boolean mayBeUnnamed = words.startsWith("全") && "市县区州".indexOf(kind) >= 0;
    boolean isUnnamed =
        !isHome && mayBeUnnamed && !areas.containsKey(kind) && !Kinds.ofName(label).equals("Area");
    if (isUnnamed) {
      aboutHere(Named.of(words));
    } else {
      about(isHome ? document : areas.getOrDefault(kind, document));
    }
  }

  /** Words name whom the sentence is about. */
  void about(Named named) {
    about = named;
    aboutWhy = "";
    outer = Optional.empty();
  }

  /** Words name whom the rest of the sentence is about, but not the next. */
  void aboutHere(Named named) {
    Named before = outer.orElse(about);
    about(named);
    outer = Optional.of(before);
  }
}
