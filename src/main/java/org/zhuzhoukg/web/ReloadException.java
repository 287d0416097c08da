package org.zhuzhoukg.web;

import java.util.List;
import org.zhuzhoukg.store.Wording;

/** New data are not fit to be served; what is served stays. */
public final class ReloadException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Wording wording;
  private final transient List<String> problems;

  /**
   * Says why.
   *
   * @param problems what is wrong, one by one
   */
  public ReloadException(Wording message, List<String> problems) {
    super(message.en());
    this.wording = message;
    this.problems = List.copyOf(problems);
  }

  /** The message, in Chinese too. */
  public Wording wording() {
    return wording;
  }

  /** What is wrong, one by one. */
  public List<String> problems() {
    return problems;
  }
}
