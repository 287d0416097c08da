package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryBuildException;

/**
 * What a reader searches for: the parts that a text must contain, all of them.
 *
 * <p>A part is text in quotation marks, in which {@code \"} and {@code \\} stand for the signs
 * themselves, or a word without them. {@code AND} may stand between parts. Nothing else of Lucene's
 * syntax is understood: a pattern, a regular expression or a fuzzy word would cost more than the
 * text it is made of.
 */
record TextSearch(List<FoldedText> parts) {

  /** Longer than any text that is searched; a bound to what a query may cost. */
  static final int LONGEST = 1000;

  private static final String OPERATORS = "*?~^:()[]{}/!";
  private static final Set<String> UNKNOWN_WORDS = Set.of("OR", "NOT", "&&", "||");

  /**
   * Reads what stands in the query.
   *
   * @throws QueryBuildException if it is not of the syntax, or says nothing
   */
  static TextSearch parse(String text) {
    if (text.length() > LONGEST) {
      throw new QueryBuildException(
          "text:query searches for no more than " + LONGEST + " characters");
    }
    List<FoldedText> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.codePointAt(at))) {
        at++;
        continue;
      }
      int end = text.charAt(at) == '"' ? quotedEnd(text, at) : wordEnd(text, at);
      String part = text.substring(at, end);
      if (part.startsWith("\"")) {
        parts.add(quoted(text, part.substring(1, part.length() - 1)));
      } else if (!part.equals("AND")) {
        parts.add(word(text, part));
      }
      at = end;
    }
    if (parts.isEmpty()) {
      throw bad(text, "there is nothing to search for");
    }
    return new TextSearch(List.copyOf(parts));
  }

  boolean matches(FoldedText text) {
    return parts.stream().allMatch(text::contains);
  }

  /** How much of a text was searched for: 1 where it is the whole. */
  float score(FoldedText text) {
    int sought = parts.stream().mapToInt(FoldedText::length).sum();
    return Math.min(1f, (float) sought / text.length());
  }

  private static int quotedEnd(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw bad(text, "a quotation mark is not closed");
    }
    return at + 1;
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()
        && text.charAt(at) != '"'
        && !Character.isWhitespace(text.codePointAt(at))) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private static FoldedText quoted(String text, String part) {
    if (part.isEmpty()) {
      throw bad(text, "there is nothing between the quotation marks");
    }
    return FoldedText.of(part.replaceAll("(?s)\\\\(.)", "$1"));
  }

  private static FoldedText word(String text, String word) {
    if (UNKNOWN_WORDS.contains(word)) {
      throw bad(text, word + " is not understood; all parts must be found, UNION gives either");
    }
    if (word.startsWith("+") || word.startsWith("-")) {
      throw bad(text, "a word may not begin with '" + word.charAt(0) + "'; quote the text");
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (sign == '\\' && i + 1 < word.length()) {
        plain.append(word.charAt(++i));
      } else if (OPERATORS.indexOf(sign) >= 0 || sign == '\\') {
        throw bad(
            text,
            "'"
                + sign
                + "' is not understood; a word is found anywhere in a text, and text in"
                + " quotation marks may have any sign");
      } else {
        plain.append(sign);
      }
    }
    return FoldedText.of(plain.toString());
  }

  private static QueryBuildException bad(String text, String why) {
    return new QueryBuildException("text:query cannot search for '" + text + "': " + why);
  }
}
