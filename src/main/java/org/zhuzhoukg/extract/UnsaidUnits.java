package org.zhuzhoukg.extract;

import java.math.BigDecimal;

/**
 * What large amounts without a unit are counted in, as what is measured has it: 生产总值1.5万亿, 本钱一万二,
 * 常住人口115万.
 */
record UnsaidUnits(Indicators indicators) {

  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  /** Gives the amount of a token its unit, if that is left out and known. */
  void say(int quantity, Tokens tokens, Indicator indicator) {
    Amount amount = tokens.amount(quantity);
    if (!amount.unit().isEmpty()) {
      return;
    }
    boolean isLarge =
        amount.lowest().or(amount::highest).orElse(amount.value()).compareTo(LARGE) >= 0;
    String unit =
        indicators.isMoney(indicator) ? "CNY" : indicators.isPeople(indicator) ? "person" : "";
    if (isLarge && !unit.isEmpty()) {
      tokens.set(quantity, tokens.category(quantity), amount.withUnit(unit));
    }
  }
}
