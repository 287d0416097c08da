package org.zhuzhoukg.browser;

/**
 * How a reader looks at pages.
 *
 * @param width in CSS pixels
 * @param language {@code zh} or {@code en}
 */
record Look(int width, int height, String language, boolean isDark) {

  /** A wide window, Chinese, light. */
  static final Look USUAL = new Look(1280, 900, "zh", false);

  Look narrow() {
    return new Look(390, 844, language, isDark);
  }

  Look english() {
    return new Look(width, height, "en", isDark);
  }

  Look dark() {
    return new Look(width, height, language, true);
  }

  /** As part of a file's name. */
  @Override
  public String toString() {
    return width + "-" + language + (isDark ? "-dark" : "");
  }
}
