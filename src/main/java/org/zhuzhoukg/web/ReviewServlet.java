package org.zhuzhoukg.web;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.zhuzhoukg.fact.Code;
import org.zhuzhoukg.review.Item;
import org.zhuzhoukg.review.Review;
import org.zhuzhoukg.review.ReviewException;
import org.zhuzhoukg.review.Verdict;

/**
 * The review of a text: its page, and decisions as JSON. Both are for the browser that the key
 * opened it in, and for those with credentials.
 */
final class ReviewServlet extends ServiceServlet {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String JSON = "application/json";

  private final transient ReviewDesk desk;

  ReviewServlet(Service service, ReviewDesk desk) {
    super(service, List.of("GET", "HEAD", "POST"), false);
    this.desk = desk;
  }

  @Override
  Answer answer(Call call) throws IOException {
    if (call.method().equals("POST")) {
      return decide(call, reviewer(call));
    }
    List<String> keys = call.parameters().all("key");
    if (keys.size() == 1 && desk.opens(keys.get(0))) {
      return Answer.empty(303)
          .with("Location", "/review")
          .with("Cache-Control", "no-store")
          .with(
              "Set-Cookie",
              cookie(call)
                  + "="
                  + desk.session()
                  + "; Path=/review; SameSite=Strict; HttpOnly"
                  + (call.request().isSecure() ? "; Secure" : ""));
    }
    reviewer(call);
    return service().pages().review(call, desk.review());
  }

  /** Cookies know no ports: two reviews on one machine have two names. */
  private static String cookie(Call call) {
    return "review-" + call.request().getServerPort();
  }

  /**
   * Who decides.
   *
   * @throws ProblemException 401, 403 or 429
   */
  private String reviewer(Call call) {
    Cookie[] cookies = call.request().getCookies();
    boolean isKnown =
        Stream.of(cookies == null ? new Cookie[0] : cookies)
            .anyMatch(c -> c.getName().equals(cookie(call)) && desk.knows(c.getValue()));
    if (isKnown) {
      if (call.method().equals("POST")) {
        Writers.requireSameSite(call);
      }
      return desk.reviewer();
    }
    if (service().writers().exist()) {
      return service().writers().require(call);
    }
    throw Problem.of(
            403,
            "审阅只对持有钥匙的浏览器开放：请打开 review 命令打印的地址，它只能用一次",
            "the review is for the browser that has its key: open the address that the command"
                + " 'review' printed; it works once")
        .exception();
  }

  private Answer decide(Call call, String reviewer) throws IOException {
    if (!call.contentType().equals(JSON)) {
      throw Problem.of(415, "正文应为 " + JSON, "the body must be " + JSON)
          .withHeader("Accept-Post", JSON)
          .exception();
    }
    byte[] body = new RequestBody(call, service().limits().requestDeadline()).read(LONGEST_BODY);
    JsonObject json = Json.object(Utf8.decode(body, "正文", "the body"));
    try {
      Item item = desk.review().decide(request(json, reviewer));
      JsonObject answer = new JsonObject();
      answer.put("key", item.proposal().key());
      answer.put("state", item.state().notation());
      return Answer.of(200, JSON, (answer + "\n").getBytes(StandardCharsets.UTF_8))
          .with("Cache-Control", "no-store");
    } catch (ReviewException e) {
      throw Problem.of(e.isUnknown() ? 404 : 400, e.chinese(), e.getMessage()).exception();
    }
  }

  private static Review.Request request(JsonObject json, String reviewer) {
    for (String name : json.keySet()) {
      if (!List.of("key", "verdict", "patch", "note").contains(name)) {
        throw bad("没有“" + name + "”这一项", "unknown key '" + name + "'");
      }
    }
    Map<String, String> patch = new LinkedHashMap<>();
    if (json.get("patch") != null) {
      if (!json.get("patch").isObject()) {
        throw bad("patch 应为对象", "'patch' must be an object");
      }
      json.getObj("patch").forEach((field, value) -> patch.put(field, text(field, value)));
    }
    String note = json.get("note") == null ? "" : text("note", json.get("note"));
    return new Review.Request(text("key", json.get("key")), verdict(json), patch, note, reviewer);
  }

  private static Verdict verdict(JsonObject json) {
    String verdict = text("verdict", json.get("verdict"));
    try {
      return Code.of(Verdict.class, verdict);
    } catch (IllegalArgumentException e) {
      throw bad("没有“" + verdict + "”这种决定，可用：accept, reject, correct, undo", e.getMessage());
    }
  }

  private static String text(String name, JsonValue value) {
    if (value == null || !value.isString()) {
      throw bad("“" + name + "”应为文字", "'" + name + "' must be a text");
    }
    return value.getAsString().value();
  }

  private static ProblemException bad(String zh, String en) {
    return Problem.of(400, zh, en).exception();
  }
}
