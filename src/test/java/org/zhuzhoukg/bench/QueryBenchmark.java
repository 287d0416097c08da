package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Asks our service and its peers the same queries of the same data, and compares answers and times.
 *
 * <p>Arguments are numbers of asserted triples; none means 50000, which is the project's own data.
 * Each peer has a process of its own; each round asks every query of every peer before the next
 * round does, so that a slow minute hits all. With {@code bench.alone} each peer runs through all
 * of it before the next one is started, which is for data that two of them cannot keep in memory at
 * a time; for throughput they are started once more. Markdown is printed, and all times are written
 * to {@code target/benchmark/queries-TRIPLES.csv}.
 *
 * <p>Properties: {@code bench.rounds}, {@code bench.warmups}, {@code bench.starts}, {@code
 * bench.seconds} (of each measurement of throughput), {@code bench.heap} ({@code 2g}), {@code
 * bench.timeout} (seconds), {@code bench.peers} and {@code bench.queries} (regular expressions),
 * {@code bench.alone}, {@code bench.keep} (data and stores that are there), {@code bench.cached}.
 */
public final class QueryBenchmark {

  static final List<Integer> CLIENTS = List.of(1, 8, 64);
  private static final Path WORK = Path.of("target", "benchmark");
  private static final double SLOW = 5000;
  private static final int ROUNDS_OF_THROUGHPUT = 3;

  private final Workload data;
  private final List<Question> questions;
  private final Map<Peer, Measurements> measured = new LinkedHashMap<>();
  private final Map<Peer, PeerProcess> running = new LinkedHashMap<>();
  private final Map<Question, List<String>> ours = new LinkedHashMap<>();

  private QueryBenchmark(Workload data, List<Question> questions) {
    this.data = data;
    this.questions = questions;
  }

  /** Measures with so many triples as each argument says. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String chosen = System.getProperty("bench.queries", ".*");
    List<Question> questions =
        Question.all().stream().filter(question -> question.name().matches(chosen)).toList();
    for (String triples : args.length == 0 ? new String[] {"50000"} : args) {
      String heap = "-Xmx" + System.getProperty("bench.heap", "2g");
      say(triples + " triples: writing data");
      Workload data = Workload.make(Long.parseLong(triples), WORK, heap);
      QueryBenchmark benchmark = new QueryBenchmark(data, questions);
      QueryReport report = benchmark.measure();
      Files.write(
          WORK.resolve("queries-" + triples + ".csv"),
          TimesFile.lines(benchmark.measured, questions));
      System.out.println(report.markdown());
    }
  }

  private QueryReport measure() throws IOException, InterruptedException {
    Map<String, String> absent = new LinkedHashMap<>();
    for (Peer peer : Peers.all()) {
      if (peer.name().matches(System.getProperty("bench.peers", ".*"))) {
        peer.missing()
            .ifPresentOrElse(
                why -> absent.put(peer.name(), why), () -> measured.put(peer, new Measurements()));
      }
    }
    if (Boolean.getBoolean("bench.alone")) {
      measureAlone(absent);
    } else {
      measure(List.copyOf(measured.keySet()));
    }
    return new QueryReport(data, questions, measured, absent);
  }

  /** Who ends before all is asked is left out, with the reason. */
  private void measureAlone(Map<String, String> absent) throws IOException, InterruptedException {
    for (Peer peer : List.copyOf(measured.keySet())) {
      try {
        measure(List.of(peer));
      } catch (IOException e) {
        say(e.getMessage());
        absent.put(peer.name(), e.getMessage());
        measured.remove(peer);
      }
    }
    for (Peer peer : measured.keySet()) {
      throughputAlone(peer);
    }
  }

  /** Only when all have been asked is it known which questions everybody answers. */
  private void throughputAlone(Peer peer) throws IOException, InterruptedException {
    try (PeerProcess process = PeerProcess.start(peer, data)) {
      running.put(peer, process);
      Endpoint endpoint = process.endpoint();
      for (Question question : answeredByAll()) {
        endpoint.ask(question.text());
      }
      throughput(number("bench.seconds", 5));
    } finally {
      running.clear();
    }
  }

  private void measure(List<Peer> peers) throws IOException, InterruptedException {
    try {
      load(peers);
      start(peers, number("bench.starts", 3));
      rounds(number("bench.warmups", 10), number("bench.rounds", 20));
      if (!Boolean.getBoolean("bench.alone")) {
        throughput(number("bench.seconds", 5));
      }
      for (Map.Entry<Peer, PeerProcess> entry : running.entrySet()) {
        measured.get(entry.getKey()).setPeak(entry.getValue().peak());
      }
    } finally {
      running.values().forEach(PeerProcess::close);
      running.clear();
    }
  }

