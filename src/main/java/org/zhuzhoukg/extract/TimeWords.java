package org.zhuzhoukg.extract;

/**
 * Words for a time, not yet set against a date.
 *
 * @param anchor what the year is told by
 * @param year a calendar year, or the distance from the anchor's
 * @param part which part of the year
 * @param first the part's number, or the first of a range: a month, a quarter, a year
 * @param last the last of a range, or a day of the month; 0 if there is none
 * @param edge which side of the time is meant
 */
record TimeWords(Anchor anchor, int year, Part part, int first, int last, Edge edge) {

  /** 三年间: so many years, from the one named last if that is so long ago. */
  static TimeWords years(int number) {
    return new TimeWords(Anchor.TOLD, 0, Part.LAST_YEARS, number, 0, Edge.NONE);
  }

  /** 三年共: so many years, in which something adds up. */
  static TimeWords sum(int number) {
    return new TimeWords(Anchor.TOLD, 0, Part.LAST_YEARS, number, number, Edge.NONE);
  }

  /** Whether something adds up over the years. */
  boolean isSum() {
    return part == Part.LAST_YEARS && last > 0;
  }

  /** The same, of which another side is meant. */
  TimeWords at(Edge side) {
    return new TimeWords(anchor, year, part, first, last, side);
  }

  /** 五年前, 次年, 上年: told for comparison, or in passing; not what the text goes on about. */
  boolean isBeside() {
    return (anchor == Anchor.DOCUMENT && part == Part.YEAR && first > 0)
        || (anchor == Anchor.TOLD && part != Part.LAST_YEARS)
        || (anchor == Anchor.CONTEXT && year != 0);
  }

  /** 三年内: of what is planned by its end, else only how long something takes. */
  boolean isWithinYears() {
    return anchor == Anchor.DOCUMENT && year > 0 && edge == Edge.UNTIL;
  }

  /** What a year is told by. */
  enum Anchor {
    /** Nothing. */
    NONE,
    /** Its number. */
    CALENDAR,
    /** The document's date: 今年, 去年. */
    DOCUMENT,
    /** The century of the document's date, which ends with the year: 本世纪末. */
    CENTURY,
    /** The year that the text is about: 报告期, 上年. */
    CONTEXT,
    /** The year named last, be it in passing: 当年, 当时, 次年. */
    TOLD,
    /** The day of the document itself: 目前. */
    NOW
  }

  /** A part of a year. */
  enum Part {
    /** The whole of it. */
    YEAR,
    /** Its half {@code first}. */
    HALF,
    /** Its quarter {@code first}. */
    QUARTER,
    /** Its months {@code first} to {@code last}. */
    MONTHS,
    /** Its month {@code first}. */
    MONTH,
    /** Day {@code last} of month {@code first}. */
    DAY,
    /** Days {@code first} to {@code last}, each as month * 100 + day. */
    DAYS,
    /** Years {@code first} to {@code last}. */
    YEARS,
    /** {@code first} years that end at the document's date, or begin there if negative. */
    LAST_YEARS
  }

  /** Which side of a time is meant. */
  enum Edge {
    /** All of it. */
    NONE,
    /** Its first day: 年初. */
    START,
    /** Its last day: 年末, 截至. */
    END,
    /** From its first day to the document's date: 以来. */
    SINCE,
    /** All up to its end: 到2025年. */
    UNTIL,
    /** The same of the year before, as a baseline: 同期. */
    BASE
  }
}
