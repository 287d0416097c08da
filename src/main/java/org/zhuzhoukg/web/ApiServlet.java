package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.store.Snapshot;

/**
 * What the console and other programs in a browser ask besides SPARQL: JSON, open to every site. An
 * answer to GET depends on the address and the data alone, and has an entity tag.
 */
final class ApiServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;

  private static final String JSON_TYPE = "application/json";
  private static final String REVALIDATED = "no-cache";
  private static final String UNSETTLED = "no-store";

  private final transient ApiResource resource;

  ApiServlet(Service service, ApiResource resource) {
    super(service, resource.methods(), true);
    this.resource = resource;
  }

  @Override
  Answer answer(Call call) throws IOException {
    String body = call.method().equals("POST") ? body(call) : "";
    Parameters parameters = call.parameters();
    try (Snapshot snapshot = service().store().snapshot()) {
      String question = call.path() + "?" + call.request().getQueryString();
      String tag = Tags.of(snapshot.version(), question.getBytes(StandardCharsets.UTF_8));
      boolean isRead = !call.method().equals("POST");
      Answer answer =
          isRead && call.has(tag)
              ? Answer.empty(304).with("Cache-Control", REVALIDATED)
              : execute(call, new Asked(parameters, body, snapshot));
      answer = answer.with("Data-Version", snapshot.version()).with("Vary", "Accept-Encoding");
      boolean isSettled = isRead && answer.headers().containsValue(REVALIDATED);
      return isSettled ? answer.with("ETag", tag) : answer;
    }
  }

  private String body(Call call) throws IOException {
    RequestBody body = new RequestBody(call, service().limits().requestDeadline());
    QueryRequest.requireUtf8(call);
    if (!call.contentType().equals(resource.bodyType())) {
      throw Problem.of(
              415,
              "正文应以 " + resource.bodyType() + " 发送",
              "the body is sent as " + resource.bodyType())
          .exception();
    }
    return Utf8.decode(body.read(service().limits().maxQuery()), "正文", "the body");
  }

  /** A request before it has a budget. */
  private record Asked(Parameters parameters, String body, Snapshot snapshot) {}

  /** What is read once for all who ask counts as nobody's time, and keeps nobody from a lane. */
  private Answer execute(Call call, Asked asked) throws IOException {
    resource.prepare(asked.snapshot());
    return service()
        .read(
            call,
            service().limits().queryTimeout(),
            budget ->
                write(
                    resource.answer(
                        new ApiRequest(
                            asked.parameters(), asked.body(), asked.snapshot(), budget))));
  }

  private Answer write(JsonValue value) throws IOException {
    IndentedLineBuffer text = new IndentedLineBuffer();
    text.setFlatMode(true);
    JSON.write(text, value);
    HeldBody body = new HeldBody(service().limits().maxBytes());
    body.write((text.asString() + "\n").getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers =
        Map.of(
            "Content-Type", JSON_TYPE, "Cache-Control", isPartial(value) ? UNSETTLED : REVALIDATED);
    return new Answer(200, headers, body, -1);
  }

  /** Whether the same question may have more of an answer the next time. */
  private static boolean isPartial(JsonValue value) {
    return value.isObject()
        && value.getAsObject().hasKey("partial")
        && value.getAsObject().getBoolean("partial");
  }
}
