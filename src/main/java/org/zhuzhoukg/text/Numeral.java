package org.zhuzhoukg.text;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number as a text writes it.
 *
 * @param span where it stands, in code points
 * @param words its words: digits or Chinese numerals with their multipliers
 * @param readings what it can mean; one value, or two for such as 七八十 (70, 80), or none for 几十
 */
public record Numeral(Span span, String words, List<BigDecimal> readings) {

  /** Copies the readings. */
  public Numeral {
    readings = List.copyOf(readings);
  }
}
