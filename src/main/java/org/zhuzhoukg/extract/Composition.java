package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhuzhoukg.fact.Qualifier;

/**
 * Reads the parts of a whole: {@code 11.0:41.3:47.7}, three or more that make 100. Of one thread.
 */
final class Composition {

  private final NumberScanner number = new NumberScanner();
  private final List<BigDecimal> values = new ArrayList<>();
  private final List<Integer> bounds = new ArrayList<>();

  boolean scan(char[] chars, int start, int limit) {
    values.clear();
    bounds.clear();
    BigDecimal sum = BigDecimal.ZERO;
    int at = start;
    while (number.scan(chars, at, limit) && !number.isChinese) {
      values.add(number.value);
      bounds.add(at);
      bounds.add(number.end);
      sum = sum.add(number.value);
      if (number.end >= limit || chars[number.end] != ':') {
        break;
      }
      at = number.end + 1;
    }
    return values.size() > 2 && sum.subtract(BigDecimal.valueOf(100)).abs().intValue() < 2;
  }

  int end() {
    return bounds.get(bounds.size() - 1);
  }

  void addTo(Tokens tokens) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        tokens.add(Category.PART, bounds.get(2 * i - 1), bounds.get(2 * i), null);
      }
      Amount amount = Amount.of(values.get(i), "percent", Qualifier.EXACTLY);
      tokens.add(Category.PERCENT, bounds.get(2 * i), bounds.get(2 * i + 1), amount);
    }
  }
}
