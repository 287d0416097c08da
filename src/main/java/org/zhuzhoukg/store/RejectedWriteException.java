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

  /** What breaks which rule. */
  public List<Violation> violations() {
    return violations;
  }
}
