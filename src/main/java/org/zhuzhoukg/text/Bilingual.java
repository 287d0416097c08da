package org.zhuzhoukg.text;

import java.util.Objects;

/**
 * The same words in Chinese and in English.
 *
 * @param zh Chinese, not blank
 * @param en English, not blank
 */
public record Bilingual(String zh, String en) {

  /** Checks that both are there. */
  public Bilingual {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "both languages need words: zh '" + zh + "', en '" + en + "'");
    }
  }
}
