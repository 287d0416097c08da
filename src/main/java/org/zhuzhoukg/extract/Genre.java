package org.zhuzhoukg.extract;

/** What kind of text an article has shown itself to be. */
final class Genre {

  /** How many sentences of an article say what it is about. */
  private static final int LEAD = 5;

  private int sentences;

  /** Whether growth is year on year throughout, as （下同） says. */
  boolean isYearOnYear;

  /** Whether a heading says what time all is about, as in a yearly bulletin. */
  boolean isReport;

  /** Whether it calls itself a report on work done, or a study. */
  boolean isWorkReport;

  /** Whether it tells of a ranking of the year. */
  boolean isRanking;

  /** A sentence of the first few may speak of a ranking. */
  void tellsRanking(boolean isSaid) {
    isRanking |= isSaid && sentences < LEAD;
    sentences++;
  }

  /** A heading may say that the text reports on work done. */
  void tellsWork(boolean isSaid) {
    isWorkReport |= isSaid;
    isReport |= isSaid;
  }

  /** Whether a text of the kind may name the time that it is about late. */
  boolean namesTimesLate() {
    return isRanking || isReport || isWorkReport;
  }

  /** （下同） behind a comparison says that all is compared so. */
  void tellsComparison(char[] chars, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      isYearOnYear |= chars[i] == '下' && chars[i + 1] == '同';
    }
  }
}
