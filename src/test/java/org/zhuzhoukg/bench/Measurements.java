package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured of one peer. */
final class Measurements {

  private final Map<Question, List<Double>> cold = new LinkedHashMap<>();
  private final Map<Question, List<Double>> warm = new LinkedHashMap<>();
  private final Map<Integer, List<Double>> perSecond = new LinkedHashMap<>();
  private final Map<Question, String> differences = new LinkedHashMap<>();
  private final Set<Question> failed = new LinkedHashSet<>();
  private final List<Double> starts = new ArrayList<>();
  private double load = Double.NaN;
  private double disk = Double.NaN;
  private double peak = Double.NaN;

  /** Milliseconds of each first question after a start. */
  List<Double> cold(Question question) {
    return cold.computeIfAbsent(question, q -> new ArrayList<>());
  }

  /** Milliseconds by round. */
  List<Double> warm(Question question) {
    return warm.computeIfAbsent(question, q -> new ArrayList<>());
  }

  /** All times of the questions that are heavy, or not. */
  List<Double> all(boolean isCold, boolean isHeavy) {
    return (isCold ? cold : warm)
        .entrySet().stream()
            .filter(entry -> entry.getKey().isHeavy() == isHeavy)
            .map(Map.Entry::getValue)
            .flatMap(Collection::stream)
            .toList();
  }

  /** Answers a second, by round, with so many clients. */
  List<Double> perSecond(int clients) {
    return perSecond.computeIfAbsent(clients, n -> new ArrayList<>());
  }

  /** What is wrong with the answers, by question. */
  Map<Question, String> differences() {
    return differences;
  }

  void fail(Question question, Reply reply) {
    String why = reply.text().lines().findFirst().orElse("");
    failed.add(question);
    differences.put(
        question,
        "status "
            + reply.status()
            + ": "
            + (why.length() > 160 ? why.substring(0, 160) + "…" : why).replace("|", "\\|"));
  }

  /** Whether it was asked in vain: it is not asked again. */
  boolean hasFailed(Question question) {
    return failed.contains(question);
  }

  /** Whether it has the right rows. */
  boolean isRight(Question question) {
    String difference = differences.get(question);
    return difference == null || difference.startsWith("the same rows");
  }

  /** Seconds from start to first answer, by start. */
  List<Double> starts() {
    return starts;
  }

  double load() {
    return load;
  }

  void setLoad(double seconds, double mebibytes) {
    load = seconds;
    disk = mebibytes;
  }

  double disk() {
    return disk;
  }

  double peak() {
    return peak;
  }

  void setPeak(double mebibytes) {
    peak = mebibytes;
  }
}
