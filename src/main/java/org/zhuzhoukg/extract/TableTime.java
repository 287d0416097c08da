package org.zhuzhoukg.extract;

import java.util.Optional;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.Timing;

/**
 * When the figures of a table's cell hold.
 *
 * @param timing when; empty if nothing tells
 * @param where that is told
 */
record TableTime(Optional<Timing> timing, String where) {

  /** What a column says itself of when its figures hold: 年均增速, 2012年比重. */
  static Optional<TableTime> of(TableHead.Column column, TableHead head) {
    if (column.kind() == TableHead.Kind.AVERAGE_GROWTH) {
      return Optional.of(ofColumn(head.years().map(TableTime::told)));
    }
    boolean isYear = column.kind() == TableHead.Kind.YEAR;
    return Optional.of(isYear ? column.words() : column.ofYear())
        .filter(year -> !year.isEmpty())
        .map(year -> ofColumn(stated(year)));
  }

  /** What the head of a column tells. */
  static TableTime ofColumn(Optional<Timing> timing) {
    return new TableTime(timing, "head of the column");
  }

  /** A year that begins words. */
  static Optional<Timing> stated(String year) {
    Period period = Period.parse(year.substring(0, 4));
    return Optional.of(new Timing(period, PeriodBasis.STATED, Optional.of(year)));
  }

  private static Timing told(Period span) {
    String words = span.start().getYear() + "—" + span.end().getYear();
    return new Timing(span, PeriodBasis.STATED, Optional.of(words));
  }

  /** What is to be said of where the time was found. */
  Optional<String> trace() {
    return timing.flatMap(Timing::asWritten).map(words -> "period: " + words + ", " + where);
  }
}
