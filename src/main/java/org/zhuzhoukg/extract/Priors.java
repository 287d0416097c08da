package org.zhuzhoukg.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a candidate is right: how often its rule was on the annotated texts, how much oftener
 * or seldomer where the same was carried over, assumed or missing, and how much seldomer on texts
 * that no rule was made by. The counts are those of {@code priors.txt}.
 */
final class Priors {

  /** So many readings a rule has to have before its own record counts more than that of all. */
  private static final double CAUTION = 8;

  private final Map<String, Map<String, Double>> rules = new HashMap<>();
  private final Map<String, Double> reasons = new HashMap<>();
  private final Map<String, Double> kinds = new HashMap<>();
  private final Map<String, Double> elsewhere = new HashMap<>();

  private Priors() {}

  /** Reads {@code priors.txt}. */
  static Priors read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Priors.class.getResourceAsStream("priors.txt"), StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lines {@code kind|rule|reason|elsewhere NAME TAB found TAB right}; the last two have what was
   * expected, too.
   */
  static Priors of(List<String> lines) {
    Priors priors = new Priors();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      int space = fields[0].indexOf(' ');
      String name = fields[0].substring(space + 1);
      double found = Double.parseDouble(fields[1]);
      double right = Double.parseDouble(fields[2]);
      switch (fields[0].substring(0, space)) {
        case "kind" -> priors.kinds.put(name, (right + 1) / (found + 2));
        case "rule" -> {
          String kind = name.substring(0, name.indexOf(' '));
          priors
              .rules
              .computeIfAbsent(kind, k -> new HashMap<>())
              .put(
                  name.substring(kind.length() + 1),
                  (right + CAUTION * priors.kinds.get(kind)) / (found + CAUTION));
        }
        case "reason" ->
            priors.reasons.put(name, ratio(found, right, Double.parseDouble(fields[3])));
        case "elsewhere" ->
            priors.elsewhere.put(name, ratio(found, right, Double.parseDouble(fields[3])));
        default -> throw new IllegalArgumentException("priors.txt: " + line);
      }
    }
    return priors;
  }

  /** The odds beside those expected. */
  private static double ratio(double found, double right, double expected) {
    double is = (right + CAUTION / 2) / (found - right + CAUTION / 2);
    return is * (found - expected + CAUTION / 2) / (expected + CAUTION / 2);
  }

  /** The same candidate, as sure as its kind is. */
  Candidate applied(Candidate candidate) {
    double confidence = prior(candidate);
    double odds = confidence / (1 - confidence) * elsewhere.getOrDefault(kind(candidate), 1.0);
    for (String reason : reasons(candidate)) {
      odds *= reasons.getOrDefault(reason, 1.0);
    }
    return candidate.withConfidence(Math.round(odds / (1 + odds) * 100) / 100.0);
  }

  /** How often the candidates of its rule are right; of a new rule, those of all. */
  double prior(Candidate candidate) {
    String kind = kind(candidate);
    Double known = rules.getOrDefault(kind, Map.of()).get(candidate.rule());
    return known != null ? known : kinds.getOrDefault(kind, 0.5);
  }

  static String kind(Candidate candidate) {
    return candidate instanceof Reading
        ? "observation"
        : candidate instanceof Mention ? "mention" : "statement";
  }

  /** What bears on how sure a candidate is, apart from its rule: without the words it is about. */
  static List<String> reasons(Candidate candidate) {
    List<String> reasons = new ArrayList<>();
    for (String step : candidate.trace()) {
      int colon = step.indexOf(':');
      int comma = step.lastIndexOf(", ");
      reasons.add(step.substring(0, colon + 1) + step.substring(comma < 0 ? colon + 1 : comma + 1));
    }
    if (candidate instanceof Reading reading) {
      if (reading.timing().isEmpty()) {
        reasons.add("period: missing");
      }
      if (reading.about().label().isEmpty()) {
        reasons.add("about: missing");
      }
      if (reading.indicator().label().isEmpty()) {
        reasons.add("indicator: missing");
      }
      if (!reading.issues().isEmpty()) {
        reasons.add("issue");
      }
    }
    return reasons;
  }
}
