package org.zhuzhoukg.store;

import java.util.Objects;

/**
 * A sentence for people, in the languages that the pages have.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Wording(String zh, String en) {

  /** Checks that nothing is missing. */
  public Wording {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** In one of the languages; English if it is neither. */
  public String in(String language) {
    return language.startsWith("zh") ? zh : en;
  }
}
