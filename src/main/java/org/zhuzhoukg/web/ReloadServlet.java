package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.json.JsonObject;
import org.zhuzhoukg.store.Snapshot;

/** Loads the data anew and swaps them in; readers notice nothing but a new version. */
final class ReloadServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final transient Reload reload;
  private final ReentrantLock running = new ReentrantLock();

  ReloadServlet(Service service, Reload reload) {
    super(service, List.of("POST"), false);
    this.reload = reload;
  }

  @Override
  Answer answer(Call call) throws IOException {
    service().writers().require(call);
    JsonObject report = new JsonObject();
    run(report);
    return Answer.of(200, "application/json", (report + "\n").getBytes(StandardCharsets.UTF_8))
        .with("Data-Version", report.getString("version"))
        .with("Cache-Control", "no-store");
  }

  /** Loads and swaps, and tells in a line what became of it. */
  String reload() {
    JsonObject report = new JsonObject();
    try {
      run(report);
      return "reloaded: version " + report.getString("version");
    } catch (ProblemException e) {
      return "not reloaded: " + e.getMessage();
    }
  }

  /**
   * Loads and swaps.
   *
   * @param report is told the versions
   * @throws ProblemException 409 if it is under way already, 422 if the data are bad
   */
  private void run(JsonObject report) {
    if (!running.tryLock()) {
      throw Problem.of(409, "数据正在重新载入", "the data are being reloaded already").exception();
    }
    try {
      report.put("before", version());
      service().store().replace(reload.load());
      service().pages().prepare();
      report.put("version", version());
    } catch (ReloadException e) {
      throw Problem.of(
              422,
              "新数据不能提供服务，原有数据继续服务：" + e.wording().zh(),
              e.getMessage() + "; what was served before is served on")
          .with("violations", e.problems().stream().limit(SHOWN).toList())
          .exception();
    } finally {
      running.unlock();
    }
  }

  private String version() {
    try (Snapshot snapshot = service().store().snapshot()) {
      return snapshot.version();
    }
  }
}
