package org.zhuzhoukg.store;

/** A query makes something larger than it may: a text, a number, a nesting. */
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says in a sentence what is too large, in Chinese and in English. */
  public TooLargeException(String zh, String en) {
    super(en);
    this.wording = new Wording(zh, en);
  }

  /** The message, in Chinese too. */
  public Wording wording() {
    return wording;
  }
}
