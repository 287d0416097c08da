package org.zhuzhoukg.fact;

/** Whether a number is a fact, an aim or an expectation. */
public enum Status implements Code {
  /** It is so, or was. */
  ACTUAL,
  /** Somebody set it as a goal. */
  TARGET,
  /** It is decided or under way. */
  PLANNED,
  /** Somebody expects it. */
  FORECAST
}
