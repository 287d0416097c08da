package org.zhuzhoukg.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The words of an error as another server tells it: of JSON what is said there to people, as <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> and others name it; of HTML the text;
 * else everything. In one line, and short.
 */
final class RemoteWords {

  private static final int LONGEST = 300;
  private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+)?html\\b");
  private static final Pattern MARKUP =
      Pattern.compile("(?is)<!--.*?-->|<(style|script)\\b.*?</\\1>|<[^>]*>");

  /** Where servers put their words, in the order in which they are to be read. */
  private static final List<String> MEMBERS =
      List.of(
          "title",
          "detail",
          "message",
          "detailedMessage",
          "errorMessage",
          "exception",
          "error",
          "error_description");

  private RemoteWords() {}

  /** What is said, in a line; empty if nothing is. */
  static String of(String body) {
    String text = body == null ? "" : body.strip();
    String words = text;
    if (text.startsWith("{")) {
      words = ofJson(text);
    } else if (HTML.matcher(text).find()) {
      words = unescaped(MARKUP.matcher(text).replaceAll(" "));
    }
    return line(words);
  }

  /** A text in one line, and short. */
  static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static String ofJson(String text) {
    try {
      Set<String> words = new LinkedHashSet<>();
      collect(JSON.parse(text), words);
      return words.isEmpty() ? text : String.join(": ", words);
    } catch (JsonParseException e) {
      return text;
    }
  }

  private static void collect(JsonObject object, Set<String> words) {
    for (String name : MEMBERS) {
      JsonValue value = object.get(name);
      if (value != null && value.isString()) {
        words.add(value.getAsString().value().strip());
      } else if (value != null && value.isObject()) {
        collect(value.getAsObject(), words);
      }
    }
  }

  private static String unescaped(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
