package org.zhuzhoukg.text;

/** Thrown while reading a piece of data that cannot be used; carries the {@link Problem}. */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Says what is wrong. */
  public DataException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
