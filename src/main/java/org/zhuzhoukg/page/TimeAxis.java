package org.zhuzhoukg.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The level axis of a chart: whole years, true to scale.
 *
 * @param firstYear at the left end, from its first day
 * @param lastYear at the right end, to its last day
 */
record TimeAxis(int firstYear, int lastYear) {

  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);
  private static final int MOST_TICKS = 6;

  /** The years that periods reach into. */
  static TimeAxis of(Collection<Figure.When> periods) {
    int first = periods.stream().mapToInt(when -> day(when.start()).getYear()).min().orElse(2000);
    int last = periods.stream().mapToInt(when -> day(when.end()).getYear()).max().orElse(first);
    return new TimeAxis(first, last);
  }

  /** Where the beginning of a day is: 0 at the left end, 1 at the right end. */
  double share(LocalDate day) {
    long from = LocalDate.of(firstYear, 1, 1).toEpochDay();
    long to = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
    return (double) (day.toEpochDay() - from) / (to - from);
  }

  /** Where a period begins. */
  double start(Figure.When when) {
    return share(day(when.start()));
  }

  /** Where a period is over. */
  double end(Figure.When when) {
    return share(day(when.end()).plusDays(1));
  }

  /** Where a period's mark stands: in its middle; for what is due by a time, at its end. */
  double mark(Figure.When when) {
    boolean isDue = when.kind().equals("Deadline") || when.kind().equals("Plan");
    return isDue ? end(when) : (start(when) + end(when)) / 2;
  }

  /** The years that are written below, each in its middle. */
  List<Integer> years() {
    int step =
        STEPS.stream()
            .filter(s -> (lastYear - firstYear) / s + 1 <= MOST_TICKS)
            .findFirst()
            .orElse(lastYear - firstYear);
    return IntStream.rangeClosed(firstYear, lastYear)
        .filter(year -> step == 1 || year % step == 0)
        .boxed()
        .toList();
  }

  /** The middle of a year. */
  double middle(int year) {
    return (share(LocalDate.of(year, 1, 1)) + share(LocalDate.of(year + 1, 1, 1))) / 2;
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
