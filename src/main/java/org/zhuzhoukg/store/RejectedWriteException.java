package org.zhuzhoukg.store;

import java.util.List;

/** The data would break a rule: nothing was written. */
public final class RejectedWriteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** Refuses what breaks some rules. */
  public RejectedWriteException(List<Violation> violations) {
    super(message(violations));
    this.violations = List.copyOf(violations);
  }

  private static String message(List<Violation> violations) {
    String first = "nothing was written, for the data would break a rule: " + violations.get(0);
    return violations.size() == 1 ? first : first + " (and " + (violations.size() - 1) + " more)";
  }

  /** The message, in Chinese too. */
  public Wording wording() {
    int more = violations.size() - 1;
    return new Wording(
        "什么都没有写入，因为数据会违反规则："
            + violations.get(0).wording().zh()
            + (more == 0 ? "" : "（另有" + more + "处）"),
        getMessage());
  }

  /** What breaks which rule. */
  public List<Violation> violations() {
    return violations;
  }
}
