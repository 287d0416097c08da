package org.zhuzhoukg.extract;

import java.math.BigDecimal;

/** Reads numbers written in Chinese numerals. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** The value of a numeral's digit; -1 if it is none. */
  static int digit(char c) {
    return switch (c) {
      case '〇', '零' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  /** What a multiplier multiplies by; 0 if it is none. */
  static long scale(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  static boolean isNumeral(char c) {
    return digit(c) >= 0 || scale(c) > 0;
  }

  /**
   * Reads a range of numerals, as 两千三百 or 二〇二四 or 三万五.
   *
   * @return null if they are no number, as 万亿十
   */
  static BigDecimal read(char[] chars, int start, int end) {
    boolean hasScale = false;
    for (int i = start; i < end; i++) {
      hasScale |= scale(chars[i]) > 0;
    }
    return hasScale ? scaled(chars, start, end) : spelled(chars, start, end);
  }

  private static BigDecimal spelled(char[] chars, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + digit(chars[i]);
    }
    return end - start > 8 ? null : BigDecimal.valueOf(value);
  }

  private static BigDecimal scaled(char[] chars, int start, int end) {
    for (char scale : new char[] {'亿', '万'}) {
      int at = last(chars, start, end, scale);
      if (at >= 0) {
        BigDecimal count = at == start ? BigDecimal.ONE : scaled(chars, start, at);
        return count
            .multiply(BigDecimal.valueOf(scale(scale)))
            .add(rest(chars, at + 1, end, scale(scale)));
      }
    }
    long value = 0;
    int digit = -1;
    for (int i = start; i < end; i++) {
      long scale = scale(chars[i]);
      if (scale > 0) {
        value += Math.max(digit, digit < 0 ? 1 : 0) * scale;
        digit = -1;
      } else {
        digit = digit(chars[i]);
        boolean isColloquial = i + 1 == end && i > start && scale(chars[i - 1]) > 10;
        value += isColloquial ? digit * scale(chars[i - 1]) / 10 - digit : 0;
      }
    }
    return BigDecimal.valueOf(value + Math.max(digit, 0));
  }

  /** What follows a multiplier; one digit alone counts the next lower one: 三万五. */
  private static BigDecimal rest(char[] chars, int start, int end, long scale) {
    if (start == end) {
      return BigDecimal.ZERO;
    }
    BigDecimal rest = scaled(chars, start, end);
    boolean isColloquial = end - start == 1 && digit(chars[start]) > 0;
    return isColloquial ? rest.multiply(BigDecimal.valueOf(scale / 10)) : rest;
  }

  private static int last(char[] chars, int start, int end, char wanted) {
    for (int i = end - 1; i >= start; i--) {
      if (chars[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
