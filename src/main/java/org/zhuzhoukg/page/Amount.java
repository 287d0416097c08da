package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * How much: a value in base units, or bounds.
 *
 * @param value empty where there are bounds alone
 * @param unit the unit's name
 * @param unitName the unit's local name, as {@code CCY_CNY}
 * @param qualifierName as {@code MoreThan}
 * @param statisticName as {@code Rank}
 */
record Amount(
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String unit,
    String unitName,
    String qualifierName,
    String statisticName) {

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /** As a reader of the language writes it, with its qualifier and unit. */
  String text(Language language) {
    String number =
        value
            .map(v -> one(v, language))
            .orElseGet(
                () ->
                    low.isPresent() && high.isPresent()
                        ? range(low.get(), high.get(), language)
                        : one(low.or(() -> high).orElse(BigDecimal.ZERO), language));
    return qualifier(language) + number;
  }

  private String qualifier(Language language) {
    return switch (qualifierName) {
      case "About" -> language.pick("约", "about ");
      case "MoreThan" -> language.pick("超过", "more than ");
      case "AtLeast" -> language.pick("不少于", "at least ");
      case "AtMost" -> language.pick("不超过", "at most ");
      case "LessThan" -> language.pick("不到", "less than ");
      case "Nearly" -> language.pick("近", "nearly ");
      default -> "";
    };
  }

  /** The unit as it stands after many, in no scale; nothing where a number needs none. */
  String units(Language language) {
    if (isMoney()) {
      return language.pick("元", "CNY");
    }
    return unitName.equals("ratio") ? "" : language.pick(unit, Plural.of(unit));
  }

  private String range(BigDecimal from, BigDecimal to, Language language) {
    String units = units(language);
    String first = one(from, language);
    boolean isSaidTwice = first.endsWith(units) && one(to, language).endsWith(units);
    String start = isSaidTwice ? first.substring(0, first.length() - units.length()) : first;
    return start.strip() + "–" + one(to, language);
  }

  private String one(BigDecimal number, Language language) {
    if (statisticName.equals("Rank")) {
      return language.pick("第" + plain(number), "No. " + plain(number));
    }
    String sign =
        (statisticName.startsWith("Growth") || statisticName.equals("Change"))
                && number.signum() > 0
            ? "+"
            : "";
    if (unitName.equals("PERCENT")) {
      return sign + plain(number) + "%";
    }
    return sign + (language == Language.ZH ? chinese(number) : english(number));
  }

  private String chinese(BigDecimal number) {
    String name = units(Language.ZH);
    BigDecimal size = number.abs();
    if (size.compareTo(YI) >= 0) {
      return plain(shift(number, YI)) + "亿" + name;
    }
    boolean isLarge = size.compareTo(WAN) >= 0;
    return isLarge ? plain(shift(number, WAN)) + "万" + name : plain(number) + name;
  }

  private String english(BigDecimal number) {
    BigDecimal size = number.abs();
    String text =
        size.compareTo(BILLION) >= 0
            ? plain(shift(number, BILLION)) + " billion"
            : size.compareTo(MILLION) >= 0
                ? plain(shift(number, MILLION)) + " million"
                : plain(number);
    if (isMoney()) {
      return units(Language.EN) + " " + text;
    }
    boolean isOne = size.compareTo(BigDecimal.ONE) == 0 && !unitName.equals("ratio");
    return (text + " " + (isOne ? unit : units(Language.EN))).strip();
  }

  boolean isMoney() {
    return unitName.equals("CCY_CNY");
  }

  private static BigDecimal shift(BigDecimal number, BigDecimal by) {
    return number.divide(by, 12, RoundingMode.HALF_UP);
  }

  /** No digit is dropped: what the document says is what is shown. */
  private static String plain(BigDecimal number) {
    return new DecimalFormat("#,##0.############", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }
}
