package org.zhuzhoukg.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;

/** The stretches of time that an article, a section and a paragraph are about. */
final class Stretches {

  private static final Set<PeriodKind> MAIN =
      EnumSet.of(
          PeriodKind.ANNUAL, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.CUMULATIVE);

  /** What a text is about is told before many figures are. */
  private static final int FEW = 4;

  private final Calendar calendar;

  /** How many figures of the article stand before the sentence. */
  int figures;

  /** What the section or the article is about. */
  Optional<ToldTime> main = Optional.empty();

  /** Whether a sentence has named it, and no figure has been told since. */
  private boolean isUnused;

  /** What the paragraph named last before. */
  Optional<ToldTime> earlier = Optional.empty();

  /** What a paragraph before named last. */
  Optional<ToldTime> last = Optional.empty();

  Stretches(Calendar calendar) {
    this.calendar = calendar;
  }

  void beginArticle() {
    main = Optional.empty();
    isUnused = false;
    earlier = Optional.empty();
    last = Optional.empty();
  }

  void beginParagraph() {
    last = earlier.or(() -> last);
    earlier = Optional.empty();
  }

  /** What was named last of all. */
  Optional<ToldTime> latest() {
    return earlier.or(() -> last).or(() -> main);
  }

  /** A sentence names a stretch of time. */
  void saw(ToldTime time) {
    earlier = Optional.of(time);
    if (isUnused && isPartOfMain(time)) {
      main = earlier;
    }
    if (main.isEmpty() && isMain(time) && figures < FEW) {
      main = earlier;
      isUnused = true;
    }
  }

  /** A sentence is over: what its figures are of is what the text is about. */
  void endSentence(boolean hasFigures) {
    isUnused &= !hasFigures;
  }

  /** 今年不同。1至6月…: part of a year that goes on and was named in passing. */
  private boolean isPartOfMain(ToldTime time) {
    return calendar.isAhead(main.get().period())
        && Terms.PART_OF_YEAR.contains(time.period().kind())
        && main.get().period().start().getYear() == time.period().start().getYear();
  }

  /** A heading names a time: whether it is what the text behind it is about. */
  boolean isAbout(ToldTime time) {
    if (isMain(time)) {
      main = Optional.of(time);
      isUnused = false;
    }
    return isMain(time);
  }

  /** What follows is of a time. */
  void goOn(Optional<ToldTime> time) {
    main = time;
    earlier = time;
    isUnused = false;
  }

  /**
   * Whether a text may be about such a time: a year, or part of one, or years with their numbers.
   */
  private boolean isMain(ToldTime time) {
    PeriodKind kind = time.period().kind();
    boolean isYears =
        kind == PeriodKind.SPAN
            && time.basis() == PeriodBasis.STATED
            && !time.words().endsWith("来")
            && !time.words().endsWith("起");
    boolean isOfLate =
        time.period().end().getYear() >= calendar.thisYear() - 1
            && !calendar.hasJustBegun(time.period());
    return isYears || (MAIN.contains(kind) && isOfLate);
  }
}
