package org.zhuzhoukg.extract;

import java.math.BigDecimal;

/**
 * Reads one number at a place: {@code 1,118.6亿}, {@code 两万多}, {@code 七八十}, {@code 30余万}. Of one
 * thread.
 *
 * <p>After {@link #scan} said true, {@link #value} is the number, or {@link #value} and {@link
 * #high} the ends of a range such as 七八十.
 */
final class NumberScanner {

  private static final String MORE = "余多几";
  private static final BigDecimal ONE = BigDecimal.ONE;

  BigDecimal value;
  BigDecimal high;
  BigDecimal scale;
  int end;
  boolean isMore;

  /** Whether 来 stands in it: 二百来人. */
  boolean isAbout;

  boolean isChinese;

  /** Reads a number that begins at a place; false if none does, or it has no value, as 几十. */
  boolean scan(char[] chars, int start, int limit) {
    value = null;
    high = null;
    scale = ONE;
    isMore = false;
    isAbout = false;
    isChinese = false;
    end = start;
    if (start >= limit) {
      return false;
    }
    char c = chars[start];
    return isDigit(c) ? arabic(chars, start, limit) : chinese(chars, start, limit);
  }

  private boolean arabic(char[] chars, int start, int limit) {
    int i = start;
    while (i < limit && (isDigit(chars[i]) || isGroup(chars, i, limit))) {
      i++;
    }
    if (i + 1 < limit && chars[i] == '.' && isDigit(chars[i + 1])) {
      i++;
      while (i < limit && isDigit(chars[i])) {
        i++;
      }
    }
    if (i - start > 24) {
      return false;
    }
    value = decimal(chars, start, i);
    i = behindComma(chars, i, limit);
    end = i;
    more(chars, limit);
    scales(chars, limit);
    more(chars, limit);
    rest(chars, limit);
    return true;
  }

  /**
   * 9130，36亿元, as a damaged text has it: where the digits end that a comma parts as a point would.
   */
  private int behindComma(char[] chars, int i, int limit) {
    boolean isPoint =
        i + 3 < limit
            && chars[i] == '，'
            && isDigit(chars[i + 1])
            && isDigit(chars[i + 2])
            && "亿万%".indexOf(chars[i + 3]) >= 0;
    if (!isPoint) {
      return i;
    }
    value = value.add(decimal(chars, i + 1, i + 3).movePointLeft(2));
    return i + 3;
  }

  /** A comma with three digits behind it, and no fourth. */
  private static boolean isGroup(char[] chars, int i, int limit) {
    return chars[i] == ','
        && i + 3 < limit
        && isDigit(chars[i + 1])
        && isDigit(chars[i + 2])
        && isDigit(chars[i + 3])
        && !(i + 4 < limit && isDigit(chars[i + 4]));
  }

  private void more(char[] chars, int limit) {
    if (end < limit && !isMore && !isAbout) {
      isMore = MORE.indexOf(chars[end]) >= 0;
      isAbout = chars[end] == '来';
      end += isMore || isAbout ? 1 : 0;
    }
  }

  private void scales(char[] chars, int limit) {
    while (end < limit && isScale(chars, end, limit)) {
      scale = scale.multiply(BigDecimal.valueOf(ChineseNumber.scale(chars[end])));
      end++;
    }
    value = value.multiply(scale);
  }

  /** 千 is no multiplier where it begins 千米, 千瓦, 千克. */
  private static boolean isScale(char[] chars, int i, int limit) {
    if (ChineseNumber.scale(chars[i]) == 0) {
      return false;
    }
    boolean isKilo = chars[i] == '千' && i + 1 < limit && "米瓦克伏".indexOf(chars[i + 1]) >= 0;
    return !isKilo && chars[i] != '十';
  }

  /** What stands behind 亿 in 1亿2000万. */
  private void rest(char[] chars, int limit) {
    int i = end;
    while (i < limit && isDigit(chars[i])) {
      i++;
    }
    if (i > end && i < limit && i - end < 9 && chars[i] == '万' && chars[end - 1] == '亿') {
      value = value.add(decimal(chars, end, i).multiply(BigDecimal.valueOf(10_000)));
      end = i + 1;
    }
  }

  private boolean chinese(char[] chars, int start, int limit) {
    int i = start;
    while (i < limit && ChineseNumber.isNumeral(chars[i])) {
      if (chars[i] == '千' && i + 1 < limit && "米瓦克伏".indexOf(chars[i + 1]) >= 0) {
        break;
      }
      i++;
    }
    if (i == start || i - start > 24) {
      return false;
    }
    isChinese = true;
    end = i;
    if (i + 1 < limit && chars[i] == '点' && ChineseNumber.digit(chars[i + 1]) >= 0) {
      return chineseDecimal(chars, start, i, limit);
    }
    if (!pair(chars, start, i)) {
      value = ChineseNumber.read(chars, start, i);
    }
    more(chars, limit);
    if (isMore || isAbout) {
      scalesAfterMore(chars, limit);
    }
    return value != null;
  }

  private void scalesAfterMore(char[] chars, int limit) {
    while (end < limit && (chars[end] == '万' || chars[end] == '亿') && value != null) {
      value = value.multiply(BigDecimal.valueOf(ChineseNumber.scale(chars[end])));
      end++;
    }
  }

  private boolean chineseDecimal(char[] chars, int start, int point, int limit) {
    StringBuilder digits = new StringBuilder("0.");
    int i = point + 1;
    while (i < limit && ChineseNumber.digit(chars[i]) >= 0) {
      digits.append(ChineseNumber.digit(chars[i++]));
    }
    BigDecimal whole = ChineseNumber.read(chars, start, point);
    if (whole == null) {
      return false;
    }
    value = whole.add(new BigDecimal(digits.toString()));
    end = i;
    scales(chars, limit);
    return true;
  }

  /** Two neighbouring digits with none between are a range: 七八十, 三五百, 一百五六十. */
  private boolean pair(char[] chars, int start, int stop) {
    for (int i = start; i + 1 < stop; i++) {
      int low = ChineseNumber.digit(chars[i]);
      int second = ChineseNumber.digit(chars[i + 1]);
      boolean isPair =
          low > 0 && second > low && second - low <= 2 && isAlone(chars, start, i, stop);
      if (isPair) {
        value = without(chars, start, stop, i + 1);
        high = without(chars, start, stop, i);
        return value != null && high != null;
      }
    }
    return false;
  }

  /** Whether the other numerals around two digits are multipliers, not more digits spelled out. */
  private static boolean isAlone(char[] chars, int start, int i, int stop) {
    boolean isBegin = i == start || ChineseNumber.scale(chars[i - 1]) > 0;
    boolean isEnd = i + 2 == stop || ChineseNumber.scale(chars[i + 2]) > 0;
    return isBegin && isEnd;
  }

  private static BigDecimal without(char[] chars, int start, int stop, int dropped) {
    char[] rest = new char[stop - start - 1];
    int n = 0;
    for (int i = start; i < stop; i++) {
      if (i != dropped) {
        rest[n++] = chars[i];
      }
    }
    return ChineseNumber.read(rest, 0, n);
  }

  private static BigDecimal decimal(char[] chars, int start, int stop) {
    char[] digits = new char[stop - start];
    int n = 0;
    for (int i = start; i < stop; i++) {
      if (chars[i] != ',') {
        digits[n++] = chars[i];
      }
    }
    return new BigDecimal(digits, 0, n);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
