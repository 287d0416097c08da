package org.zhuzhoukg.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many ways a regular expression has to match nothing at all, at most.
 *
 * <p>At the end of a text a matcher tries them without reading a character, so no {@link
 * BudgetedText} can stop it there; this refuses a pattern with too many beforehand.
 */
final class PatternCost {

  /** Characters of a pattern; to compile one can take the square of them. */
  static final int LONGEST = 1000;

  private static final int MOST_REPETITIONS = 1000;
  private static final double MOST_BITS = 24;

  private final String pattern;
  private final Deque<Integer> alternatives = new ArrayDeque<>();
  private double bits;
  private double repetitions = 1;
  private int at;

  private PatternCost(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Returns if a pattern is simple enough.
   *
   * @throws RefusedException if not
   */
  static void check(String pattern) {
    checkLength(pattern);
    if (new PatternCost(pattern).exceeds()) {
      throw RefusedException.tooComplex(
          "", "the regular expression '" + pattern + "' has too many alternatives and repetitions");
    }
  }

  /**
   * Returns if a pattern, even one that stands for itself, is short enough.
   *
   * @throws RefusedException if not
   */
  static void checkLength(String pattern) {
    if (pattern.length() > LONGEST) {
      throw RefusedException.tooComplex(
          "", "a regular expression has " + pattern.length() + " characters, more than " + LONGEST);
    }
  }

  private boolean exceeds() {
    alternatives.push(1);
    for (; at < pattern.length(); at++) {
      switch (pattern.charAt(at)) {
        case '\\' -> at++;
        case '[' -> skipClass();
        case '(' -> alternatives.push(1);
        case '|' -> alternatives.push(alternatives.pop() + 1);
        case ')' -> closeGroup();
        case '{' -> repetitions(false);
        default -> {}
      }
    }
    closeGroup();
    return bits * repetitions > MOST_BITS || repetitions > MOST_REPETITIONS;
  }

  private void skipClass() {
    int depth = 0;
    for (; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return;
      }
    }
  }

  private void closeGroup() {
    bits += Math.log(alternatives.isEmpty() ? 1 : alternatives.pop()) / Math.log(2);
    if (at + 1 < pattern.length() && "?*+".indexOf(pattern.charAt(at + 1)) >= 0) {
      bits++;
    } else if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '{') {
      at++;
      bits++;
      repetitions(true);
    }
  }

  /** Reads what is between braces: the larger number counts. */
  private void repetitions(boolean ofGroup) {
    int end = pattern.indexOf('}', at);
    double most = 1;
    for (String number : pattern.substring(at + 1, Math.max(end, at + 1)).split(",", -1)) {
      most = Math.max(most, number.matches("\\d{1,9}") ? Integer.parseInt(number) : 1);
      most = number.matches("\\d{10,}") ? Double.MAX_VALUE : most;
    }
    if (ofGroup || most > MOST_REPETITIONS) {
      repetitions *= most;
    }
    at = Math.max(end, at);
  }
}
