package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhuzhoukg.store.Snapshot;

/** Tells what the service counts; not to strangers. */
final class MetricsServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  MetricsServlet(Service service) {
    super(service, List.of("GET", "HEAD"), false);
  }

  @Override
  Answer answer(Call call) throws IOException {
    service().writers().requireOperator(call);
    try (Snapshot snapshot = service().store().snapshot()) {
      String text = service().metrics().scrape(snapshot.version(), snapshot.triples());
      return Answer.of(
              200,
              "text/plain; version=0.0.4; charset=utf-8",
              text.getBytes(StandardCharsets.UTF_8))
          .with("Cache-Control", "no-store");
    }
  }
}
