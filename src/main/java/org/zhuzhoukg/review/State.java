package org.zhuzhoukg.review;

import org.zhuzhoukg.fact.Code;

/** What has become of a candidate. */
public enum State implements Code {
  /** Nobody has decided. */
  OPEN,
  /** A fact, as it was proposed. */
  ACCEPTED,
  /** A fact, as somebody mended it. */
  CORRECTED,
  /** No fact. */
  REJECTED,
  /** A fact; but what is proposed now says otherwise than when it was decided on. */
  DRIFT,
  /** A fact that is no longer proposed, though its words stand in the text. */
  REGRESSION;

  /** Whether it makes a fact. */
  public boolean isFact() {
    return this != OPEN && this != REJECTED;
  }
}
