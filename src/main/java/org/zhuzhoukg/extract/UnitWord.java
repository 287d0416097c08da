package org.zhuzhoukg.extract;

import java.math.BigDecimal;

/**
 * A word or sign for a unit.
 *
 * @param kind the letter that rules call quantities of this unit by
 * @param unit the unit's id in the catalogue
 * @param factor how many of the catalogue's unit it is
 */
record UnitWord(char kind, String unit, BigDecimal factor) {

  /** A word for a unit of units.txt: an id, or an id with a factor as square-metre*10000. */
  static UnitWord of(char kind, String written) {
    int star = written.indexOf('*');
    return star < 0
        ? new UnitWord(kind, written, BigDecimal.ONE)
        : new UnitWord(
            kind, written.substring(0, star), new BigDecimal(written.substring(star + 1)));
  }

  /** The letter of a kind that units.txt names. */
  static char letter(String kind) {
    return switch (kind) {
      case "money", "amount" -> Category.AMOUNT;
      case "count" -> Category.COUNT;
      case "percent", "permille" -> Category.PERCENT;
      case "points" -> Category.POINTS;
      case "score" -> Category.BARE;
      case "times" -> Category.TIMES;
      case "doubling" -> Category.DOUBLING;
      case "duration" -> Category.DURATION;
      default -> throw new IllegalArgumentException("units.txt: no kind of unit '" + kind + "'");
    };
  }
}
