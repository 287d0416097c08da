package org.zhuzhoukg.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Figures made up for tests. */
final class Sample {

  private Sample() {}

  static Figure figure(String kind, String start, String end, String value) {
    return figure(
        "Level", "CCY_CNY", "Actual", new Figure.When(term(start), start, end, kind), value);
  }

  static Figure figure(
      String statistic, String unit, String status, Figure.When when, String value) {
    Fact fact = new Fact(term("fact"), term(status), status, List.of(), List.of());
    return new Figure(
        fact,
        new Figure.Subject(term("city"), Optional.empty()),
        new Figure.Measure(
            term("indicator"), term(statistic), statistic, Optional.empty(), Optional.empty()),
        when,
        new Amount(
            Optional.of(new BigDecimal(value)),
            Optional.empty(),
            Optional.empty(),
            unit,
            unit,
            "Exactly",
            statistic));
  }

  static Figure.When year(int year) {
    return new Figure.When(term("" + year), year + "-01-01", year + "-12-31", "Annual");
  }

  static Term term(String text) {
    return new Term(text, "", "/page/x/" + text, "https://example.org/" + text);
  }
}
