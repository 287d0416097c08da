package org.zhuzhoukg.web;

/** Ends the work on a request: the client gets a problem instead of an answer. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail().en(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
