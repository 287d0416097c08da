package org.zhuzhoukg.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuzhoukg.extract.Evaluation;
import org.zhuzhoukg.extract.Gold;
import org.zhuzhoukg.extract.Reading;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.Qualifier;
import org.zhuzhoukg.fact.Statistic;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.fact.Timing;
import org.zhuzhoukg.text.SourceText;
import org.zhuzhoukg.text.Span;

/** Lists what was missed, invented or read wrongly, each with the words around it. */
final class EvaluationDetail {

  private static final int AROUND = 20;

  private final PrintStream out;

  EvaluationDetail(PrintStream out) {
    this.out = out;
  }

  void print(List<Evaluation> texts) {
    for (Evaluation text : texts) {
      SourceText source = SourceText.of(text.text().text());
      out.println("\n-- " + text.text().name());
      text.missed().forEach(figure -> missed(figure, source));
      text.spurious().forEach(reading -> spurious(reading, source));
      text.partial().forEach(partial -> wrong(partial, source));
    }
  }

  private void missed(Gold.Figure figure, SourceText source) {
    out.println("missed    " + around(figure.at().get(0), source));
    out.println("          there: " + told(figure));
  }

  private void spurious(Reading reading, SourceText source) {
    out.println("spurious  " + around(reading.at(), source) + "  by rule " + reading.rule());
    out.println("          found: " + told(reading));
  }

  private void wrong(Evaluation.Partial partial, SourceText source) {
    out.println(
        "wrong at "
            + partial.wrong().label()
            + "  "
            + around(partial.found().at(), source)
            + "  by rule "
            + partial.found().rule());
    out.println("          there: " + told(partial.wanted()));
    out.println("          found: " + told(partial.found()));
    partial.found().trace().forEach(reason -> out.println("                 " + reason));
  }

  private static String around(Span at, SourceText source) {
    String before = source.at(new Span(Math.max(0, at.start() - AROUND), Math.max(1, at.start())));
    String after = source.at(new Span(at.end(), at.end() + AROUND));
    String words = (at.start() == 0 ? "" : before) + "【" + source.at(at) + "】" + after;
    return at + " …" + words.replaceAll("\\s+", " ") + "…";
  }

  private static String told(Gold.Figure figure) {
    return told(
        figure.indicator(),
        figure.about(),
        figure.statistic(),
        number(figure.value(), figure.low(), figure.high()) + " " + figure.unit(),
        certainty(figure.qualifier(), figure.status(), figure.period()));
  }

  private static String told(Reading reading) {
    Reading.Measured quantity = reading.quantity();
    return told(
        Set.of(reading.indicator().label()),
        Set.of(reading.about().label()),
        reading.statistic(),
        number(quantity.value(), quantity.low(), quantity.high()) + " " + quantity.unit(),
        certainty(quantity.qualifier(), reading.status(), reading.timing().map(Timing::period)));
  }

  private static String told(
      Set<String> indicator, Set<String> about, Statistic statistic, String number, String rest) {
    return String.join(
        " | ",
        String.join("/", indicator),
        String.join("/", about),
        statistic.notation(),
        number,
        rest);
  }

  private static String number(
      Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return value.map(BigDecimal::toPlainString).orElseGet(() -> end(low) + "–" + end(high));
  }

  private static String end(Optional<BigDecimal> bound) {
    return bound.map(BigDecimal::toPlainString).orElse("");
  }

  private static String certainty(Qualifier qualifier, Status status, Optional<Period> period) {
    return String.join(
        " | ",
        qualifier.notation(),
        status.notation(),
        period.map(Period::notation).orElse("no period"));
  }
}
