package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.zhuzhoukg.store.Snapshot;
import org.zhuzhoukg.vocab.Iris;

/** Says whether the process lives, and whether it is ready to answer. */
final class HealthServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  private static final Node TYPE = RDF.type.asNode();

  /** Without any of these there is nothing worth asking. */
  private static final List<Node> FACTS =
      Stream.of("Observation", "Statement")
          .map(name -> NodeFactory.createURI(Iris.DEFAULT.term(name)))
          .toList();

  /** The version whose texts were all found when somebody last asked. */
  private transient volatile String complete = "";

  HealthServlet(Service service) {
    super(service, List.of("GET", "HEAD"), true);
  }

  @Override
  Answer answer(Call call) throws IOException {
    JsonObject report = new JsonObject();
    int status = 200;
    if (call.path().endsWith("/live")) {
      report.put("status", "live");
    } else {
      status = ready(report) ? 200 : 503;
      report.put("status", status == 200 ? "ready" : "not ready");
    }
    Answer answer =
        Answer.of(status, "application/json", (report + "\n").getBytes(StandardCharsets.UTF_8));
    answer = status == 503 ? answer.with("Retry-After", "5") : answer;
    return answer.with("Cache-Control", "no-store");
  }

  private boolean ready(JsonObject report) {
    try (Snapshot snapshot = service().store().snapshot()) {
      report.put("version", snapshot.version());
      report.put("triples", snapshot.triples());
      boolean isTextComplete = snapshot.version().equals(complete) || snapshot.isTextComplete();
      complete = isTextComplete ? snapshot.version() : "";
      report.put("text", isTextComplete ? "complete" : "incomplete");
      boolean hasFacts =
          FACTS.stream()
              .anyMatch(
                  type -> snapshot.dataset().getDefaultGraph().contains(Node.ANY, TYPE, type));
      boolean arePagesPrepared = service().pages().arePrepared();
      report.put("pages", arePagesPrepared ? "prepared" : "being prepared");
      return hasFacts && isTextComplete && arePagesPrepared;
    }
  }
}
