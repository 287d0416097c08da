package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * In which unit the numbers of a chart are written, so that they stay short: {@code 亿元}, {@code
 * 万户}, {@code CNY billion}.
 *
 * @param divisor by which numbers in base units are divided
 * @param unit what is written once, beside the title; empty for ranks
 * @param suffix what follows each number: {@code %} or nothing
 */
record Scale(BigDecimal divisor, String unit, String suffix) {

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final MathContext DIGITS = new MathContext(12);

  /** The scale for numbers up to a size. */
  static Scale of(BigDecimal largest, Amount sample, Language language) {
    if (sample.statisticName().equals("Rank")) {
      return new Scale(BigDecimal.ONE, language.pick("位次", "rank"), "");
    }
    if (sample.unitName().equals("PERCENT")) {
      return new Scale(BigDecimal.ONE, "%", "%");
    }
    BigDecimal size = largest.abs();
    String units = sample.units(language);
    return language == Language.ZH ? chinese(size, units) : english(size, units, sample.isMoney());
  }

  private static Scale chinese(BigDecimal size, String unit) {
    if (size.compareTo(YI) >= 0) {
      return new Scale(YI, "亿" + unit, "");
    }
    return size.compareTo(WAN) >= 0
        ? new Scale(WAN, "万" + unit, "")
        : new Scale(BigDecimal.ONE, unit, "");
  }

  private static Scale english(BigDecimal size, String unit, boolean isMoney) {
    if (size.compareTo(MILLION) < 0) {
      return new Scale(BigDecimal.ONE, unit, "");
    }
    boolean isBillions = size.compareTo(BILLION) >= 0;
    String scale = isBillions ? "billion" : "million";
    String name = isMoney ? unit + " " + scale : scale + " " + unit;
    return new Scale(isBillions ? BILLION : MILLION, name.strip(), "");
  }

  /** A number in base units, as it is written in the chart. */
  String text(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number.divide(divisor, DIGITS))
        + suffix;
  }

  /** The same for a number that was computed with doubles: a tick of an axis. */
  String text(double number) {
    return text(new BigDecimal(number, new MathContext(6)));
  }
}
