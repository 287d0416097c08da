package org.zhuzhoukg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodKind;
import org.zhuzhoukg.fact.Timing;

/**
 * What an extractor found in one annotated text, beside what there was.
 *
 * @param text the text
 * @param figures scores of the numbers, by level
 * @param names scores of the names of things, by class
 * @param links scores of the relations, by property
 * @param readings the numbers that were found, without a fact's further places
 * @param missed numbers that nothing was found for
 * @param spurious readings of what is no number
 * @param partial what was found for a number, and the first level at which it is wrong
 */
public record Evaluation(
    Gold text,
    Map<Level, Score> figures,
    Map<String, Score> names,
    Map<String, Score> links,
    List<Reading> readings,
    List<Gold.Figure> missed,
    List<Reading> spurious,
    List<Partial> partial) {

  private static final List<Level> LEVELS = List.of(Level.values());

  /**
   * A reading that is wrong in part.
   *
   * @param wanted what the text says
   * @param found what was read
   * @param wrong the first level at which it is wrong
   */
  public record Partial(Gold.Figure wanted, Reading found, Level wrong) {}

  /** Compares what an extractor finds in a text with what is there. */
  public static Evaluation of(Gold text, Extractor extractor) {
    List<Reading> readings = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    extractor.extract(
        text.text(),
        0,
        text.setting(),
        candidate -> {
          if (candidate instanceof Reading reading) {
            readings.add(reading);
          } else if (candidate instanceof Mention mention) {
            mentions.add(mention);
          } else if (candidate instanceof Relation relation) {
            relations.add(relation);
          }
        });
    Evaluation evaluation =
        new Evaluation(
            text,
            new EnumMap<>(Level.class),
            names(text.names(), mentions),
            LinkScores.of(text, relations),
            readings,
            new ArrayList<>(),
            new ArrayList<>(readings),
            new ArrayList<>());
    evaluation.compare();
    return evaluation;
  }

  private void compare() {
    Map<Level, Integer> right = new EnumMap<>(Level.class);
    Set<Reading> used = new HashSet<>();
    for (Gold.Figure figure : text.figures()) {
      Reading best = null;
      int bestDepth = -1;
      for (Reading reading : readings) {
        int depth =
            used.contains(reading) || !overlaps(figure, reading) ? -1 : depth(figure, reading);
        if (depth > bestDepth) {
          best = reading;
          bestDepth = depth;
        }
      }
      if (best == null) {
        missed.add(figure);
        continue;
      }
      used.add(best);
      spurious.remove(best);
      for (int i = 0; i < bestDepth; i++) {
        right.merge(LEVELS.get(i), 1, Integer::sum);
      }
      if (bestDepth < LEVELS.size()) {
        partial.add(new Partial(figure, best, LEVELS.get(bestDepth)));
      }
    }
    List<Reading> repeated = spurious.stream().filter(this::isRepeated).toList();
    spurious.removeAll(repeated);
    readings.removeAll(repeated);
    for (Level level : LEVELS) {
      figures.put(
          level, new Score(right.getOrDefault(level, 0), readings.size(), text.figures().size()));
    }
  }

  /** Whether a reading stands at a further place of a number that a text states more than once. */
  private boolean isRepeated(Reading reading) {
    return text.figures().stream().anyMatch(f -> f.at().size() > 1 && overlaps(f, reading));
  }

  private static boolean overlaps(Gold.Figure figure, Reading reading) {
    return figure.at().stream().anyMatch(span -> span.overlaps(reading.at()));
  }

  /** How many levels are right. */
  private static int depth(Gold.Figure figure, Reading reading) {
    if (!isValue(figure, reading)) {
      return 0;
    }
    if (figure.statistic() != reading.statistic()) {
      return 1;
    }
    if (!Alike.names(figure.indicator(), reading.indicator())) {
      return 2;
    }
    if (!isPeriod(figure.period(), reading.timing())) {
      return 3;
    }
    boolean isFull =
        figure.status() == reading.status()
            && figure.qualifier() == reading.quantity().qualifier()
            && Alike.names(figure.about(), reading.about());
    return isFull ? 5 : 4;
  }

  private static boolean isValue(Gold.Figure figure, Reading reading) {
    Reading.Measured found = reading.quantity();
    boolean isNumber =
        figure.value().isPresent()
            ? same(figure.value(), found.value())
            : same(figure.low(), found.low()) && same(figure.high(), found.high());
    boolean isUnit =
        figure.unit().equals(found.unit())
            || (figure.unit().equals("item") != found.unit().isEmpty()
                && Set.of("item", "index-point", "ratio").contains(figure.unit()))
            || figure.unitWords().stream().anyMatch(reading.asWritten()::contains);
    return isNumber && isUnit;
  }

  private static boolean same(Optional<BigDecimal> wanted, Optional<BigDecimal> found) {
    if (wanted.isEmpty() || found.isEmpty()) {
      return wanted.isEmpty() && found.isEmpty();
    }
    double a = wanted.get().doubleValue();
    double b = found.get().doubleValue();
    return Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), Math.abs(b));
  }

  /** A state in a year that is known no better is one of its last day, and one of that year. */
  private static boolean isPeriod(Optional<Period> wanted, Optional<Timing> found) {
    if (wanted.isEmpty() || found.isEmpty()) {
      return wanted.isEmpty() && found.isEmpty();
    }
    Period period = found.get().period();
    boolean isState = wanted.get().kind() == PeriodKind.AS_OF && period.kind() == PeriodKind.AS_OF;
    if (isState) {
      return period.end().equals(wanted.get().end());
    }
    return period.start().equals(wanted.get().start()) && period.end().equals(wanted.get().end());
  }

  private static Map<String, Score> names(List<Gold.Name> wanted, List<Mention> found) {
    Map<String, Score> scores = new TreeMap<>();
    Set<Mention> used = new HashSet<>();
    for (Gold.Name name : wanted) {
      Optional<Mention> hit =
          found.stream()
              .filter(m -> m.at().equals(name.at()) && m.type().equals(name.type()))
              .filter(used::add)
              .findFirst();
      scores.merge(name.type(), new Score(hit.isPresent() ? 1 : 0, 0, 1), Score::plus);
    }
    found.forEach(m -> scores.merge(m.type(), new Score(0, 1, 0), Score::plus));
    return scores;
  }
}
