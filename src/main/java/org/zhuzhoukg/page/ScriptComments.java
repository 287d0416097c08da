package org.zhuzhoukg.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Takes comments and indentation from a script: a quarter of what libraries send.
 *
 * <p>It knows strings, templates and regular expressions, and changes nothing within them; lines
 * keep their numbers.
 */
final class ScriptComments {

  /** What stands before a slash that begins a regular expression; else it divides. */
  private static final Pattern BEFORE_REGEX =
      Pattern.compile("(?:^|[(,=:\\[!&|?{};+*%~^<>-]|\\b(?:return|typeof|case|in|of|else))\\s*$");

  private final String text;
  private final StringBuilder kept;
  private final Deque<Integer> templates = new ArrayDeque<>();
  private int at;
  private int depth;

  private ScriptComments(String text) {
    this.text = text;
    this.kept = new StringBuilder(text.length());
  }

  /** The script without them. */
  static byte[] strip(byte[] script) {
    return new ScriptComments(new String(script, StandardCharsets.UTF_8))
        .read()
        .getBytes(StandardCharsets.UTF_8);
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        at = orEnd(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '"' || c == '\'') {
        copyTo(quoted(c));
      } else if (c == '`') {
        kept.append(c);
        at++;
        template();
      } else if (c == '/' && beginsRegex()) {
        copyTo(regex());
      } else {
        code(c);
      }
    }
    return kept.toString();
  }

  private void code(char c) {
    boolean isIndent = (c == ' ' || c == '\t') && (kept.isEmpty() || endsWith('\n'));
    if (!isIndent) {
      kept.append(c);
    }
    at++;
    if (c == '{') {
      depth++;
    } else if (c == '}' && --depth == (templates.isEmpty() ? -1 : templates.peek())) {
      templates.pop();
      template();
    }
  }

  private void comment() {
    int end = orEnd(text.indexOf("*/", at + 2)) + 2;
    end = Math.min(end, text.length());
    kept.append(' ');
    text.substring(at, end).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
    at = end;
  }

  private int quoted(char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** From behind its start, or from behind an expression within it. */
  private void template() {
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '`') {
        copyTo(i + 1);
        return;
      } else if (text.startsWith("${", i)) {
        copyTo(i + 2);
        templates.push(depth++);
        return;
      }
    }
    copyTo(text.length());
  }

  private boolean beginsRegex() {
    return BEFORE_REGEX.matcher(kept.substring(Math.max(0, kept.length() - 40))).find();
  }

  private int regex() {
    boolean isClass = false;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        isClass = true;
      } else if (c == ']') {
        isClass = false;
      } else if (c == '/' && !isClass) {
        return i + 1;
      }
    }
    return text.length();
  }

  private void copyTo(int end) {
    kept.append(text, at, Math.min(end, text.length()));
    at = Math.min(end, text.length());
  }

  private boolean endsWith(char c) {
    return !kept.isEmpty() && kept.charAt(kept.length() - 1) == c;
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }
}
