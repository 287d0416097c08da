package org.zhuzhoukg.review;

/** Thrown for a decision that cannot be taken; says why in both languages. */
public final class ReviewException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean isUnknown;
  private final String chinese;

  private ReviewException(boolean isUnknown, String zh, String en) {
    super(en);
    this.isUnknown = isUnknown;
    this.chinese = zh;
  }

  static ReviewException bad(String zh, String en) {
    return new ReviewException(false, zh, en);
  }

  static ReviewException unknown(String zh, String en) {
    return new ReviewException(true, zh, en);
  }

  /** Whether there is no such candidate; else the decision itself is bad. */
  public boolean isUnknown() {
    return isUnknown;
  }

  /** What is wrong, in Chinese; the message says it in English. */
  public String chinese() {
    return chinese;
  }
}
