package org.zhuzhoukg.fact;

/** How a period is to be understood. */
public enum PeriodKind implements Code {
  /** A calendar year. */
  ANNUAL,
  /** Half a calendar year. */
  HALF_YEAR,
  /** A quarter. */
  QUARTER,
  /** A calendar month. */
  MONTH,
  /** One day. */
  DAY,
  /** From 1 January to the end of a later month of the year. */
  CUMULATIVE,
  /** A state at a date; where the date is known to the year, somewhere in it. */
  AS_OF,
  /** Any other interval. */
  SPAN,
  /** The term of a plan. */
  PLAN,
  /** Up to the end of the interval, by which something is to be reached. */
  DEADLINE
}
