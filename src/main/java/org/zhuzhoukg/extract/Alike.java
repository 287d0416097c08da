package org.zhuzhoukg.extract;

import java.util.Set;

/**
 * Whether two names mean the same for {@code evaluate}: docs/extraction.md says what is forgiven.
 */
final class Alike {

  private Alike() {}

  /** Whether a thing has one of some names, or is one of some catalogue references. */
  static boolean names(Set<String> wanted, Named found) {
    if (found.id().filter(wanted::contains).isPresent()) {
      return true;
    }
    String label = plain(found.label());
    return wanted.stream().anyMatch(name -> plain(name).equals(label));
  }

  /**
   * The same for things, whose names may also be without their legal form or without the word that
   * says what kind of area it is.
   */
  static boolean things(Set<String> wanted, Named found) {
    String label = firm(found.label());
    return names(wanted, found)
        || wanted.stream().map(Alike::firm).anyMatch(name -> isBrief(label, name));
  }

  private static boolean isBrief(String one, String other) {
    boolean isFirst = one.length() <= other.length();
    String brief = isFirst ? one : other;
    String full = isFirst ? other : one;
    return brief.length() >= 2
        && full.startsWith(brief)
        && full.substring(brief.length()).matches("|[市县区省州镇乡村]|自治区|自治州|自治县|街道");
  }

  private static String firm(String name) {
    return plain(name).replaceFirst("(?<=..)(?:股份|集团)?(?:有限责任公司|有限公司)$", "");
  }

  /**
   * A name without the particle, marks, white space and a last word that only says it is a count,
   * and with one kind of dash.
   */
  private static String plain(String name) {
    return name.replaceAll("[的、，和与及“”\"《》()（）·\\s]", "")
        .replaceAll("[—–－~～]+", "-")
        .replaceFirst("(?<=..)(?:总数|数量|个数|数)$", "");
  }
}
