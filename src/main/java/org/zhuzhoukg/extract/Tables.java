package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;

/** Reads plain-text tables whose head names years: a row is an indicator, a column a year. */
final class Tables {

  private static final String RULE = "table";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?");

  private final View view;
  private final Context context;
  private final Vocabulary vocabulary;
  private final QuantityScanner quantities;
  private final PairedTable paired;

  Tables(View view, Context context, Vocabulary vocabulary) {
    this.view = view;
    this.context = context;
    this.vocabulary = vocabulary;
    quantities = new QuantityScanner(vocabulary);
    paired = new PairedTable(view, vocabulary, this);
  }

  /** Reads the table that begins with a line; the result is where it ends, or the line's start. */
  int read(int start, Consumer<Candidate> found) {
    int end = view.lineEnd(start);
    List<Integer> years = years(TableRow.of(view, start, end));
    if (years.size() < 2) {
      return paired.read(start, found);
    }
    int after = start;
    while (end < view.length()) {
      int next = end + 1;
      int nextEnd = view.lineEnd(next);
      TableRow row = TableRow.of(view, next, nextEnd);
      if (!row.isRow() || row.cells().size() != years.size() + 1) {
        break;
      }
      row(row, years, found);
      after = nextEnd;
      end = nextEnd;
    }
    return after;
  }

  /** The years that a table's head names; empty if the line is none. */
  private List<Integer> years(TableRow row) {
    List<Integer> years = new ArrayList<>();
    for (TableRow.Cell cell : row.cells()) {
      String words = view.at(cell.start(), cell.end());
      if (YEAR.matcher(words).matches()) {
        years.add(Integer.valueOf(words.substring(0, 4)));
      } else if (!years.isEmpty() || cell.isNumber()) {
        return List.of();
      }
    }
    return years;
  }

  private void row(TableRow row, List<Integer> years, Consumer<Candidate> found) {
    TableRow.Cell head = row.cells().get(0);
    String words = view.at(head.start(), head.end());
    String label = words.replaceFirst("[(（/].*", "");
    String unit = words.substring(label.length()).replaceAll("[()（）/]", "");
    for (int i = 0; i < years.size(); i++) {
      TableRow.Cell cell = row.cells().get(i + 1);
      Optional<Amount> amount = amount(cell, unit);
      int year = years.get(i);
      amount.ifPresent(read -> found.accept(reading(cell, label, read, year)));
    }
  }

  /** What a cell says, in the unit that the row's head gives. */
  private Optional<Amount> amount(TableRow.Cell cell, String unit) {
    String words = view.at(cell.start(), cell.end());
    char[] both = (words + (words.endsWith(unit) ? "" : unit)).toCharArray();
    return quantities.scan(both, 0, both.length)
        ? Optional.of(quantities.amount())
        : Optional.empty();
  }

  private static Statistic statistic(String label, boolean isGrowth, Amount amount) {
    if (isGrowth) {
      return Statistic.GROWTH;
    }
    boolean isShare = label.matches(".*(?:占比|比重)");
    return isShare ? Statistic.SHARE : Indicators.statisticOf(label, amount);
  }

  private Reading reading(TableRow.Cell cell, String label, Amount amount, int year) {
    boolean isGrowth = label.matches(".*(?:增速|增长率|增幅|增长)");
    Optional<String> id = Optional.ofNullable(vocabulary.indicator(label));
    String name = isGrowth ? label.replaceFirst("(?:同比)?(?:增速|增长率|增幅|增长)$", "") : label;
    return reading(cell, new Named(id, name), statistic(label, isGrowth, amount), amount, year);
  }

  /** What a cell says of an indicator in a year. */
  Optional<Candidate> read(TableRow.Cell cell, Named indicator, int year) {
    return amount(cell, "")
        .map(
            amount ->
                reading(
                    cell, indicator, statistic(indicator.label(), false, amount), amount, year));
  }

  private Reading reading(
      TableRow.Cell cell, Named indicator, Statistic statistic, Amount amount, int year) {
    return new Reading(
        view.origin(cell.start(), cell.end()),
        view.written(cell.start(), cell.end()),
        indicator,
        context.document,
        new Reading.Measured(
            Optional.of(amount.value() == null ? BigDecimal.ZERO : amount.value()),
            Optional.empty(),
            Optional.empty(),
            amount.unit(),
            Qualifier.EXACTLY),
        statistic,
        Optional.of(
            new Timing(
                Period.parse(String.valueOf(year)),
                PeriodBasis.STATED,
                Optional.of(String.valueOf(year)))),
        Status.ACTUAL,
        Optional.empty(),
        Optional.empty(),
        0.95,
        RULE,
        List.of(
            "indicator: " + indicator.label() + ", head of the row",
            "period: " + year + ", head of the column"),
        List.of());
  }
}
