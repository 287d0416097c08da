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
import org.zhuzhoukg.store.ReadOnlyException;
import org.zhuzhoukg.store.RefusedException;
import org.zhuzhoukg.store.RejectedWriteException;
import org.zhuzhoukg.store.RemoteException;
import org.zhuzhoukg.store.StoreException;
import org.zhuzhoukg.store.TooLargeException;
import org.zhuzhoukg.store.Violation;
import org.zhuzhoukg.store.Wording;

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
      return Problem.of(400, "查询无法执行：" + Plain.words(e), Plain.words(e));
    }
    if (e instanceof TooLargeException large) {
      return Problem.of(413, large.wording());
    }
    return ofWrite(e).orElseGet(() -> ofFailure(e, id));
  }

  /** What the server cannot do, whatever is asked. */
  private static Problem ofFailure(Throwable e, String id) {
    if (e instanceof OutOfMemoryError) {
      LOG.error("{}: out of memory", id);
      return Problem.of(
              503, "所需内存超过现有内存，请缩小范围", "this takes more memory than there is; ask for less")
          .withHeader("Retry-After", "10");
    }
    if (e instanceof StackOverflowError) {
      return Problem.of(400, "请求嵌套太深", "the request nests too deep");
    }
    if (e instanceof RemoteException remote) {
      LOG.warn("{}: {}", id, e.getMessage());
      return Problem.of(remote.isLate() ? 504 : 502, remote.wording())
          .withHeader("Retry-After", "10");
    }
    if (e instanceof StoreException) {
      LOG.error("{}: {}", id, e.getMessage(), e.getCause());
      return Problem.of(
              503, "数据现在无法保存；原因见服务器日志", "the data cannot be kept now; the server's log says why")
          .withHeader("Retry-After", "60");
    }
    LOG.error("{}: failed", id, e);
    return e instanceof IOException
        ? Problem.of(
                503,
                "答案没能准备好；原因见服务器日志",
                "the answer could not be prepared; the server's log says why")
            .withHeader("Retry-After", "60")
        : Problem.of(
            500,
            "服务器出错；原因见日志中的请求 " + id,
            "the server failed; its log has the reason under request " + id);
  }

  private static Optional<Problem> ofWrite(Throwable e) {
    if (e instanceof UpdateException) {
      return Optional.of(Problem.of(409, "更新无法执行：" + Plain.words(e), Plain.words(e)));
    }
    if (e instanceof ReadOnlyException readOnly) {
      return Optional.of(Problem.of(403, readOnly.wording()));
    }
    if (e instanceof ProtectedGraphException refused) {
      return Optional.of(Problem.of(403, refused.wording()).with("token", refused.graph()));
    }
    if (e instanceof RejectedWriteException rejected) {
      List<Wording> all =
          rejected.violations().stream().map(Violation::wording).limit(SHOWN).toList();
      return Optional.of(Problem.of(422, rejected.wording()).with("violations", all));
    }
    return Optional.empty();
  }

  private static Problem of(QuerySyntaxException e) {
    Problem problem = Problem.of(400, e.wording());
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
    Problem problem = Problem.of(status, e.wording());
    return e.token().isEmpty() ? problem : problem.with("token", e.token());
  }
}
