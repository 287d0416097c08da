package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import org.zhuzhoukg.fact.Qualifier;

/** Reads parts and multiples said without a sign: 三分之一, 四成半, 近半, 翻番. Of one thread. */
final class Parts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_TENTH = BigDecimal.valueOf(5);

  private final NumberScanner number = new NumberScanner();
  private final HalfTimes halves = new HalfTimes();
  private char[] chars;
  private int limit;
  private int end;
  private char kind;
  private boolean isMore;
  private Amount amount;

  /** The place after what was read. */
  int end() {
    return end;
  }

  /** The letter of the kind of what was read. */
  char kind() {
    return kind;
  }

  Amount amount() {
    return amount;
  }

  /** Whether 多 stood behind it. */
  boolean isMore() {
    return isMore;
  }

  /** Reads a part at a place, before which words of bound may have begun. */
  boolean scan(char[] text, int start, int at, int stop) {
    chars = text;
    limit = stop;
    isMore = false;
    return fraction(at)
        || nearlyAll(at)
        || halves(at)
        || half(at, at > start)
        || mostly(at)
        || doubled(at);
  }

  private boolean fraction(int at) {
    if (!number.scan(chars, at, limit)) {
      return false;
    }
    BigDecimal whole = number.value;
    BigDecimal high = number.high;
    int i = number.end;
    boolean isFraction = high == null && whole.signum() > 0 && is(i, "分之");
    if (isFraction && number.scan(chars, i + 2, limit)) {
      BigDecimal part = number.value.multiply(HUNDRED).divide(whole, MathContext.DECIMAL32);
      int stop = number.end;
      boolean isRange = isTo(stop) && number.scan(chars, stop + 1, limit);
      boolean isOfHundred = isRange && whole.compareTo(HUNDRED) == 0;
      boolean isRising = isOfHundred && number.value.compareTo(part) > 0 && isLast(number.end);
      return isRising
          ? percent(part.stripTrailingZeros(), number.value, number.end)
          : percent(part.stripTrailingZeros(), null, stop);
    }
    boolean isTenths = i - at <= 2 && is(i, "成") && !is(i, "成立") && !is(i, "成功") && !is(i, "成本");
    return isTenths && tenths(whole, high, i + 1);
  }

  /** 百分之五到六, not 到六月. */
  private boolean isTo(int at) {
    return at < limit && "到至".indexOf(chars[at]) >= 0;
  }

  private boolean isLast(int at) {
    return at >= limit || "，。；、）)之左的\n".indexOf(chars[at]) >= 0;
  }

  private boolean tenths(BigDecimal low, BigDecimal high, int after) {
    boolean isHalf = is(after, "半");
    BigDecimal extra = isHalf ? HALF_TENTH : BigDecimal.ZERO;
    int unit = after < limit ? ChineseNumber.digit(chars[after]) : -1;
    extra = unit > 0 ? BigDecimal.valueOf(unit) : extra;
    int stop = after + (isHalf || unit > 0 ? 1 : 0);
    isMore = is(stop, "多");
    BigDecimal top = high == null ? null : high.multiply(BigDecimal.TEN);
    return percent(low.multiply(BigDecimal.TEN).add(extra), top, stop + (isMore ? 1 : 0));
  }

  /** 十之八九, 十有七八. */
  private boolean nearlyAll(int at) {
    int low = at + 3 < limit ? ChineseNumber.digit(chars[at + 2]) : -1;
    boolean isOfTen = low > 0 && chars[at] == '十' && "之有".indexOf(chars[at + 1]) >= 0;
    return isOfTen
        && ChineseNumber.digit(chars[at + 3]) == low + 1
        && tenths(BigDecimal.valueOf(low), BigDecimal.valueOf(low + 1), at + 4);
  }

  /** 半年, 两年半, 5个半小时. */
  private boolean halves(int at) {
    if (!halves.scan(chars, at, limit)) {
      return false;
    }
    end = halves.end();
    kind = Category.DURATION;
    amount = halves.amount();
    return true;
  }

  /** 一大半, 大半: more than half; 一小半: less. */
  private boolean mostly(int at) {
    int size = is(at, "一") ? at + 1 : at;
    boolean isLarge = is(size, "大半") || (size > at && is(size, "多半"));
    boolean isPart = isLarge || (size > at && is(size, "小半"));
    boolean isLast = size + 2 >= limit || "年天夜个生辈".indexOf(chars[size + 2]) < 0;
    if (!isPart || !isLast) {
      return false;
    }
    percent(BigDecimal.valueOf(50), null, size + 2);
    amount = amount.qualified(isLarge ? Qualifier.MORE_THAN : Qualifier.LESS_THAN);
    return true;
  }

  /** 一半, 近半, 过半数. */
  private boolean half(int at, boolean isBounded) {
    boolean isOne = is(at, "一半");
    boolean isHalf = isBounded && is(at, "半") && !is(at, "半年");
    if (!isOne && !isHalf) {
      return false;
    }
    return percent(BigDecimal.valueOf(50), null, at + (isOne || is(at, "半数") ? 2 : 1));
  }

  private boolean doubled(int at) {
    boolean isSaid = is(at, "翻番") || is(at, "翻了番");
    if (!isSaid) {
      return false;
    }
    end = at + (is(at, "翻番") ? 2 : 3);
    kind = Category.DOUBLING;
    amount = Amount.of(BigDecimal.valueOf(2), "times", Qualifier.EXACTLY);
    return true;
  }

  private boolean percent(BigDecimal low, BigDecimal high, int stop) {
    end = stop;
    kind = Category.PERCENT;
    Qualifier exactly = Qualifier.EXACTLY;
    amount =
        high == null
            ? Amount.of(low, "percent", exactly)
            : new Amount(null, low, high, "percent", BigDecimal.ONE, exactly);
    return true;
  }

  private boolean is(int at, String words) {
    return Cursor.is(chars, at, limit, words);
  }
}
