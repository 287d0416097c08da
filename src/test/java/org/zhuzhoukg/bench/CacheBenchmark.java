package org.zhuzhoukg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures what an answer that is kept costs, beside computing it and beside the least that any
 * request costs.
 *
 * <p>Asks the query library over one connection that is kept open, in so many rounds (the first
 * argument, 20 if there is none): each query computed, kept, kept and packed, not modified; and
 * between them an address that says one word. Further arguments are options of {@code serve}; or
 * the second is the address of a server that runs.
 */
public final class CacheBenchmark {

  private static final int WARMUPS = 10;
  private static final String WORD = "/health/live";

  /** How a query is asked. */
  private enum Way {
    COMPUTED("computed"),
    KEPT("kept"),
    PACKED("kept, gzip"),
    UNCHANGED("304"),
    WORD("one word");

    private final String label;

    Way(String label) {
      this.label = label;
    }
  }

  private final Map<Question, Map<Way, List<Double>>> times = new LinkedHashMap<>();

  private final Map<Question, String> tags = new HashMap<>();

  private CacheBenchmark() {}

  /** Measures. */
  public static void main(String[] args) throws IOException {
    int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    List<String> options = args.length < 2 ? List.of() : List.of(args).subList(1, args.length);
    if (!options.isEmpty() && options.get(0).startsWith("http")) {
      System.out.println(new CacheBenchmark().run(URI.create(options.get(0)), rounds));
      return;
    }
    try (ServerProcess server = ServerProcess.start(options)) {
      System.out.println(new CacheBenchmark().run(URI.create(server.url()), rounds));
    }
  }

  private Markdown run(URI server, int rounds) throws IOException {
    List<Question> questions =
        new ArrayList<>(Question.all().stream().filter(question -> !question.isHeavy()).toList());
    List<Ask> asks = new ArrayList<>();
    questions.forEach(
        question -> List.of(Way.values()).forEach(w -> asks.add(new Ask(question, w))));
    Random random = new Random(1);
    try (Connection connection = new Connection(server, Duration.ofMinutes(2))) {
      for (Question question : questions) {
        new Ask(question, Way.KEPT).millis(connection, "");
        tags.put(question, connection.tag());
      }
      for (int round = 1 - WARMUPS; round <= rounds; round++) {
        Collections.shuffle(asks, random);
        for (Ask ask : asks) {
          double millis = ask.millis(connection, tags.get(ask.question));
          if (round > 0) {
            times
                .computeIfAbsent(ask.question, q -> new EnumMap<>(Way.class))
                .computeIfAbsent(ask.way, w -> new ArrayList<>())
                .add(millis);
          }
        }
      }
    }
    return report();
  }

  /** A query, asked in a way. */
  private record Ask(Question question, Way way) {

    double millis(Connection connection, String tag) throws IOException {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("Accept", "application/sparql-results+json");
      switch (way) {
        case COMPUTED -> fields.put("Cache-Control", "no-cache");
        case PACKED -> fields.put("Accept-Encoding", "gzip");
        case UNCHANGED -> fields.put("If-None-Match", tag);
        default -> {}
      }
      String path = "/sparql?query=" + URLEncoder.encode(question.text(), StandardCharsets.UTF_8);
      Reply reply = connection.get(way == Way.WORD ? WORD : path, fields);
      if (reply.status() != (way == Way.UNCHANGED ? 304 : 200)) {
        throw new IOException(question.name() + " is answered " + reply.status() + reply.text());
      }
      return reply.millis();
    }
  }

  private Markdown report() {
    Markdown report = new Markdown();
    report.header("asked", List.of("p50 µs", "p95 µs", "÷ computed", "by query", "÷ one word"));
    double word = Numbers.median(all(Way.WORD));
    double computed = Numbers.median(all(Way.COMPUTED));
    for (Way way : Way.values()) {
      double median = Numbers.median(all(way));
      report.row(
          List.of(
              way.label,
              Numbers.text(median * 1e3),
              Numbers.text(Numbers.quantile(all(way), 0.95) * 1e3),
              Numbers.text(median / computed),
              Numbers.spread(ratios(way)),
              Numbers.text(median / word)));
    }
    List<Double> kept = ratios(Way.KEPT);
    report.line(
        "%nKept at most a tenth of computed: %d of %d queries; geometric mean %s.",
        kept.stream().filter(ratio -> ratio <= 0.1).count(),
        kept.size(),
        Numbers.text(Numbers.geometricMean(kept)));
    return report;
  }

  private List<Double> all(Way way) {
    return times.values().stream().flatMap(of -> of.get(way).stream()).toList();
  }

  /** For each query its median, by that of computing it. */
  private List<Double> ratios(Way way) {
    return times.values().stream()
        .map(of -> Numbers.median(of.get(way)) / Numbers.median(of.get(Way.COMPUTED)))
        .toList();
  }
}
