package org.zhuzhoukg.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis of a chart: round steps, zero within reach where it would not flatten the line.
 *
 * @param from the value at one end
 * @param to the value at the other end
 * @param step between ticks
 * @param isFalling whether the smaller value is above, as for ranks
 */
record ValueAxis(double from, double to, double step, boolean isFalling) {

  private static final int STEPS = 4;

  /** An axis for values; ranks begin above with the first place. */
  static ValueAxis of(double least, double most, boolean isRank) {
    double low = isRank ? 1 : zeroBelow(least, most);
    double high = !isRank && most < 0 ? 0 : most;
    double step = round((high > low ? high - low : Math.max(Math.abs(high), 1)) / STEPS);
    if (isRank) {
      double whole = Math.max(1, Math.ceil(step));
      return new ValueAxis(1, Math.max(1 + whole, Math.ceil(high)), whole, true);
    }
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    return new ValueAxis(from, to > from ? to : from + step, step, false);
  }

  private static double zeroBelow(double least, double most) {
    return least > 0 && least > 0.6 * most && most > least ? least : Math.min(0, least);
  }

  /** 1, 2 or 5 times a power of ten. */
  private static double round(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
  }

  /** Whether it begins above zero, so that heights cannot be compared. */
  boolean isCut() {
    return from > 0 && !isFalling;
  }

  /** Where a value is: 0 at the bottom, 1 at the top. */
  double share(double value) {
    double share = (value - from) / (to - from);
    return isFalling ? 1 - share : share;
  }

  /** The values that have a line. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; from + i * step <= to + step * 1e-6; i++) {
      ticks.add(from + i * step);
    }
    return ticks;
  }
}
