package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import org.zhuzhoukg.fact.Qualifier;

/** Reads a place in an order: {@code 第3位}, {@code 第一}, {@code 首位}, {@code 前10名}. Of one thread. */
final class RankScanner {

  private static final String[] FIRST = {"首位", "榜首", "首名", "之首", "第一位", "头名"};
  private static final String[] PLACES = {"位", "名", "强"};

  private final NumberScanner number = new NumberScanner();
  private int end;
  private Amount amount;
  private boolean isOfSize;

  int end() {
    return end;
  }

  Amount amount() {
    return amount;
  }

  /** Whether 大 stands behind what was read: 第二大贸易伙伴. */
  boolean isOfSize() {
    return isOfSize;
  }

  boolean scan(char[] chars, int start, int limit) {
    char c = chars[start];
    isOfSize = false;
    if (c == '首' || c == '榜' || c == '之' || c == '头') {
      return first(chars, start, limit);
    }
    boolean isTop = c == '前';
    if ((!isTop && c != '第') || !number.scan(chars, start + 1, limit)) {
      return false;
    }
    boolean isPlain = number.high == null && number.scale.intValue() == 1;
    if (!isPlain || number.isMore || number.isAbout || number.value.signum() == 0) {
      return false;
    }
    end = number.end;
    boolean hasPlace = false;
    for (String place : PLACES) {
      if (!hasPlace && Cursor.is(chars, end, limit, place)) {
        end++;
        hasPlace = true;
      }
    }
    isOfSize = !hasPlace && !isTop && isBeforeSize(chars, limit);
    if (!hasPlace && !isOfSize && !isOver(chars, limit, isTop)) {
      return false;
    }
    Qualifier qualifier = isTop ? Qualifier.LESS_THAN : Qualifier.EXACTLY;
    amount = Amount.of(number.value, "rank", qualifier);
    return true;
  }

  private boolean first(char[] chars, int start, int limit) {
    for (String word : FIRST) {
      if (Cursor.is(chars, start, limit, word)) {
        end = start + word.length();
        amount = Amount.of(BigDecimal.ONE, "rank", Qualifier.EXACTLY);
        return true;
      }
    }
    return false;
  }

  /** Without 位 it is a rank only where nothing follows that could be counted: 居全省第二，… */
  private boolean isOver(char[] chars, int limit, boolean isTop) {
    String marks = isTop ? "，。；！？) \n" : "，。；、！？：)和及与,; \n的跌升跃滑退";
    return end >= limit || marks.indexOf(chars[end]) >= 0;
  }

  /** 第二大贸易伙伴, not 第二大会场. */
  private boolean isBeforeSize(char[] chars, int limit) {
    return end + 1 < limit && chars[end] == '大' && "会学街道".indexOf(chars[end + 1]) < 0;
  }
}
