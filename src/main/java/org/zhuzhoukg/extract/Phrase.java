package org.zhuzhoukg.extract;

import java.util.regex.Pattern;

/**
 * A pattern that few texts have, and what a text must have before it is tried.
 *
 * @param pattern what is looked for
 * @param needs what it cannot be without
 */
record Phrase(Pattern pattern, TextNeeds needs) {

  static Phrase of(String pattern) {
    return new Phrase(Pattern.compile(pattern), TextNeeds.of(pattern));
  }

  /** Whether it stands anywhere in a text. */
  boolean isIn(String text) {
    return needs.areMet(text) && pattern.matcher(text).find();
  }
}
