package org.zhuzhoukg.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units' English names, which stand in the singular in the data, in the plural. */
final class Plural {

  /** The noun that is counted, and what follows it: {@code tonne per hectare, set of equipment}. */
  private static final Pattern COUNTED = Pattern.compile("(.*?\\w)((?: (?:of|per|in) .*)?)");

  private Plural() {}

  /** What follows a number that is not one. */
  static String of(String unit) {
    Matcher counted = COUNTED.matcher(unit);
    return counted.matches() ? noun(counted.group(1)) + counted.group(2) : unit;
  }

  private static String noun(String noun) {
    if (noun.matches(".*(?:s|\\byuan|\\bmu|hertz)")) {
      return noun;
    }
    if (noun.matches("(?:.* )?person")) {
      return noun.replaceFirst("person$", "people");
    }
    if (noun.matches(".*[^aeiou]y")) {
      return noun.replaceFirst("y$", "ies");
    }
    return noun.matches(".*(?:x|ch|sh)") ? noun + "es" : noun + "s";
  }
}
