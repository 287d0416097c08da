package org.zhuzhoukg.extract;

import java.util.Optional;
import org.zhuzhoukg.fact.Period;

/** The years between which a sentence says that something moved: 由2015年的…增加到2020年的…. */
final class MovedYears {

  /** The years of the last move. */
  Optional<Period> last = Optional.empty();

  /** The year of what something was, until that of what it became is told; else 0. */
  private int from;

  void beginSentence() {
    last = Optional.empty();
    from = 0;
  }

  /** Something moves from what it was at the time told last, or is by then what it became. */
  void moves(boolean isFrom, Optional<ToldTime> told) {
    int year = told.map(time -> time.period().end().getYear()).orElse(0);
    if (!isFrom && from > 0 && year > from) {
      last = Optional.of(Period.parse("span:" + from + ".." + year));
    }
    from = isFrom ? year : 0;
  }

  /** 是2006年的2.4倍: something is set against what it was in a year. */
  void sets(int base, Optional<ToldTime> told) {
    int year = told.map(time -> time.period().end().getYear()).orElse(0);
    if (year > base + 1) {
      last = Optional.of(Period.parse("span:" + base + ".." + year));
    }
  }

  /** Whether the time of what something was has been told, and not yet that of what it became. */
  boolean isOpen() {
    return from > 0;
  }
}
