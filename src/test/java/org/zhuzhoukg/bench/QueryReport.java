package org.zhuzhoukg.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Markdown and CSV of a {@link QueryBenchmark}: all figures as ratios to ours. */
final class QueryReport {

  private final Workload data;
  private final List<Question> questions;
  private final Map<Peer, Measurements> measured;
  private final Map<String, String> absent;
  private final Peer us;
  private final Measurements ours;
  private final Markdown out = new Markdown();

  QueryReport(
      Workload data,
      List<Question> questions,
      Map<Peer, Measurements> measured,
      Map<String, String> absent) {
    this.data = data;
    this.questions = questions;
    this.measured = measured;
    this.absent = absent;
    this.us = measured.keySet().iterator().next();
    this.ours = measured.get(us);
  }

  String markdown() throws IOException {
    out.line("%,d triples, %d× the project's data.", data.triples(), data.cities());
    absent.forEach((peer, why) -> out.line("%s is left out: %s.", peer, why));
    out.line("");
    summary();
    costs();
    latencies();
    throughput();
    queries();
    differences();
    return out.toString();
  }

  /** Our p50 over theirs, question by question; the spread is that of whole rounds. */
  private void summary() {
    out.header("ours ÷", List.of("library, p50", "by round", "heavy, p50", "by round"));
    for (Peer peer : others()) {
      out.row(
          List.of(
              peer.name(),
              Numbers.text(1 / Numbers.geometricMean(ratios(peer, false))),
              rounds(peer, false),
              Numbers.text(1 / Numbers.geometricMean(ratios(peer, true))),
              rounds(peer, true)));
    }
    for (boolean isHeavy : new boolean[] {false, true}) {
      List<Question> asked =
          questions.stream().filter(q -> q.isHeavy() == isHeavy && isContested(q)).toList();
      long won = asked.stream().filter(this::isFastest).count();
      out.line(
          "%n%s: our p50 is at or below that of the fastest right answer in %d of %d.",
          isHeavy ? "Heavy queries" : "Library", won, asked.size());
    }
  }

  /** Whether anybody else has the right answer. */
  private boolean isContested(Question question) {
    return others().stream()
        .anyMatch(
            peer -> measured.get(peer).isRight(question) && !Double.isNaN(ratio(peer, question)));
  }

  private boolean isFastest(Question question) {
    return others().stream()
        .filter(peer -> measured.get(peer).isRight(question))
        .mapToDouble(peer -> ratio(peer, question))
        .noneMatch(ratio -> ratio < 1);
  }

  /** All peers but the one that is compared with them; another store of ours is none of them. */
  private List<Peer> others() {
    return measured.keySet().stream().filter(peer -> !peer.name().startsWith(us.name())).toList();
  }

  private List<Peer> withOurs() {
    return measured.keySet().stream().filter(peer -> peer != us).toList();
  }

  private double ratio(Peer peer, Question question) {
    return Numbers.median(measured.get(peer).warm(question)) / Numbers.median(ours.warm(question));
  }

  /** Of the questions that both answered alike. */
  private List<Double> ratios(Peer peer, boolean isHeavy) {
    return common(peer, isHeavy).stream().map(question -> ratio(peer, question)).toList();
  }

  private List<Question> common(Peer peer, boolean isHeavy) {
    return questions.stream()
        .filter(question -> question.isHeavy() == isHeavy)
        .filter(measured.get(peer)::isRight)
        .filter(question -> !Double.isNaN(ratio(peer, question)))
        .toList();
  }

  private String rounds(Peer peer, boolean isHeavy) {
    List<Question> common = common(peer, isHeavy);
    if (common.isEmpty()) {
      return "—";
    }
    List<Double> means =
        IntStream.range(0, ours.warm(common.get(0)).size())
            .mapToObj(
                round ->
                    Numbers.geometricMean(
                        common.stream()
                            .map(
                                q ->
                                    ours.warm(q).get(round) / measured.get(peer).warm(q).get(round))
                            .toList()))
            .toList();
    return Numbers.spread(means);
  }

