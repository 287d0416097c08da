package org.zhuzhoukg.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query as the <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1
 * Protocol, 2.1</a> sends it: by GET, by POST as a form, or by POST directly.
 *
 * @param text the query
 * @param dataset the graphs that the request names; empty if it names none
 * @param timeout how long it may run; at most what the server allows
 */
record QueryRequest(String text, DatasetDescription dataset, Duration timeout) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  /**
   * Reads a request.
   *
   * @throws ProblemException 400, 413 or 415
   */
  static QueryRequest read(Call call, Limits limits) throws IOException {
    Parameters parameters = call.parameters();
    if (!call.method().equals("POST")) {
      return of(parameters, parameters.one("query"), limits);
    }
    RequestBody body = new RequestBody(call, limits.requestDeadline());
    requireUtf8(call);
    switch (call.contentType()) {
      case FORM -> {
        // Each byte of a form may be written as three.
        String form = Utf8.decode(body.read(3L * limits.maxQuery()), "表单", "the form");
        Parameters both = parameters.and(Parameters.read(form));
        return of(both, both.one("query"), limits);
      }
      case DIRECT -> {
        String text = Utf8.decode(body.read(limits.maxQuery()), "查询", "the query");
        if (parameters.has("query")) {
          throw Problem.of(
                  400,
                  "地址和正文中都有查询，只应有一处",
                  "the query stands in the address and in the body; once is right")
              .exception();
        }
        return of(parameters, Optional.of(text), limits);
      }
      case "application/sparql-update" ->
          throw Problem.of(
                  415,
                  "此地址回答查询，更新请发往 /update",
                  "this address answers queries; updates go to /update")
              .exception();
      default -> throw otherType(call);
    }
  }

  private static ProblemException otherType(Call call) {
    String type = call.contentType();
    return Problem.of(
            415,
            "查询应以 "
                + FORM
                + " 或 "
                + DIRECT
                + " 发送，"
                + (type.isEmpty() ? "而请求没有 Content-Type" : "而不是 " + type),
            "a query is sent as "
                + FORM
                + " or "
                + DIRECT
                + (type.isEmpty() ? "; the request names no Content-Type" : ", not as " + type))
        .exception();
  }

  /** Checks that the body is in the only encoding that SPARQL has. */
  static void requireUtf8(Call call) {
    String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("charset") && !type.matches(".*charset\\s*=\\s*\"?utf-8\"?\\s*(;.*)?")) {
      throw Problem.of(415, "正文应为 UTF-8", "the body must be UTF-8").exception();
    }
  }

  private static QueryRequest of(Parameters parameters, Optional<String> query, Limits limits) {
    if (parameters.has("update")) {
      throw Problem.of(
              400,
              "此地址回答查询，“update”请以 POST 发往 /update",
              "this address answers queries; send 'update' by POST to /update")
          .exception();
    }
    String text =
        query.orElseThrow(
            () ->
                Problem.of(
                        400,
                        "缺少参数“query”，它的值是 SPARQL 查询",
                        "the parameter 'query' is missing; it holds the SPARQL query")
                    .exception());
    if (text.isBlank()) {
      throw Problem.of(400, "查询为空", "the query is empty").exception();
    }
    if (text.length() > limits.maxQuery()) {
      throw Problem.of(
              413,
              "查询超过" + limits.maxQuery() + "个字符",
              "the query is longer than " + limits.maxQuery() + " characters")
          .exception();
    }
    return new QueryRequest(
        text,
        dataset(parameters, "default-graph-uri", "named-graph-uri"),
        timeout(parameters, limits.queryTimeout()));
  }

  /**
   * The dataset that parameters name.
   *
   * @throws ProblemException 400 if one is no absolute IRI, 403 if it is not a web address or name
   */
  static DatasetDescription dataset(Parameters parameters, String defaults, String named) {
    return DatasetDescription.create(iris(parameters, defaults), iris(parameters, named));
  }

  private static List<String> iris(Parameters parameters, String name) {
    parameters.all(name).forEach(value -> iri(name, value));
    return parameters.all(name);
  }

  /**
   * Checks that a parameter is an absolute IRI of a graph.
   *
   * @throws ProblemException 400 or 403
   */
  static void iri(String name, String value) {
    boolean isAbsolute;
    try {
      isAbsolute = IRIx.create(value).isAbsolute();
    } catch (IRIException e) {
      isAbsolute = false;
    }
    if (!isAbsolute) {
      throw Problem.of(
              400,
              "“" + name + "”应为绝对 IRI，而不是“" + value + "”",
              "'" + name + "' must be an absolute IRI, not '" + value + "'")
          .with("token", value)
          .exception();
    }
    if (!value.matches("(?i)(https?|urn|tag):.*")) {
      throw Problem.of(
              403,
              "图的 IRI 应以 http:、https: 或 urn: 开头，“" + value + "”不是这样",
              "a graph's IRI begins with http:, https: or urn:; '" + value + "' does not")
          .with("token", value)
          .exception();
    }
  }

  /**
   * Checks that a parameter is the IRI of a graph that somebody may have written.
   *
   * @throws ProblemException 400 or 403
   */
  static void graphName(String name, String value) {
    iri(name, value);
    if (value.startsWith("urn:x-arq:")) {
      throw Problem.of(
              403,
              "<" + value + "> 是引擎自用的名称，不是图的名称",
              "<" + value + "> is a name of the engine's own, not of a graph")
          .with("token", value)
          .exception();
    }
  }

  private static Duration timeout(Parameters parameters, Duration server) {
    Optional<String> text = parameters.one("timeout");
    if (text.isEmpty()) {
      return server;
    }
    if (!text.get().matches("[0-9]{1,9}(\\.[0-9]{1,6})?") || Double.parseDouble(text.get()) <= 0) {
      throw Problem.of(
              400,
              "“timeout”应为大于 0 的秒数，而不是“" + text.get() + "”",
              "'timeout' is a number of seconds above 0, not '" + text.get() + "'")
          .with("token", text.get())
          .exception();
    }
    Duration asked = Duration.ofNanos((long) (Double.parseDouble(text.get()) * 1e9));
    return asked.compareTo(server) < 0 ? asked : server;
  }
}
