package org.zhuzhoukg.extract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the names of indicators tell of their figures: the patterns of measures.txt. */
final class Measures {

  private static final Map<String, Pattern> PATTERNS = read();

  private static final List<String> KINDS = List.copyOf(PATTERNS.keySet());
  private static final Map<String, Integer> PLACES =
      KINDS.stream().collect(Collectors.toMap(kind -> kind, KINDS::indexOf));

  /** What was found out of names, by the places of kinds; texts repeat names. */
  private static final Map<String, byte[]> KNOWN = new ConcurrentHashMap<>();

  private static final byte YES = 1;
  private static final byte NO = -1;

  /** What is left of names, by kind. */
  private static final Map<String, Map<String, String>> SHORTER =
      KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> new ConcurrentHashMap<>()));

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
    byte[] known = KNOWN.get(name);
    if (known == null) {
      known = new byte[KINDS.size()];
      remember(name, known);
    }
    int place = PLACES.get(kind);
    if (known[place] == 0) {
      known[place] = PATTERNS.get(kind).matcher(name).matches() ? YES : NO;
    }
    return known[place] == YES;
  }

  private static void remember(String name, byte[] known) {
    if (KNOWN.size() > MOST) {
      KNOWN.clear();
    }
    KNOWN.put(name, known);
  }

  /** A name without the first words of a kind in it. */
  static String without(String kind, String name) {
    Map<String, String> known = SHORTER.get(kind);
    String before = known.get(name);
    if (before != null) {
      return before;
    }
    if (known.size() > MOST) {
      known.clear();
    }
    String shorter = PATTERNS.get(kind).matcher(name).replaceFirst("");
    known.put(name, shorter);
    return shorter;
  }
}
