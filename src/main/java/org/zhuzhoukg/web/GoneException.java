package org.zhuzhoukg.web;

/** Nobody waits for the answer any more. */
final class GoneException extends RuntimeException {

  private static final long serialVersionUID = 1;

  GoneException() {
    super("the client is gone", null, false, false);
  }
}