  private void load(List<Peer> peers) throws IOException, InterruptedException {
    for (Peer peer : peers) {
      Path folder = data.folder(peer);
      if (Boolean.getBoolean("bench.keep") && peer.isOnDisk() && Files.exists(folder)) {
        continue;
      }
      Folders.delete(folder);
      Files.createDirectories(folder);
      if (peer.isOnDisk()) {
        long start = System.nanoTime();
        peer.load(data, folder);
        measured.get(peer).setLoad((System.nanoTime() - start) / 1e9, Folders.mebibytes(folder));
        say(peer.name() + " loaded");
      }
    }
  }

  /** Starts each so many times, and asks everything once each time; the last ones go on. */
  private void start(List<Peer> peers, int times) throws IOException, InterruptedException {
    for (int time = 1; time <= times; time++) {
      for (Peer peer : peers) {
        PeerProcess process = PeerProcess.start(peer, data);
        running.put(peer, process);
        process.endpoint();
        measured.get(peer).starts().add(process.seconds());
        for (Question question : questions) {
          Reply reply = ask(peer, question);
          if (reply != null) {
            measured.get(peer).cold(question).add(reply.millis());
            compare(peer, question, Answers.rows(reply));
          }
        }
        say(peer.name() + " answers");
        if (time < times) {
          running.get(peer).close();
        }
      }
    }
  }

  /** Compares rows with ours, or with those of the first who answers. */
  private void compare(Peer peer, Question question, List<String> rows) {
    List<String> expected = ours.computeIfAbsent(question, q -> rows);
    Answers.difference(question, expected, rows)
        .ifPresent(what -> measured.get(peer).differences().put(question, what));
  }

  private void rounds(int warmups, int rounds) throws IOException, InterruptedException {
    Random random = new Random(1);
    List<Question> shuffled = new ArrayList<>(questions);
    List<Peer> peers = new ArrayList<>(running.keySet());
    for (int round = 1 - warmups; round <= rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (Question question : shuffled) {
        Collections.rotate(peers, 1);
        for (Peer peer : peers) {
          Reply reply = ask(peer, question);
          if (reply != null && round > 0) {
            measured.get(peer).warm(question).add(reply.millis());
          }
        }
      }
      say("round " + round + " of " + rounds);
    }
  }

  /** The reply; null if the peer cannot answer that, which is noted. */
  private Reply ask(Peer peer, Question question) throws IOException, InterruptedException {
    Measurements of = measured.get(peer);
    if (!question.suits(peer) || of.hasFailed(question)) {
      return null;
    }
    Reply reply = endpoint(peer).ask(question.text());
    if (reply.millis() > SLOW) {
      say(String.format("%s: %s takes %.1f s", peer.name(), question.name(), reply.millis() / 1e3));
    }
    // Fuseki has begun to answer when its time is over, and ends with a line that is no JSON.
    if (!reply.isOk() || reply.millis() > Endpoint.LIMIT.toMillis()) {
      of.fail(question, reply);
      restart(peer, reply);
      return null;
    }
    return reply;
  }

  /** Who gave no answer in time may be at it still, and answer nobody else. */
  private void restart(Peer peer, Reply reply) throws IOException, InterruptedException {
    if (reply.status() == 0) {
      running.get(peer).close();
      PeerProcess again = PeerProcess.start(peer, data);
      running.put(peer, again);
      again.endpoint();
    }
  }

  private void throughput(int seconds) throws InterruptedException {
    List<Question> common = answeredByAll();
    for (int round = 1; round <= ROUNDS_OF_THROUGHPUT && !common.isEmpty(); round++) {
      for (int clients : CLIENTS) {
        for (Peer peer : running.keySet()) {
          double perSecond = Throughput.measure(endpoint(peer), common, clients, seconds);
          measured.get(peer).perSecond(clients).add(perSecond);
        }
        say(clients + " clients, round " + round);
      }
    }
  }

  private List<Question> answeredByAll() {
    return questions.stream()
        .filter(q -> !q.isHeavy())
        .filter(q -> measured.keySet().stream().allMatch(q::suits))
        .filter(q -> measured.values().stream().noneMatch(of -> of.hasFailed(q)))
        .toList();
  }

  private Endpoint endpoint(Peer peer) {
    return running.get(peer).known();
  }

  private static int number(String property, int otherwise) {
    return Integer.getInteger(property, otherwise);
  }

  private static void say(String what) {
    System.err.println(what);
  }
}
