package org.zhuzhoukg.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Firms and parks by the short forms of their names: 华岳, of 江北华岳机床有限公司. Of one document. */
final class ShortNames {

  private static final Pattern LEGAL =
      Pattern.compile("(?<=..)(?:控股)?(?:股份|集团)?(?:有限责任公司|有限公司|公司)$");

  /** Where the first characters of a short form may stand: 江北 may be before them. */
  private static final int FIRST = 5;

  /** A short form of so many characters is clear by itself: 华岳机床. */
  private static final int CLEAR = 4;

  /** So many firms are remembered. */
  private static final int MOST = 100;

  /** Names in full, with what is before their legal form. */
  private final Map<String, String> inFull = new LinkedHashMap<>();

  /** What was found, as long as no name has come. */
  private final Map<String, String> found = new HashMap<>();

  /** The name in full, as it was written before. */
  String inFull(String name) {
    String known = found.get(name);
    if (known != null) {
      return known;
    }
    String brief = bare(name);
    Optional<String> full =
        inFull.entrySet().stream()
            .filter(it -> isShort(brief, it.getValue()))
            .map(Map.Entry::getKey)
            .filter(it -> name.length() < CLEAR || !it.startsWith(brief))
            .findFirst();
    if (full.isEmpty() && name.length() >= CLEAR && inFull.size() < MOST) {
      inFull.put(name, brief);
      found.clear();
    }
    found.put(name, full.orElse(name));
    return full.orElse(name);
  }

  /** Whether both are names of one thing. */
  static boolean areAlike(String one, String other) {
    String bareOne = bare(one);
    String bareOther = bare(other);
    return isShort(bareOne, bareOther) || isShort(bareOther, bareOne);
  }

  private static String bare(String name) {
    return name.contains("公司") ? LEGAL.matcher(name).replaceFirst("") : name;
  }

  /** Whether one name has the characters of the other, in their order, the first two together. */
  private static boolean isShort(String brief, String whole) {
    int at = brief.length() < 2 ? -1 : whole.indexOf(brief.substring(0, 2));
    if (at < 0 || at > FIRST || brief.length() > whole.length()) {
      return false;
    }
    for (int i = 0; i < brief.length(); i++) {
      at = whole.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
