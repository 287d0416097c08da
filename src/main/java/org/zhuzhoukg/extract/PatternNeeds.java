package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regular expression for what it cannot match without: sets of letters, of each of which
 * one must be there. What may be missing, or may be another character, is passed over.
 */
final class PatternNeeds {

  private final String pattern;
  private int at;

  PatternNeeds(String pattern) {
    this.pattern = pattern;
  }

  List<Long> sets() {
    return alternatives();
  }

  /** Of alternatives one is there: what each needs first, together. */
  private List<Long> alternatives() {
    List<Long> first = sequence();
    if (!is('|')) {
      return first;
    }
    long any = first.isEmpty() ? 0 : first.get(0);
    boolean isNeeded = any != 0;
    while (is('|')) {
      at++;
      List<Long> next = sequence();
      isNeeded &= !next.isEmpty();
      any |= next.isEmpty() ? 0 : next.get(0);
    }
    return isNeeded ? List.of(any) : List.of();
  }

  private List<Long> sequence() {
    List<Long> needs = new ArrayList<>();
    while (at < pattern.length() && !is('|') && !is(')')) {
      List<Long> atom = atom();
      if (!isOptional()) {
        needs.addAll(atom);
      }
    }
    return needs;
  }

  private List<Long> atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '^' -> List.of();
      case '\\' -> {
        at++;
        yield List.of();
      }
      default -> need(RuleNeeds.bit(c));
    };
  }

  private static List<Long> need(long letters) {
    return letters == 0 ? List.of() : List.of(letters);
  }

  private List<Long> group() {
    boolean isNegative = pattern.startsWith("?!", at) || pattern.startsWith("?<!", at);
    boolean isLookbehind = pattern.startsWith("?<=", at) || pattern.startsWith("?<!", at);
    if (pattern.startsWith("?<", at) && !isLookbehind) {
      at = pattern.indexOf('>', at) + 1;
    } else if (is('?')) {
      at += isLookbehind ? 3 : 2;
    }
    List<Long> needs = alternatives();
    at++;
    return isNegative ? List.of() : needs;
  }

  /** The letters in square brackets; nothing if other characters may stand there. */
  private List<Long> set() {
    boolean isOther = is('^');
    long letters = 0;
    for (; !is(']'); at++) {
      char c = pattern.charAt(at);
      isOther |= RuleNeeds.bit(c) == 0 || "-\\[&".indexOf(c) >= 0;
      letters |= RuleNeeds.bit(c);
      at += c == '\\' ? 1 : 0;
    }
    at++;
    return isOther ? List.of() : need(letters);
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
