package org.zhuzhoukg.bench;

import java.util.Collection;
import java.util.Locale;

/** What is said of many measurements. */
final class Numbers {

  private Numbers() {}

  /** The value below which a share of them lies, between neighbours by proportion. */
  static double quantile(Collection<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  static double median(Collection<Double> values) {
    return quantile(values, 0.5);
  }

  static double geometricMean(Collection<Double> values) {
    return Math.exp(values.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
  }

  /** The median, with the least and the most; a dash for none. */
  static String spread(Collection<Double> values) {
    return values.isEmpty()
        ? "—"
        : values.size() == 1
            ? text(median(values))
            : text(median(values))
                + " ("
                + text(quantile(values, 0))
                + "–"
                + text(quantile(values, 1))
                + ")";
  }

  /** Three digits, about. */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "—";
    }
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
