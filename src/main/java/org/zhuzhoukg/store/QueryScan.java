package org.zhuzhoukg.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Goes over a query's text once, before the parser does, to see whether that would take long: how
 * deep it nests, and how long its tokens are.
 *
 * <p>Strings, IRIs and comments are skipped as the parser would.
 */
final class QueryScan {

  /** Each level doubles the time that it takes to read a query. */
  private static final int DEEPEST_EXISTS = 5;

  /** Reading a token takes the square of its length: this one a tenth of a second. */
  private static final int LONGEST_TOKEN = 500_000;

  private static final String SEPARATORS = " \t\r\n()[]{};,\"'<#";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String OPERATORS = "+-*/|&!^=<>";

  private final String text;
  private final QueryLimits limits;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean data;
  private boolean exists;
  private boolean regex;
  private int parts;
  private int tokenStart;
  private int at;

  /** What is between two brackets: operators in a row, and whether it only holds terms. */
  private static final class Level {
    private final boolean data;
    private final int exists;

    /** The brackets of {@code REGEX} and {@code REPLACE}: their second argument is a pattern. */
    private final boolean regex;

    private boolean pattern;
    private int operators;

    Level(boolean data, int exists, boolean regex, boolean pattern) {
      this.data = data;
      this.exists = exists;
      this.regex = regex;
      this.pattern = pattern;
    }
  }

  private QueryScan(String text, QueryLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /**
   * Returns if a text may be parsed.
   *
   * @throws RefusedException if it is too long or nests too deep
   */
  static void check(String text, QueryLimits limits) {
    if (text.length() > limits.length()) {
      throw RefusedException.tooComplex(
          "", "The text has more than " + limits.length() + " characters.");
    }
    new QueryScan(text.indexOf("\\u") < 0 ? text : unescape(text), limits).scan();
  }

  /** The parser reads {@code \\u0028} as a bracket wherever it stands. */
  private static String unescape(String text) {
    StringBuilder result = new StringBuilder(text.length());
    int backslashes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == 'u' && backslashes % 2 == 1;
      backslashes = c == '\\' ? backslashes + 1 : 0;
      if (escape) {
        while (i + 1 < text.length() && text.charAt(i + 1) == 'u') {
          i++;
        }
        String digits = text.substring(i + 1, Math.min(i + 5, text.length()));
        if (digits.matches("[0-9A-Fa-f]{4}")) {
          result.setCharAt(result.length() - 1, (char) Integer.parseInt(digits, 16));
          i += 4;
          continue;
        }
      }
      result.append(c);
    }
    return result.toString();
  }

  private void scan() {
    levels.push(new Level(false, 0, false, false));
    while (at < text.length()) {
      char c = text.charAt(at);
      if (SEPARATORS.indexOf(c) >= 0) {
        tokenStart = at;
      }
      if (c == '#') {
        skipComment();
      } else if (c == '"' || c == '\'') {
        skipString(c);
      } else if (Character.isLetterOrDigit(c)) {
        word();
      } else if (c != '<' || !skipIri()) {
        sign(c);
        at++;
      }
      if (at - tokenStart > LONGEST_TOKEN) {
        throw tooLong("A word, text or comment", LONGEST_TOKEN, "characters");
      }
    }
  }

  private RefusedException tooLong(String what, int longest, String of) {
    String token = text.substring(tokenStart, Math.min(tokenStart + 10, text.length()));
    return RefusedException.tooComplex(token, what + " has more than " + longest + " " + of + ".");
  }

  private void sign(char c) {
    if (OPENING.indexOf(c) >= 0) {
      open(c);
    } else if (CLOSING.indexOf(c) >= 0) {
      if (levels.size() > 1) {
        levels.pop();
      }
    } else if (OPERATORS.indexOf(c) >= 0) {
      operator(c);
    } else if (c == ';' || c == ',' || (c == '.' && endsAfter(at))) {
      Level level = levels.element();
      level.operators = 0;
      // REGEX(text, pattern, flags)
      level.pattern = level.regex ? !level.pattern && c == ',' : level.pattern;
    }
  }

  private void open(char c) {
    Level outer = levels.element();
    boolean block = c == '{';
    Level inner =
        new Level(
            outer.data || (block && data),
            outer.exists + (block && exists ? 1 : 0),
            regex && c == '(',
            outer.pattern);
    levels.push(inner);
    regex = false;
    data = data && !block;
    exists = exists && !block;
    if (levels.size() > limits.nesting() + 1) {
      throw RefusedException.tooComplex(
          String.valueOf(c), "Brackets nest more than " + limits.nesting() + " deep.");
    }
    if (inner.exists > DEEPEST_EXISTS) {
      throw RefusedException.tooComplex(
          "EXISTS", "EXISTS nests more than " + DEEPEST_EXISTS + " deep.");
    }
    if (block && !inner.data) {
      part("{");
    }
  }

  private void part(String token) {
    if (++parts > limits.elements()) {
      throw RefusedException.tooComplex(
          token, "The query has more than " + limits.elements() + " parts.");
    }
  }

  private void operator(char c) {
    Level level = levels.element();
    if (!level.data && ++level.operators > limits.chain()) {
      throw RefusedException.tooComplex(
          String.valueOf(c), "More than " + limits.chain() + " operators follow each other.");
    }
  }

  private boolean endsAfter(int index) {
    return index + 1 >= text.length() || " \t\r\n}#".indexOf(text.charAt(index + 1)) >= 0;
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at - start > QueryLimits.DIGITS && Character.isDigit(text.charAt(start))) {
      throw tooLong("A number", QueryLimits.DIGITS, "digits");
    }
    String word = at - start > 7 ? "" : text.substring(start, at).toUpperCase(Locale.ROOT);
    boolean alone = start == 0 || " \t\r\n{})".indexOf(text.charAt(start - 1)) >= 0;
    data = data || (alone && (word.equals("VALUES") || word.equals("DATA")));
    exists = exists || word.equals("EXISTS");
    regex = word.equals("REGEX") || word.equals("REPLACE");
    if (word.equals("AS") || word.equals("FILTER")) {
      part(word);
    }
  }

  private void skipComment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipString(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : three.substring(0, 1);
    at += end.length();
    int start = at;
    int digits = 0;
    while (at < text.length() && !text.startsWith(end, at)) {
      digits = Character.isDigit(text.charAt(at)) ? digits + 1 : 0;
      if (digits > QueryLimits.DIGITS) {
        throw tooLong("A number", QueryLimits.DIGITS, "digits");
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (levels.element().pattern && at - start > PatternCost.LONGEST) {
      throw tooLong("A regular expression", PatternCost.LONGEST, "characters");
    }
    at += end.length();
  }

  /** An IRI, if there is one here and not a sign for "less than". */
  private boolean skipIri() {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        at = i + 1;
        return true;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }
}
