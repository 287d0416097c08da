package org.zhuzhoukg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a query's text and where they stand; comments are left out. */
final class SourceTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|#[^\\n]*)"
              + "|<[^<>\"{}|^`\\\\\\s]*+>"
              + "|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]++|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'"
              + "|[?$][\\p{L}\\p{N}_]++|@[A-Za-z]++(?:-[A-Za-z0-9]++)*+"
              + "|[\\p{L}\\p{N}_.-]*+:(?:[\\p{L}\\p{M}\\p{N}_.:%-]++|\\\\.)*+"
              + "|[+-]?+(?:[0-9]++(?:\\.[0-9]++|\\.(?=[eE][+-]?+[0-9]))?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+"
              + "|[\\p{L}_][\\p{L}\\p{N}_]*+|\\^\\^|&&|\\|\\||.",
          Pattern.DOTALL);

  /**
   * A token.
   *
   * @param text as it is written
   * @param start its first character's offset
   * @param line its line, from 1
   * @param column its column in UTF-16 units, from 1
   */
  record Token(String text, int start, int line, int column) {

    int end() {
      return start + text.length();
    }

    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  private final String source;
  private final List<Token> tokens = new ArrayList<>();

  SourceTokens(String source) {
    this.source = source;
    Matcher matcher = TOKEN.matcher(source);
    int line = 1;
    int lineStart = 0;
    int seen = 0;
    while (matcher.find()) {
      for (; seen < matcher.start(); seen++) {
        if (source.charAt(seen) == '\n') {
          line++;
          lineStart = seen + 1;
        }
      }
      if (matcher.group("skip") == null) {
        // A full stop ends a triple; a name may have one inside only.
        String text = matcher.group();
        boolean isName = text.length() > 1 && text.indexOf(':') >= 0 && text.endsWith(".");
        text = isName && "<\"'".indexOf(text.charAt(0)) < 0 ? text.replaceAll("\\.+$", "") : text;
        tokens.add(new Token(text, matcher.start(), line, matcher.start() - lineStart + 1));
      }
    }
  }

  /** A text with a space in the place of each run of spaces and comments. */
  static String normal(String source) {
    StringBuilder normal = new StringBuilder();
    boolean isApart = false;
    for (Matcher matcher = TOKEN.matcher(source); matcher.find(); ) {
      boolean isSkipped = matcher.group("skip") != null;
      if (!isSkipped) {
        normal.append(isApart && normal.length() > 0 ? " " : "").append(matcher.group());
      }
      isApart = isSkipped;
    }
    return normal.toString();
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  /** The first token from an index on that is one of these words; -1 if there is none. */
  int find(int from, String... words) {
    for (int i = from; i < tokens.size(); i++) {
      for (String word : words) {
        if (tokens.get(i).is(word)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The last token that is this, from the end; -1 if there is none. */
  int findLast(String word) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).text().equals(word)) {
        return i;
      }
    }
    return -1;
  }

  /** The token that closes the first bracket at or after an index; the last one if none does. */
  int closing(int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      if (text.equals("(") || text.equals("{") || text.equals("[")) {
        depth++;
      } else if ((text.equals(")") || text.equals("}") || text.equals("]")) && --depth <= 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** The text between two tokens, both included, in one line. */
  String text(int first, int last) {
    return source
        .substring(tokens.get(first).start(), tokens.get(last).end())
        .replaceAll("\\s+", " ");
  }
}
