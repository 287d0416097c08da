package org.zhuzhoukg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two replicas of one snapshot behind a client that takes turns and tries again: how much they
 * answer, alone and together, and what is lost when one is killed under load.
 *
 * <p>Arguments: seconds of each phase (10 if there are none), then options of {@code serve}. Ends
 * with 1 if a client that tries again lost a request, or got another answer than before.
 */
public final class ReplicaBenchmark {

  private static final int CLIENTS = 8;
  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<Question> questions;
  private final Map<Question, String> expected = new HashMap<>();
  private final List<String> replicas = new CopyOnWriteArrayList<>();
  private final Markdown report = new Markdown();
  private int lost;

  private ReplicaBenchmark(List<Question> questions) {
    this.questions = questions;
  }

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
    List<String> options = args.length < 2 ? List.of() : List.of(args).subList(1, args.length);
    List<Question> library = Question.all().stream().filter(q -> !q.isHeavy()).toList();
    ReplicaBenchmark benchmark = new ReplicaBenchmark(library);
    try (ServerProcess first = ServerProcess.start(options);
        ServerProcess second = ServerProcess.start(options)) {
      benchmark.run(first, second, seconds);
    }
    System.out.println(benchmark.report);
    System.exit(benchmark.lost == 0 ? 0 : 1);
  }

  private void run(ServerProcess first, ServerProcess second, int seconds) throws Exception {
    replicas.add(first.url());
    String version = version(first.url());
    if (!version.equals(version(second.url()))) {
      throw new IOException("the replicas do not serve the same version");
    }
    for (Question question : questions) {
      expected.put(question, ask(first.url(), question).body());
    }
    report.header("replicas", List.of("answers/s", "requests", "tried again", "lost"));
    phase("warming up", seconds, () -> {});
    phase("one", seconds, () -> {});
    replicas.add(second.url());
    phase("two", seconds, () -> {});
    phase("two, one killed in the midst", seconds, second::kill);
    phase("one left, both known", seconds, () -> {});
  }

  private void phase(String name, int seconds, Runnable inTheMidst) throws InterruptedException {
    AtomicInteger answers = new AtomicInteger();
    AtomicInteger retries = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  int number = next.getAndIncrement();
                  Question question = questions.get(number % questions.size());
                  (isAnswered(question, number, retries) ? answers : failures).incrementAndGet();
                }
              }));
    }
    clients.forEach(Thread::start);
    Thread.sleep(seconds * 500L);
    inTheMidst.run();
    for (Thread client : clients) {
      client.join();
    }
    lost += failures.get();
    report.row(
        List.of(
            name,
            Numbers.text(answers.get() / (double) seconds),
            Integer.toString(answers.get() + failures.get()),
            retries.toString(),
            failures.toString()));
  }

  /** Asks the replicas in turn until one answers, as any balancer or patient client does. */
  private boolean isAnswered(Question question, int number, AtomicInteger retries) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        HttpResponse<String> response =
            ask(replicas.get((number + attempt) % replicas.size()), question);
        if (response.statusCode() == 200) {
          return response.body().equals(expected.get(question));
        }
      } catch (IOException e) {
        // The next one is asked.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      retries.incrementAndGet();
    }
    return false;
  }

  private HttpResponse<String> ask(String url, Question question)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(question.text(), StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(URI.create(url + "sparql?query=" + query))
            .header("Accept", "text/csv")
            .header("Cache-Control", "no-cache")
            .timeout(PATIENCE)
            .build(),
        BodyHandlers.ofString());
  }

  private String version(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "health/ready")).build();
    return http.send(request, BodyHandlers.ofString())
        .headers()
        .firstValue("Data-Version")
        .orElseThrow();
  }
}
