package org.zhuzhoukg.extract;

import java.time.YearMonth;
import java.util.Optional;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Timing;

/**
 * A time that words of the document name.
 *
 * @param period what they mean
 * @param basis by what it is known
 * @param words the words
 */
record ToldTime(Period period, PeriodBasis basis, String words) {

  /** The same, of what is told later. */
  Timing inherited() {
    return new Timing(period, PeriodBasis.INHERITED, Optional.of(words));
  }

  /** Its last day. */
  ToldTime atEnd() {
    return new ToldTime(Period.parse("asof:" + period.end()), basis, words);
  }

  /** The same of the year before. */
  ToldTime yearBefore() {
    return new ToldTime(Calendar.yearBefore(period), basis, words);
  }

  /** Whether it is a whole year. */
  boolean isYear() {
    return period.kind() == PeriodKind.ANNUAL;
  }

  /** Whether it is the last day of a year. */
  boolean isYearEnd() {
    return period.kind() == PeriodKind.AS_OF
        && period.end().getDayOfYear() == period.end().lengthOfYear();
  }

  /** Of the last day of a year, the year. */
  ToldTime ofYear() {
    return isYearEnd()
        ? new ToldTime(Period.parse(String.valueOf(period.end().getYear())), basis, words)
        : this;
  }

  /** The end of it, as that by which something is to be done. */
  ToldTime asDeadline() {
    boolean isYear = period.kind() == PeriodKind.ANNUAL || isYearEnd();
    String end =
        isYear ? String.valueOf(period.end().getYear()) : YearMonth.from(period.end()).toString();
    return new ToldTime(Period.parse("until:" + end), basis, words);
  }
}
