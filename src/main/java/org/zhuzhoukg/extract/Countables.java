package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.Map;

/** Gives a number without a unit that of the noun it counts: 6.8万贫困人口, 辖2区4县. */
final class Countables {

  private static final int LONGEST_NOUN = 4;
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private final Map<String, String> units;

  Countables(Vocabulary vocabulary) {
    units = vocabulary.countables();
  }

  void apply(Tokens tokens, char[] chars) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.category(i) == Category.BARE && isCounting(tokens, i)) {
        String unit = unit(tokens, i, chars);
        if (unit != null) {
          tokens.set(i, Category.COUNT, tokens.amount(i).withUnit(unit));
        }
      } else if (tokens.category(i) == Category.COUNT && countsPeople(tokens, i, chars)) {
        tokens.set(i, Category.COUNT, tokens.amount(i).withUnit("person"));
      }
    }
  }

  /** 二十几个人, not 两个人民公社. */
  private static boolean countsPeople(Tokens tokens, int i, char[] chars) {
    int end = tokens.end(i);
    return "个口".indexOf(chars[end - 1]) >= 0
        && tokens.isAdjacent(i)
        && chars[end] == '人'
        && "民大工口才员们类均气心次".indexOf(chars[Math.min(end + 1, chars.length - 1)]) < 0;
  }

  /** A large number, one with 余 or 多, or one behind a verb such as 辖 counts what follows. */
  private static boolean isCounting(Tokens tokens, int i) {
    Amount amount = tokens.amount(i);
    boolean isLarge = amount.scale().compareTo(LARGE) >= 0 || amount.lowest().isPresent();
    boolean isBehindVerb = i > 0 && tokens.category(i - 1) == 'L';
    boolean isNext = i > 1 && tokens.category(i - 2) == Category.COUNT;
    return amount.value() != null && (isLarge || isBehindVerb || isNext);
  }

  /** The unit of the noun that the run behind a number ends in or begins with; null if of none. */
  private String unit(Tokens tokens, int i, char[] chars) {
    int last = i;
    while (tokens.isAdjacent(last) && "oIgs".indexOf(tokens.category(last + 1)) >= 0) {
      last++;
    }
    for (int k = last; k > i; k--) {
      for (int length = LONGEST_NOUN; length > 0; length--) {
        int start = tokens.end(k) - length;
        String unit = start < tokens.end(i) ? null : units.get(new String(chars, start, length));
        if (unit != null) {
          return unit;
        }
      }
    }
    return null;
  }
}
