package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.Set;

/** Reads what stands behind a unit and still belongs to the number: 三元五角, 两毛八, 十二公里半. */
final class Remainders {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Set<String> MONEY = Set.of("元", "块", "毛");

  private int end;
  private BigDecimal value;

  /** The place after what was read. */
  int end() {
    return end;
  }

  /** How much more it is, in the unit before it. */
  BigDecimal value() {
    return value;
  }

  /** Reads at a place, behind a unit that begins at another. */
  void scan(char[] chars, int unit, int at, int limit) {
    end = at;
    value = BigDecimal.ZERO;
    boolean isMoney = at - unit == 1 && MONEY.contains(String.valueOf(chars[unit]));
    int digit = isMoney && at < limit ? digit(chars[at]) : 0;
    boolean isTenths = at + 1 < limit && "角毛分".indexOf(chars[at + 1]) >= 0;
    if (digit > 0 && (isTenths || (chars[unit] != '元' && isLast(chars, at + 1, limit)))) {
      value = BigDecimal.valueOf(digit, 1);
      end = at + (isTenths ? 2 : 1);
    } else if (at < limit && chars[at] == '半' && isLast(chars, at + 1, limit)) {
      value = HALF;
      end = at + 1;
    }
  }

  /** 600来块, not 两块地: a unit of money as people say it. */
  static boolean isSaidMoney(char[] chars, int unit, int at, int limit) {
    return at - unit == 1
        && chars[unit] == '块'
        && (isLast(chars, at, limit) || (digit(chars[at]) > 0 && isLast(chars, at + 1, limit)));
  }

  private static boolean isLast(char[] chars, int at, int limit) {
    return at >= limit || "，。；、！？)”\n的以左上不还有".indexOf(chars[at]) >= 0;
  }

  private static int digit(char c) {
    return NumberScanner.isDigit(c) ? c - '0' : ChineseNumber.digit(c);
  }
}
