package org.zhuzhoukg.web;

import java.util.List;

/** New data are not fit to be served; what is served stays. */
public final class ReloadException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * Says why.
   *
   * @param problems what is wrong, one by one
   */
  public ReloadException(String message, List<String> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, one by one. */
  public List<String> problems() {
    return problems;
  }
}
