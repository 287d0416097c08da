package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the names of indicators tell of their figures: the patterns of measures.txt. */
final class Measures {

  private static final Map<String, Pattern> PATTERNS = read();

  /** What was found out of names; texts repeat them. */
  private static final Map<String, Map<String, Boolean>> KNOWN =
      PATTERNS.keySet().stream()
          .collect(Collectors.toMap(kind -> kind, kind -> new ConcurrentHashMap<>()));

  private static final Map<String, String> SHORTER = new ConcurrentHashMap<>();

  private static final int MOST = 10_000;

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
  static boolean is(String kind, String name) {
    Map<String, Boolean> known = KNOWN.get(kind);
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    if (known.size() > MOST) {
      known.clear();
    }
    boolean isSo = PATTERNS.get(kind).matcher(name).matches();
    known.put(name, isSo);
    return isSo;
  }

  /** A name without the first words of a kind in it. */
  static String without(String kind, String name) {
    if (SHORTER.size() > MOST) {
      SHORTER.clear();
    }
    return SHORTER.computeIfAbsent(
        kind + ' ' + name, key -> PATTERNS.get(kind).matcher(name).replaceFirst(""));
  }
}
