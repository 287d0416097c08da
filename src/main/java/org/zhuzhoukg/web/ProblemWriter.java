package org.zhuzhoukg.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Writes a problem in the form that a client prefers: JSON, or text, or a page. */
final class ProblemWriter {

  /** The forms of a problem. */
  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  enum Form implements Representation {
    JSON("application/problem+json", "application/json"),
    TEXT("text/plain"),
    HTML("text/html");

    private final List<String> mediaTypes;

    Form(String... mediaTypes) {
      this.mediaTypes = List.of(mediaTypes);
    }

    @Override
    public List<String> mediaTypes() {
      return mediaTypes;
    }
  }

  /** The look of the pages, in short: an error may have no other file to lean on. */
  private static final String STYLE =
      ":root{color-scheme:light dark;--i:#1c1d20;--g:#f6f5f2;--b:#8a2b1f;--l:#0a4f94}"
          + "@media(prefers-color-scheme:dark){:root{--i:#e8e7e3;--g:#0f1113;--b:#f0907f;--l:#8fbdf5}}"
          + "body{margin:0;border-top:4px solid var(--b);background:var(--g);color:var(--i);"
          + "font:1rem/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}"
          + "main{max-width:46rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.5rem}"
          + "pre{white-space:pre-wrap;overflow-wrap:anywhere}a{color:var(--l)}";

  private ProblemWriter() {}

  /** The form that fits best; JSON where nothing fits. */
  static Form form(Accept accept) {
    return accept.choose(List.of(Form.values())).orElse(Form.JSON);
  }

  /** The problem in a form, in UTF-8. */
  static byte[] write(Problem problem, String instance, Form form) {
    String text =
        switch (form) {
          case JSON -> json(problem, instance);
          case TEXT -> text(problem, instance);
          case HTML -> html(problem, instance);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Problem problem, String instance) {
    JsonObject object = new JsonObject();
    object.put("type", "about:blank");
    object.put("title", problem.title());
    object.put("status", problem.status());
    object.put("detail", clean(problem.detail()));
    object.put("instance", instance);
    members(problem)
        .forEach(
            (name, value) -> {
              if (value instanceof List<?> list) {
                JsonArray array = new JsonArray();
                list.forEach(item -> array.add(clean(item)));
                object.put(name, array);
              } else if (value instanceof Integer number) {
                object.put(name, number);
              } else {
                object.put(name, clean(value));
              }
            });
    return object + "\n";
  }

  private static String text(Problem problem, String instance) {
    StringBuilder text = new StringBuilder();
    text.append(problem.status()).append(' ').append(problem.title()).append('\n');
    text.append(clean(problem.detail())).append('\n');
    members(problem).forEach((name, value) -> text.append(line(name, value)).append('\n'));
    return text.append("request: ").append(instance).append('\n').toString();
  }

  private static String line(String name, Object value) {
    return value instanceof List<?> list
        ? name + ":" + String.join("", list.stream().map(item -> "\n  " + clean(item)).toList())
        : name + ": " + clean(value);
  }

  private static String html(Problem problem, String instance) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    page.append("<meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.append("<style>").append(STYLE).append("</style><title>").append(escape(problem.title()));
    page.append("</title></head>\n<body><main><h1>").append(problem.status()).append(' ');
    page.append(escape(problem.title()))
        .append("</h1>\n<p>")
        .append(escape(clean(problem.detail())));
    page.append("</p>\n<pre>");
    members(problem).forEach((name, value) -> page.append(escape(line(name, value))).append('\n'));
    page.append("request: ").append(escape(instance));
    return page.append("</pre><p><a href=\"/\">首页 Home</a></p></main></body></html>\n").toString();
  }

  /** A query may name a class of Java; nobody is told whether there is one. */
  private static String clean(Object value) {
    return String.valueOf(value).replaceAll("(?i)\\bjava:[\\w.$#]+", "java:…");
  }

  private static Map<String, Object> members(Problem problem) {
    return new TreeMap<>(problem.members());
  }

  /** Text as HTML shows it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
