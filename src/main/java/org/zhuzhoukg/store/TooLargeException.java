package org.zhuzhoukg.store;

/** A query makes something larger than it may: a text, a number, a nesting. */
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says in a sentence what is too large. */
  public TooLargeException(String message) {
    super(message);
  }
}
