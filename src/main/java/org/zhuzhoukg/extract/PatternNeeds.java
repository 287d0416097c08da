package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a regular expression for what it cannot match without: sets of characters, of each of which
 * one must be there. What may be missing, or may be any other character, is passed over.
 */
final class PatternNeeds {

  private final String pattern;
  private int at;

  PatternNeeds(String pattern) {
    this.pattern = pattern;
  }

  List<String> sets() {
    return alternatives();
  }

  /** Of alternatives one is there: of what each needs the smallest set, together. */
  private List<String> alternatives() {
    List<String> needs = sequence();
    while (is('|')) {
      at++;
      List<String> others = sequence();
      needs =
          needs.isEmpty() || others.isEmpty()
              ? List.of()
              : List.of(smallest(needs) + smallest(others));
    }
    return needs;
  }

  private static String smallest(List<String> sets) {
    return Collections.min(sets, Comparator.comparingInt(String::length));
  }

  private List<String> sequence() {
    List<String> needs = new ArrayList<>();
    while (at < pattern.length() && !is('|') && !is(')')) {
      List<String> atom = atom();
      if (!isOptional()) {
        needs.addAll(atom);
      }
    }
    return needs;
  }

  private List<String> atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '^', '$', '.' -> List.of();
      case '\\' -> {
        at++;
        yield List.of();
      }
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> group() {
    boolean isNegative = pattern.startsWith("?!", at) || pattern.startsWith("?<!", at);
    boolean isLookbehind = pattern.startsWith("?<=", at) || pattern.startsWith("?<!", at);
    if (pattern.startsWith("?<", at) && !isLookbehind) {
      at = pattern.indexOf('>', at) + 1;
    } else if (is('?')) {
      at += isLookbehind ? 3 : 2;
    }
    List<String> needs = alternatives();
    at++;
    return isNegative ? List.of() : needs;
  }

  /** The characters in square brackets; nothing if others may stand there. */
  private List<String> set() {
    boolean isOther = is('^');
    int start = at;
    for (; !is(']'); at++) {
      char c = pattern.charAt(at);
      isOther |= "-\\[&".indexOf(c) >= 0;
      at += c == '\\' ? 1 : 0;
    }
    at++;
    return isOther ? List.of() : List.of(pattern.substring(start, at - 1));
  }

  /** Passes over what tells how often; whether that may be never. */
  private boolean isOptional() {
    boolean isOptional = is('?') || is('*') || pattern.startsWith("{0", at);
    boolean isCounted = is('{');
    if (is('?') || is('*') || is('+')) {
      at++;
    } else if (isCounted) {
      at = pattern.indexOf('}', at) + 1;
    } else {
      return false;
    }
    at += is('?') || is('+') ? 1 : 0;
    return isOptional;
  }

  private boolean is(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }
}
