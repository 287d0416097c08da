package org.zhuzhoukg.page;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes schema.org in JSON-LD so that it may stand inside a {@code script} element. */
final class JsonLd {

  private JsonLd() {}

  /** Maps, iterables and texts as JSON; texts that are empty are left out of maps. */
  static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> !"".equals(entry.getValue()))
          .map(entry -> write(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Iterable<?> list) {
      StringBuilder text = new StringBuilder("[");
      list.forEach(item -> text.append(text.length() > 1 ? "," : "").append(write(item)));
      return text.append(']').toString();
    }
    return value instanceof Number ? value.toString() : quoted(String.valueOf(value));
  }

  /** No sign of a text can end the script or the string. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            sign -> {
              if (sign < ' ' || "\"\\<>&\u2028\u2029".indexOf(sign) >= 0) {
                quoted.append(String.format("\\u%04x", sign));
              } else {
                quoted.append((char) sign);
              }
            });
    return quoted.append('"').toString();
  }
}
