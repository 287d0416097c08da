package org.zhuzhoukg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer: runs the work, sends what comes of it, logs one line. */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger("org.zhuzhoukg.access");

  /** What answers a call. */
  interface Work {
    Answer answer(Call call) throws IOException;
  }

  private final Service service;
  private final HttpServletResponse response;
  private final Call call;
  private final long start = System.nanoTime();

  Exchange(Service service, HttpServletRequest request, HttpServletResponse response) {
    this.service = service;
    this.response = response;
    this.call = new Call(request, UUID.randomUUID().toString().substring(0, 13));
  }

  /** Does the work and sends its answer, or the problem that it ended in. */
  void run(Work work) throws IOException {
    response.setHeader("X-Request-Id", call.id());
    SecurityHeaders.set(response);
    try (Answer answer = answer(work)) {
      send(answer);
      log(answer.status(), answer.rows());
    } catch (GoneException e) {
      log(499, -1);
      // Nobody reads it; whoever should read on must see that it is not whole.
      throw new EofException("the client is gone");
    }
  }

  private Answer answer(Work work) throws IOException {
    try {
      Answer answer = work.answer(call);
      return call.hasAny() && answer.isTagged() ? answer.unchanged() : answer;
    } catch (GoneException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      Problem problem = Problems.of(e, call.id());
      Answer answer =
          service
              .pages()
              .problem(problem, call.id(), call.accept(), PageRequest.readable(call))
              .with("Cache-Control", "no-store")
              .with("Vary", "Accept, Accept-Language, Cookie");
      for (var header : problem.headers().entrySet()) {
        answer = answer.with(header.getKey(), header.getValue());
      }
      return answer;
    }
  }

  private void send(Answer answer) throws IOException {
    response.setStatus(answer.status());
    if (!answer.headers().containsKey("Data-Version")) {
      service.version().ifPresent(version -> response.setHeader("Data-Version", version));
    }
    answer.headers().forEach(response::setHeader);
    HeldBody body = answer.body();
    if (body == null) {
      return;
    }
    if (answer.isWorthCompressing() && call.acceptsGzip()) {
      response.setHeader("Content-Encoding", "gzip");
      if (!call.method().equals("HEAD")) {
        try (OutputStream out = new GZIPOutputStream(response.getOutputStream())) {
          body.sendTo(out);
        }
      }
      return;
    }
    response.setContentLengthLong(body.length());
    if (!call.method().equals("HEAD")) {
      body.sendTo(response.getOutputStream());
    }
  }

  private void log(int status, long rows) {
    double millis = (System.nanoTime() - start) / 1e6;
    service.metrics().request(call.path(), status, millis);
    LOG.info(
        "{} {} {} {} {} rows={} ms={}",
        call.id(),
        call.client(),
        call.method(),
        printable(call.path()),
        status,
        rows < 0 ? "-" : Long.toString(rows),
        Math.round(millis * 10) / 10.0);
  }

  /** A path that cannot forge a line of the log. */
  private static String printable(String path) {
    return path.length() > 200 ? printable(path.substring(0, 200)) : path.replaceAll("[^!-~]", "?");
  }
}
