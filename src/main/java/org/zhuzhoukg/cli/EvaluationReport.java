package org.zhuzhoukg.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.zhuzhoukg.extract.Bootstrap;
import org.zhuzhoukg.extract.Evaluation;
import org.zhuzhoukg.extract.Level;
import org.zhuzhoukg.extract.Reliability;
import org.zhuzhoukg.extract.RuleRecord;
import org.zhuzhoukg.extract.Score;

/** Prints how good the extractor is on a set of texts, as tables. */
final class EvaluationReport {

  private static final List<Level> LEVELS = List.of(Level.values());

  private final PrintStream out;
  private final boolean isVerbose;

  EvaluationReport(PrintStream out, boolean isVerbose) {
    this.out = out;
    this.isVerbose = isVerbose;
  }

  /** Prints all tables of a set. */
  void print(String name, List<Evaluation> texts) {
    int numbers = texts.stream().mapToInt(text -> text.text().figures().size()).sum();
    line("== %s: %d texts, %d numbers ==%n", name, texts.size(), numbers);
    if (texts.isEmpty()) {
      return;
    }
    byText(texts);
    line("%n%-26s %s", "numbers, by level", heading());
    for (Level level : LEVELS) {
      row(level.label(), texts, text -> text.figures().get(level));
    }
    byKind("mentions, by type", texts, Evaluation::names);
    byKind("statements, by predicate", texts, Evaluation::links);
    byRule(RuleRecord.of(texts));
    byConfidence(Reliability.of(texts));
    if (isVerbose) {
      new EvaluationDetail(out).print(texts);
    }
    out.println();
  }

  private void byText(List<Evaluation> texts) {
    String levels =
        LEVELS.stream()
            .map(level -> String.format("  %-17s", level.label()))
            .collect(Collectors.joining());
    line("%-26s %5s %6s %8s%s", "", "", "", "", levels);
    line(
        "%-26s %5s %6s %8s%s",
        "text", "there", "missed", "spurious", "      P     R    F1".repeat(LEVELS.size()));
    for (Evaluation text : texts) {
      counts(text.text().name(), List.of(text));
    }
    counts("total", texts);
  }

  private void counts(String name, List<Evaluation> texts) {
    String scores =
        LEVELS.stream()
            .map(level -> total(texts, text -> text.figures().get(level)))
            .map(s -> format(" %6.3f %5.3f %5.3f", s.precision(), s.recall(), s.f1()))
            .collect(Collectors.joining());
    line(
        "%-26s %5d %6d %8d%s",
        name,
        texts.stream().mapToInt(text -> text.text().figures().size()).sum(),
        texts.stream().mapToInt(text -> text.missed().size()).sum(),
        texts.stream().mapToInt(text -> text.spurious().size()).sum(),
        scores);
  }

  /** A row for each kind; nothing where nobody annotated any. */
  private void byKind(
      String title, List<Evaluation> texts, Function<Evaluation, Map<String, Score>> scores) {
    Function<Evaluation, Score> all =
        text -> scores.apply(text).values().stream().reduce(Score.NONE, Score::plus);
    if (total(texts, all).wanted() == 0) {
      return;
    }
    line("%n%-26s %s", title, heading());
    TreeSet<String> kinds = new TreeSet<>();
    texts.forEach(text -> kinds.addAll(scores.apply(text).keySet()));
    for (String kind : kinds) {
      row(kind, texts, text -> scores.apply(text).getOrDefault(kind, Score.NONE));
    }
    row("total", texts, all);
  }

  private static String heading() {
    return format(
        "%6s %6s %6s  %-22s %-22s %-22s",
        "there", "found", "right", "precision [95 %]", "recall [95 %]", "F1 [95 %]");
  }

  private void row(String name, List<Evaluation> texts, Function<Evaluation, Score> score) {
    Score sum = total(texts, score);
    List<Score> each = texts.stream().map(score).toList();
    line(
        "%-26s %6d %6d %6d  %-22s %-22s %-22s",
        name,
        sum.wanted(),
        sum.found(),
        sum.right(),
        sum.found() == 0 ? "-" : measure(sum, each, Score::precision),
        sum.wanted() == 0 ? "-" : measure(sum, each, Score::recall),
        measure(sum, each, Score::f1));
  }

  private static String measure(Score sum, List<Score> each, ToDoubleFunction<Score> measure) {
    Bootstrap.Interval interval = Bootstrap.of(each, measure);
    return format(
        "%5.3f [%5.3f–%5.3f]", measure.applyAsDouble(sum), interval.low(), interval.high());
  }

  private void byRule(List<RuleRecord> rules) {
    String levels =
        LEVELS.stream()
            .map(level -> String.format(" %10s", level.label()))
            .collect(Collectors.joining());
    line("%n%-26s %6s %6s %8s   first wrong at%s", "rule", "found", "right", "spurious", levels);
    for (RuleRecord rule : rules) {
      String wrong =
          LEVELS.stream()
              .map(level -> format(" %10d", rule.wrong().getOrDefault(level, 0)))
              .collect(Collectors.joining());
      line(
          "%-26s %6d %6d %8d   %14s%s",
          rule.rule(), rule.found(), rule.right(), rule.spurious(), "", wrong);
    }
  }

  private void byConfidence(List<Reliability> bins) {
    line("%n%-26s %6s %6s %10s %12s", "confidence", "found", "right", "mean", "share right");
    for (Reliability bin : bins) {
      line(
          "%-26s %6d %6d %10.3f %12.3f",
          bin.label(), bin.found(), bin.right(), bin.mean(), bin.share());
    }
  }

  private static Score total(List<Evaluation> texts, Function<Evaluation, Score> score) {
    return texts.stream().map(score).reduce(Score.NONE, Score::plus);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void line(String pattern, Object... values) {
    out.println(format(pattern, values).stripTrailing());
  }
}
