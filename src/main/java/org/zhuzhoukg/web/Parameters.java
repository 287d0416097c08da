package org.zhuzhoukg.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values of a request: <a href="https://url.spec.whatwg.org/#urlencoded-parsing">{@code
 * application/x-www-form-urlencoded}</a>, read strictly.
 */
final class Parameters {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * Reads what stands after the question mark, or in a form.
   *
   * @param text null if there is nothing
   * @throws ProblemException 400 if a percent sign begins no byte, or the bytes are not UTF-8
   */
  static Parameters read(String text) {
    Parameters parameters = new Parameters();
    for (String pair : text == null ? new String[0] : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name =
          decode(equals < 0 ? pair : pair.substring(0, equals), "参数名", "a parameter's name");
      String value =
          equals < 0
              ? ""
              : decode(pair.substring(equals + 1), "参数“" + name + "”", "parameter " + name);
      parameters.values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  /** These and others. */
  Parameters and(Parameters others) {
    Parameters both = new Parameters();
    List.of(this, others)
        .forEach(
            some ->
                some.values.forEach(
                    (name, list) ->
                        both.values.computeIfAbsent(name, k -> new ArrayList<>()).addAll(list)));
    return both;
  }

  /**
   * A path without percent signs; in a path, {@code +} is itself.
   *
   * @throws ProblemException 400 as {@link #read}
   */
  static String path(String raw) {
    return decode(raw.replace("+", "%2B"), "路径", "the path");
  }

  private static String decode(String text, String chinese, String what) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '+') {
        bytes.write(' ');
      } else if (raw[i] == '%') {
        int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw Problem.of(
                  400,
                  chinese + "中有“%”而其后不是两位十六进制数字；“%”本身请写作 %25",
                  what + " has a '%' without two hexadecimal digits; write '%' as %25")
              .exception();
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return Utf8.decode(bytes.toByteArray(), chinese, what);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The names, in their order. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Whether there is one of this name. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** All values of a name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a name.
   *
   * @throws ProblemException 400 if there are several
   */
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw Problem.of(
              400,
              "参数“" + name + "”给了" + all.size() + "次，只应给一次",
              "parameter '" + name + "' is given " + all.size() + " times; once is right")
          .exception();
    }
    return all.stream().findFirst();
  }
}
