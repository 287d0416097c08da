package org.zhuzhoukg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.zhuzhoukg.page.Failure;
import org.zhuzhoukg.page.Language;
import org.zhuzhoukg.store.Wording;

/** Writes a problem for programs: as JSON or text. */
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

  private ProblemWriter() {}

  /** The form that fits best; JSON where nothing fits. */
  static Form form(Accept accept) {
    return accept.choose(List.of(Form.values())).orElse(Form.JSON);
  }

  /** The problem as JSON, or else as text. */
  static Answer write(Problem problem, String instance, Form form, Language language)
      throws IOException {
    String detail = clean(problem.detail().in(language.tag()));
    Map<String, Object> members = members(problem, language);
    String text =
        form == Form.JSON
            ? json(problem, detail, members, instance)
            : text(problem, detail, members, instance);
    return Answer.of(problem.status(), form.contentType(), text.getBytes(StandardCharsets.UTF_8))
        .with("Content-Language", language.html());
  }

  /** The problem for a page. */
  static Failure failure(Problem problem, String instance, Language language) {
    Map<String, Object> members = members(problem, language);
    members.put("request", instance);
    String detail = clean(problem.detail().in(language.tag()));
    return new Failure(problem.status(), problem.title(), detail, members);
  }

  private static String json(
      Problem problem, String detail, Map<String, Object> members, String instance) {
    JsonObject object = new JsonObject();
    object.put("type", "about:blank");
    object.put("title", problem.title());
    object.put("status", problem.status());
    object.put("detail", detail);
    object.put("instance", instance);
    members.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(item -> array.add((String) item));
            object.put(name, array);
          } else if (value instanceof Integer number) {
            object.put(name, number);
          } else {
            object.put(name, (String) value);
          }
        });
    return object + "\n";
  }

  private static String text(
      Problem problem, String detail, Map<String, Object> members, String instance) {
    StringBuilder text = new StringBuilder();
    text.append(problem.status()).append(' ').append(problem.title()).append('\n');
    text.append(detail).append('\n');
    members.forEach((name, value) -> text.append(line(name, value)).append('\n'));
    return text.append("request: ").append(instance).append('\n').toString();
  }

  private static String line(String name, Object value) {
    return value instanceof List<?> list
        ? name + ":" + String.join("", list.stream().map(item -> "\n  " + item).toList())
        : name + ": " + value;
  }

  /** A query may name a class of Java; nobody is told whether there is one. */
  private static String clean(Object value) {
    return String.valueOf(value).replaceAll("(?i)\\bjava:[\\w.$#]+", "java:…");
  }

  /** In the order of their names, in the reader's language, cleaned. */
  private static Map<String, Object> members(Problem problem, Language language) {
    Map<String, Object> members = new TreeMap<>(problem.members());
    members.replaceAll(
        (name, value) ->
            value instanceof List<?> list
                ? list.stream().map(item -> said(item, language)).toList()
                : value instanceof Integer ? value : said(value, language));
    return members;
  }

  private static String said(Object value, Language language) {
    return clean(value instanceof Wording wording ? wording.in(language.tag()) : value);
  }
}
