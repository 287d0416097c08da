package org.zhuzhoukg.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.update.UpdateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.store.ProtectedGraphException;
import org.zhuzhoukg.store.QuerySyntaxException;
import org.zhuzhoukg.store.RefusedException;
import org.zhuzhoukg.store.RejectedWriteException;
import org.zhuzhoukg.store.StoreException;
import org.zhuzhoukg.store.TooLargeException;

/** What to tell a client when its request ends in an exception. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int SHOWN = 20;

  private Problems() {}

  /**
   * The problem behind an exception.
   *
   * @param id the request's, for the log
   */
  static Problem of(Throwable e, String id) {
    if (e instanceof ProblemException problem) {
      return problem.problem();
    }
    if (e instanceof QuerySyntaxException syntax) {
      return of(syntax);
    }
    if (e instanceof RefusedException refused) {
      return of(refused);
    }
    if (e instanceof QueryBuildException) {
      return Problem.of(400, Plain.words(e));
    }
    if (e instanceof TooLargeException) {
      return Problem.of(413, e.getMessage());
    }
    Optional<Problem> write = ofWrite(e);
    if (write.isPresent()) {
      return write.get();
    }
    if (e instanceof OutOfMemoryError) {
      LOG.error("{}: out of memory", id);
      return Problem.of(503, "this takes more memory than there is; ask for less")
          .withHeader("Retry-After", "10");
    }
    if (e instanceof StackOverflowError) {
      return Problem.of(400, "the request nests too deep");
    }
    if (e instanceof StoreException) {
      LOG.error("{}: {}", id, e.getMessage(), e.getCause());
      return Problem.of(503, "the data cannot be kept now; the server's log says why")
          .withHeader("Retry-After", "60");
    }
    LOG.error("{}: failed", id, e);
    return e instanceof IOException
        ? Problem.of(503, "the answer could not be prepared; the server's log says why")
            .withHeader("Retry-After", "60")
        : Problem.of(500, "the server failed; its log has the reason under request " + id);
  }

  private static Optional<Problem> ofWrite(Throwable e) {
    if (e instanceof UpdateException) {
      return Optional.of(Problem.of(409, Plain.words(e)));
    }
    if (e instanceof ProtectedGraphException refused) {
      return Optional.of(Problem.of(403, e.getMessage()).with("token", refused.graph()));
    }
    if (e instanceof RejectedWriteException rejected) {
      List<String> all = rejected.violations().stream().map(Object::toString).limit(SHOWN).toList();
      return Optional.of(Problem.of(422, e.getMessage()).with("violations", all));
    }
    return Optional.empty();
  }

  private static Problem of(QuerySyntaxException e) {
    Problem problem = Problem.of(400, e.getMessage());
    if (e.line() > 0) {
      problem = problem.with("line", e.line()).with("column", e.column());
    }
    if (!e.token().isEmpty()) {
      problem = problem.with("token", e.token());
    }
    return e.nearest().isEmpty() ? problem : problem.with("nearest", e.nearest());
  }

  private static Problem of(RefusedException e) {
    int status = e.reason() == RefusedException.Reason.FORBIDDEN ? 403 : 400;
    Problem problem = Problem.of(status, e.getMessage());
    return e.token().isEmpty() ? problem : problem.with("token", e.token());
  }
}
