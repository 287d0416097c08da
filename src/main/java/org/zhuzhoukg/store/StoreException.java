package org.zhuzhoukg.store;

/** The store cannot do its work; the message says what failed, where, why, and what to do. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what failed. */
  public StoreException(String message) {
    super(message);
  }

  /** Says what failed, and keeps the cause for the log. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
