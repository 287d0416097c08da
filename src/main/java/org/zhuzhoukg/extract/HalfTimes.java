package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.Map;
import org.zhuzhoukg.fact.Qualifier;

/** Reads how long something takes, to the half: 半年, 两年半, 5个半小时. Of one thread. */
final class HalfTimes {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Words for times that stand behind 个半 or 半; and those before a 半. */
  private static final Map<String, String> BEHIND =
      Map.of("小时", "hour", "钟头", "hour", "月", "month", "年", "year", "天", "day", "世纪", "century");

  private static final Map<String, String> BEFORE = Map.of("年", "year", "天", "day", "周", "week");

  /** What makes another word of 半年, 半天: 半年报, 半月谈. */
  private static final String GOES_ON = "报度刊谈检会制价候票";

  private final NumberScanner number = new NumberScanner();
  private char[] chars;
  private int limit;
  private int end;
  private Amount amount;

  /** The place after what was read. */
  int end() {
    return end;
  }

  Amount amount() {
    return amount;
  }

  /** Reads a time with a half in it that begins at a place; false if none does. */
  boolean scan(char[] text, int at, int stop) {
    chars = text;
    limit = stop;
    if (at < stop && text[at] == '半') {
      boolean isPart = at > 0 && "上下前后大小".indexOf(text[at - 1]) >= 0;
      int counted = Cursor.is(text, at + 1, stop, "个") ? at + 2 : at + 1;
      return !isPart && unit(BEHIND, counted, BigDecimal.ZERO);
    }
    if (!number.scan(text, at, stop) || number.value == null || number.isMore) {
      return false;
    }
    BigDecimal whole = number.value;
    return Cursor.is(text, number.end, stop, "个半")
        ? unit(BEHIND, number.end + 2, whole)
        : unit(BEFORE, number.end, whole) && takesHalf();
  }

  private boolean takesHalf() {
    boolean isHalf = end < limit && chars[end] == '半';
    end += isHalf ? 1 : 0;
    return isHalf;
  }

  private boolean unit(Map<String, String> words, int at, BigDecimal whole) {
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (Cursor.is(chars, at, limit, word.getKey())) {
        end = at + word.getKey().length();
        amount = Amount.of(whole.add(HALF), word.getValue(), Qualifier.EXACTLY);
        return end >= limit || GOES_ON.indexOf(chars[end]) < 0;
      }
    }
    return false;
  }
}
