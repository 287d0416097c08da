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
   * A name without the particle, marks, white space and a last word that only says it is a count.
   */
  private static String plain(String name) {
    return name.replaceAll("[的、，和与及“”\"《》()（）·\\s]", "").replaceFirst("(?<=..)(?:总数|数量|个数|数)$", "");
  }
}