  private void costs() {
    out.header("÷ ours", List.of("load s", "start to first answer", "peak memory", "disk MiB"));
    out.row(
        List.of(
            us.name() + ", as it is",
            Numbers.text(ours.load()),
            Numbers.spread(ours.starts()) + " s",
            Numbers.text(ours.peak()) + " MiB",
            Numbers.text(ours.disk())));
    for (Peer peer : withOurs()) {
      Measurements theirs = measured.get(peer);
      out.row(
          List.of(
              peer.name(),
              Numbers.text(theirs.load()),
              Numbers.spread(over(theirs.starts(), ours.starts())),
              Numbers.text(theirs.peak() / ours.peak()),
              Numbers.text(theirs.disk())));
    }
    out.line("%nLoad and disk are no ratios: ours in memory has neither.");
  }

  private static List<Double> over(List<Double> values, List<Double> by) {
    double median = Numbers.median(by);
    return values.stream().map(value -> value / median).toList();
  }

  private void latencies() {
    for (boolean isHeavy : new boolean[] {false, true}) {
      out.header(
          isHeavy ? "heavy, ÷ ours" : "library, ÷ ours",
          List.of("cold p50", "cold p95", "cold p99", "warm p50", "warm p95", "warm p99"));
      out.row(latencies(us, isHeavy, false));
      for (Peer peer : withOurs()) {
        out.row(latencies(peer, isHeavy, true));
      }
    }
  }

  private List<String> latencies(Peer peer, boolean isHeavy, boolean asRatio) {
    List<String> cells = new ArrayList<>();
    cells.add(asRatio ? peer.name() : peer.name() + ", ms");
    for (boolean isCold : new boolean[] {true, false}) {
      for (double share : new double[] {0.5, 0.95, 0.99}) {
        double theirs = Numbers.quantile(measured.get(peer).all(isCold, isHeavy), share);
        double base = asRatio ? Numbers.quantile(ours.all(isCold, isHeavy), share) : 1;
        cells.add(Numbers.text(theirs / base));
      }
    }
    return cells;
  }

  private void throughput() {
    out.header(
        "answers a second, ÷ ours",
        QueryBenchmark.CLIENTS.stream().map(n -> n + (n == 1 ? " client" : " clients")).toList());
    for (Peer peer : measured.keySet()) {
      List<String> cells = new ArrayList<>();
      cells.add(peer == us ? us.name() + ", as it is" : peer.name());
      for (int clients : QueryBenchmark.CLIENTS) {
        List<Double> theirs = measured.get(peer).perSecond(clients);
        cells.add(Numbers.spread(peer == us ? theirs : over(theirs, ours.perSecond(clients))));
      }
      out.row(cells);
    }
  }

  private void queries() {
    out.header("warm p50, ÷ ours (quartiles of the rounds)", columns());
    for (Question question : questions) {
      List<String> cells = new ArrayList<>();
      cells.add((isFastest(question) ? "" : "**slower** ") + question.name());
      cells.add(Numbers.text(Numbers.median(ours.warm(question))));
      withOurs().forEach(peer -> cells.add(cell(peer, question)));
      out.row(cells);
    }
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("ours ms"));
    withOurs().forEach(peer -> columns.add(peer.name()));
    return columns;
  }

  private String cell(Peer peer, Question question) {
    Measurements theirs = measured.get(peer);
    if (theirs.warm(question).isEmpty()) {
      return theirs.hasFailed(question) ? "fails" : "—";
    }
    List<Double> byRound = over(theirs.warm(question), ours.warm(question));
    return String.format(
        Locale.ROOT,
        "%s%s (%s–%s)",
        theirs.isRight(question) ? "" : "differs: ",
        Numbers.text(ratio(peer, question)),
        Numbers.text(Numbers.quantile(byRound, 0.25)),
        Numbers.text(Numbers.quantile(byRound, 0.75)));
  }

  private void differences() {
    out.line("%nDifferent answers, by query:%n");
    for (Question question : questions) {
      measured.forEach(
          (peer, of) -> {
            String what = of.differences().get(question);
            if (what != null) {
              out.line("- %s, %s: %s", question.name(), peer.name(), what);
            } else if (!question.suits(peer)) {
              out.line("- %s, %s: not asked, it has no such thing", question.name(), peer.name());
            }
          });
    }
  }
}
