package org.zhuzhoukg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every time that a {@link QueryBenchmark} took, as CSV. */
final class TimesFile {

  private TimesFile() {}

  static List<String> lines(Map<Peer, Measurements> measured, List<Question> questions) {
    List<String> lines = new ArrayList<>(List.of("peer,query,heavy,phase,round,ms"));
    measured.forEach(
        (peer, of) ->
            questions.forEach(
                question -> {
                  add(lines, peer, question, "cold", of.cold(question));
                  add(lines, peer, question, "warm", of.warm(question));
                }));
    return lines;
  }

  private static void add(
      List<String> lines, Peer peer, Question question, String phase, List<Double> times) {
    for (int round = 0; round < times.size(); round++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%b,%s,%d,%.3f",
              peer.name(),
              question.name(),
              question.isHeavy(),
              phase,
              round + 1,
              times.get(round)));
    }
  }
}
