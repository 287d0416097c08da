package org.zhuzhoukg.extract;

/** A place in a text that moves forward over what it is asked for. Of one thread. */
final class Cursor {

  private static final String NUMERALS = "一二三四五六七八九十";

  private char[] chars;
  private int limit;
  private int at;

  void set(char[] text, int start, int stop) {
    chars = text;
    at = start;
    limit = stop;
  }

  int at() {
    return at;
  }

  /** Moves back; false, so that it can end an attempt. */
  boolean back(int place) {
    at = place;
    return false;
  }

  /** Passes over words if they stand here. */
  boolean take(String words) {
    boolean stands = is(words);
    at += stands ? words.length() : 0;
    return stands;
  }

  /** Passes over the first of some words that stands here; its index, or -1. */
  int takeAny(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (take(words[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of some characters stands here. */
  boolean isOneOf(String characters) {
    return at < limit && characters.indexOf(chars[at]) >= 0;
  }

  boolean is(String words) {
    return is(chars, at, limit, words);
  }

  /** Whether words stand at a place of a text. */
  static boolean is(char[] chars, int at, int limit, String words) {
    if (at + words.length() > limit) {
      return false;
    }
    for (int k = 0; k < words.length(); k++) {
      if (chars[at + k] != words.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a number up to 99, or in Chinese numerals up to 十二; 0 if none stands here. */
  int smallNumber() {
    int value = 0;
    int start = at;
    while (at < limit && at - start < 2 && NumberScanner.isDigit(chars[at])) {
      value = value * 10 + chars[at++] - '0';
    }
    if (at == start && take("两")) {
      return 2;
    }
    if (at == start && numeral() >= 0) {
      value = numeral() + 1;
      at++;
      if (value == 10 && numeral() >= 0 && numeral() < 2) {
        value += numeral() + 1;
        at++;
      }
    }
    return value;
  }

  /** The place of the numeral that stands here among 一 to 十; -1 if none does. */
  int numeral() {
    return at < limit ? NUMERALS.indexOf(chars[at]) : -1;
  }

  /** Passes over a year in two numerals, 九二年, 〇八年, but not 七八年; 0 if none stands here. */
  int shortYear() {
    int decade = at + 2 < limit && chars[at + 2] == '年' ? ChineseNumber.digit(chars[at]) : -1;
    int last = decade < 0 ? -1 : ChineseNumber.digit(chars[at + 1]);
    boolean isPair = last == decade + 1 && decade > 0;
    if (last < 0 || isPair || (decade > 0 && decade < 5) || chars[at] == '两') {
      return 0;
    }
    at += 2;
    return (decade == 0 ? 2000 : 1900) + decade * 10 + last;
  }

  /** Passes over a year in four digits; 0 if none stands here. */
  int year() {
    if (at + 4 > limit) {
      return 0;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      char c = chars[i];
      int digit = NumberScanner.isDigit(c) ? c - '0' : ChineseNumber.digit(c);
      if (digit < 0) {
        return 0;
      }
      value = value * 10 + digit;
    }
    boolean goesOn = at + 4 < limit && NumberScanner.isDigit(chars[at + 4]);
    if (goesOn || value < 1900 || value > 2100) {
      return 0;
    }
    at += 4;
    return value;
  }
}
