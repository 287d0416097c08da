package org.zhuzhoukg.review;

import org.zhuzhoukg.fact.Code;

/** What a person decides on a candidate. */
public enum Verdict implements Code {
  /** It is right as it stands. */
  ACCEPT,
  /** It is no fact. */
  REJECT,
  /** It is right with some fields changed. */
  CORRECT,
  /** What was decided before counts no more. */
  UNDO
}
