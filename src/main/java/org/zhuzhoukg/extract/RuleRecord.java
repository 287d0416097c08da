package org.zhuzhoukg.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a rule's readings.
 *
 * @param rule its name
 * @param found how many there are
 * @param right how many are right in full
 * @param wrong how many are wrong, by the first level at which they are
 * @param spurious how many are of what is no number to be read
 */
public record RuleRecord(
    String rule, int found, int right, Map<Level, Integer> wrong, int spurious) {

  /** Copies the map. */
  public RuleRecord {
    wrong = Map.copyOf(wrong);
  }

  /** The rules that read something in some texts, by name. */
  public static List<RuleRecord> of(List<Evaluation> texts) {
    Map<String, Integer> found = new TreeMap<>();
    Map<String, Integer> spurious = new TreeMap<>();
    Map<String, Map<Level, Integer>> wrong = new TreeMap<>();
    for (Evaluation text : texts) {
      text.readings().forEach(reading -> found.merge(reading.rule(), 1, Integer::sum));
      text.spurious().forEach(reading -> spurious.merge(reading.rule(), 1, Integer::sum));
      text.partial()
          .forEach(
              partial ->
                  wrong
                      .computeIfAbsent(partial.found().rule(), r -> new EnumMap<>(Level.class))
                      .merge(partial.wrong(), 1, Integer::sum));
    }
    return found.keySet().stream()
        .map(
            rule ->
                of(
                    rule,
                    found.get(rule),
                    wrong.getOrDefault(rule, Map.of()),
                    spurious.getOrDefault(rule, 0)))
        .toList();
  }

  private static RuleRecord of(String rule, int found, Map<Level, Integer> wrong, int spurious) {
    int right = found - spurious - wrong.values().stream().mapToInt(Integer::intValue).sum();
    return new RuleRecord(rule, found, right, wrong, spurious);
  }
}
