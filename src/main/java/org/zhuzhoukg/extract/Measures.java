package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the names of indicators tell of their figures: the patterns of measures.txt. */
final class Measures {

  private static final Map<String, Pattern> PATTERNS = read();

  private Measures() {}

  private static Map<String, Pattern> read() {
    Map<String, String> joined = new LinkedHashMap<>();
    for (String[] fields : Vocabulary.lines("measures.txt")) {
      String pattern = String.join(" ", Arrays.asList(fields).subList(1, fields.length));
      joined.merge(fields[0], pattern, (one, other) -> one + "|" + other);
    }
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    joined.forEach((kind, pattern) -> patterns.put(kind, Pattern.compile(pattern)));
    return patterns;
  }

  /** Whether a name tells something. */
  static boolean is(String kind, CharSequence name) {
    return PATTERNS.get(kind).matcher(name).matches();
  }

  /** A name without the first words of a kind in it. */
  static String without(String kind, String name) {
    return PATTERNS.get(kind).matcher(name).replaceFirst("");
  }
}
