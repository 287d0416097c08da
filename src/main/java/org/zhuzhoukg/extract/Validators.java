package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;

/**
 * Recomputes what the readings of a text say of each other. What does not add up becomes an issue
 * of the readings; none is left out or changed. Linear in their number.
 */
final class Validators {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Shares and growth are told to a tenth at most; levels are rounded too. */
  private static final double TOLERANCE = 0.02;

  private static final int TELLING_DIGITS = 3;

  private static final Pattern AROUND = Pattern.compile("^(?:全[市省区县国]|我市|本市)|的$");

  private static final List<String> OF_LEVELS =
      List.of("CNY", "USD", "item", "enterprise", "person", "tonne");

  private final List<Reading> readings;
  private final Optional<LocalDate> date;
  private final Map<Integer, List<String>> issues = new HashMap<>();

  /** By what they measure, then by unit. */
  private final Map<Level, Map<String, Integer>> levels = new HashMap<>();

  /** What is measured of whom in a year. */
  private record Level(String indicator, String about, int year) {}

  private record Figure(String indicator, String about, Statistic statistic, BigDecimal value) {}

  private Validators(List<Reading> readings, Optional<LocalDate> date) {
    this.readings = readings;
    this.date = date;
  }

  /** The readings of a text, with what is doubtful about them. */
  static List<Reading> check(List<Reading> readings, Optional<LocalDate> date) {
    return new Validators(readings, date).check();
  }

  private List<Reading> check() {
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.statistic() == Statistic.LEVEL) {
        levels
            .computeIfAbsent(
                level(reading.indicator().label(), reading, year(reading)),
                level -> new HashMap<>())
            .putIfAbsent(reading.quantity().unit(), i);
      }
      bounds(i, reading);
    }
    sameFigures();
    for (int i = 0; i < readings.size(); i++) {
      share(i, readings.get(i));
      growth(i, readings.get(i));
    }
    List<Reading> checked = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      List<String> found = issues.getOrDefault(i, List.of());
      checked.add(found.isEmpty() ? readings.get(i) : readings.get(i).with(found));
    }
    return checked;
  }

  private void add(int reading, String code, String explanation) {
    issues.computeIfAbsent(reading, i -> new ArrayList<>()).add(code + ": " + explanation);
  }

  private static Level level(String indicator, Reading reading, int year) {
    return new Level(indicator, reading.about().label(), year);
  }

  private static int year(Reading reading) {
    return reading.timing().isPresent() ? reading.timing().get().period().end().getYear() : 0;
  }

  private void bounds(int i, Reading reading) {
    Optional<BigDecimal> value = reading.quantity().value();
    boolean isOverWhole =
        reading.statistic() == Statistic.SHARE
            && value.filter(v -> v.compareTo(HUNDRED) > 0).isPresent();
    if (isOverWhole) {
      add(i, "share-over-whole", "a share of more than 100 %");
    }
    boolean isPast =
        reading.status() == Status.TARGET
            && date.isPresent()
            && reading.timing().filter(t -> t.period().end().isBefore(date.get())).isPresent();
    if (isPast) {
      add(i, "past-target", "an aim for a time before the document's date");
    }
  }

  /** One number for two times: either did not change at all, or a time is wrong. */
  private void sameFigures() {
    Map<Figure, Integer> first = new HashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      Optional<Period> period = reading.timing().map(t -> t.period());
      boolean isTelling =
          reading
              .quantity()
              .value()
              .filter(v -> v.precision() >= TELLING_DIGITS)
              .filter(v -> v.stripTrailingZeros().precision() >= TELLING_DIGITS)
              .isPresent();
      if (isTelling && period.isPresent()) {
        Figure figure =
            new Figure(
                reading.indicator().label(),
                reading.about().label(),
                reading.statistic(),
                reading.quantity().value().get().stripTrailingZeros());
        Integer other = first.putIfAbsent(figure, i);
        if (other != null) {
          compareTimes(other, i, period.get());
        }
      }
    }
  }

  private void compareTimes(int first, int second, Period period) {
    Period other = readings.get(first).timing().orElseThrow().period();
    if (!other.notation().equals(period.notation())) {
      String both = other.notation() + " and " + period.notation();
      add(first, "one-figure-two-times", "the same number is given for " + both);
      add(second, "one-figure-two-times", "the same number is given for " + both);
    }
  }

  /** A share beside its part and its whole. */
  private void share(int i, Reading reading) {
    if (reading.statistic() != Statistic.SHARE || reading.shareOf().isEmpty()) {
      return;
    }
    Optional<BigDecimal> part = value(reading.indicator().label(), reading, year(reading));
    Optional<BigDecimal> whole = value(whole(reading), reading, year(reading));
    if (part.isPresent() && whole.filter(w -> w.signum() > 0).isPresent()) {
      BigDecimal computed = part.get().multiply(HUNDRED).divide(whole.get(), MathContext.DECIMAL32);
      compare(i, reading, computed, "share-of-levels", part.get() + " of " + whole.get());
    }
  }

  private static String whole(Reading reading) {
    return reading.shareOf().map(words -> AROUND.matcher(words).replaceAll("")).orElse("");
  }

  /** A growth beside the levels of two years. */
  private void growth(int i, Reading reading) {
    boolean isYearly =
        reading.statistic() == Statistic.GROWTH_YEAR_ON_YEAR
            && reading.quantity().unit().equals("percent");
    if (!isYearly) {
      return;
    }
    Optional<BigDecimal> now = value(reading.indicator().label(), reading, year(reading));
    Optional<BigDecimal> before = value(reading.indicator().label(), reading, year(reading) - 1);
    if (now.isPresent() && before.filter(b -> b.signum() > 0).isPresent()) {
      BigDecimal computed =
          now.get()
              .subtract(before.get())
              .multiply(HUNDRED)
              .divide(before.get(), MathContext.DECIMAL32);
      compare(i, reading, computed, "growth-of-levels", before.get() + " to " + now.get());
    }
  }

  private void compare(int i, Reading reading, BigDecimal computed, String code, String of) {
    double said = reading.quantity().value().map(BigDecimal::doubleValue).orElse(Double.NaN);
    double is = computed.doubleValue();
    if (Math.abs(said - is) > Math.max(1, TOLERANCE * Math.abs(is))) {
      add(i, code, said + " % is said, " + of + " makes " + Math.round(is * 10) / 10.0 + " %");
    }
  }

  /** The level of an indicator of the same thing in a year, in any unit of money or amount. */
  private Optional<BigDecimal> value(String indicator, Reading reading, int year) {
    Map<String, Integer> byUnit = levels.getOrDefault(level(indicator, reading, year), Map.of());
    return OF_LEVELS.stream()
        .filter(byUnit::containsKey)
        .findFirst()
        .flatMap(unit -> readings.get(byUnit.get(unit)).quantity().value());
  }
}
