package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.zhuzhoukg.fact.Qualifier;

/** Reads 每十户有六户 as one number, a share: how many of so many. */
final class Proportions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Amount ONE = Amount.of(BigDecimal.ONE, "item", Qualifier.EXACTLY);
  private static final Set<Integer> ROUND = Set.of(10, 100, 1000);
  private static final String BETWEEN = "oIgdzZFVL";
  private static final int FARTHEST = 6;

  private Proportions() {}

  static void apply(Tokens tokens, char[] chars) {
    for (int i = 0; i < tokens.size(); i++) {
      int part = tokens.category(i) == Category.COUNT ? part(tokens, i, chars) : -1;
      if (part > 0) {
        Amount all = tokens.amount(i);
        if (tokens.value(part) instanceof Amount some) {
          tokens.set(i, Category.PERCENT, share(some, all));
          tokens.set(part, Category.ORDINARY, null);
        } else {
          tokens.set(i, Category.PERCENT, share(ONE, all));
        }
        if (isEach(tokens, i - 1, chars)) {
          tokens.set(i - 1, 'F', null);
        }
      }
    }
  }

  /** The number of those among the counted, right behind 有 or 是; -1 if there is none. */
  private static int part(Tokens tokens, int whole, char[] chars) {
    Amount all = tokens.amount(whole);
    boolean isEach = isEach(tokens, whole - 1, chars);
    boolean isRound =
        all.value() != null
            && all.scale().signum() > 0
            && ROUND.contains(all.value().intValue())
            && all.lowest().isEmpty()
            && all.highest().isEmpty();
    if (all.value() == null || !(isEach || isRound)) {
      return -1;
    }
    for (int i = whole + 1; i < Math.min(tokens.size(), whole + FARTHEST); i++) {
      if (tokens.category(i) == Category.COUNT) {
        boolean isOf = (isEach ? "有来是出" : "有").indexOf(chars[tokens.end(i - 1) - 1]) >= 0;
        return isOf && isLess(tokens.amount(i), all) ? i : -1;
      }
      if (isEach && isOne(tokens, i, chars)) {
        return i;
      }
      if (BETWEEN.indexOf(tokens.category(i)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** 有一根, 有一个硕士: one of those. */
  private static boolean isOne(Tokens tokens, int i, char[] chars) {
    return tokens.category(i) == Category.OTHER
        && chars[tokens.start(i)] == '一'
        && tokens.end(i) - tokens.start(i) > 1
        && "有来是出".indexOf(chars[tokens.end(i - 1) - 1]) >= 0;
  }

  private static boolean isLess(Amount part, Amount all) {
    BigDecimal most = part.value() == null ? part.high() : part.value();
    return most != null && most.compareTo(all.value()) < 0 && part.unit().equals(all.unit());
  }

  private static boolean isEach(Tokens tokens, int i, char[] chars) {
    return i >= 0 && chars[tokens.end(i) - 1] == '每';
  }

  private static Amount share(Amount part, Amount all) {
    return new Amount(
        of(part.value(), all),
        of(part.low(), all),
        of(part.high(), all),
        "percent",
        BigDecimal.ONE,
        part.qualifier());
  }

  private static BigDecimal of(BigDecimal part, Amount all) {
    return part == null
        ? null
        : part.multiply(HUNDRED).divide(all.value(), MathContext.DECIMAL32).stripTrailingZeros();
  }
}
