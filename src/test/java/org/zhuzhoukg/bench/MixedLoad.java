package org.zhuzhoukg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Loads a server with everything at once, for some minutes: the library's queries, heavy and
 * hostile ones, clients that leave or dawdle, writes and reloads.
 *
 * <p>The arguments are the minutes (10 if none is given) and options of the server. Printed as
 * Markdown: for each kind of client its requests, how many were not answered as they should be, and
 * their latencies; and how much memory the server held each minute. Ends with 1 if any answer was
 * wrong.
 */
public final class MixedLoad {

  private static final int IDLE_SECONDS = 30;

  private final ServerProcess server;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  private MixedLoad(ServerProcess server) {
    this.server = server;
  }

  /** Runs the load. */
  public static void main(String[] args) throws Exception {
    int minutes = args.length == 0 ? 10 : Integer.parseInt(args[0]);
    List<String> options = args.length < 2 ? List.of() : List.of(args).subList(1, args.length);
    int wrong;
    try (ServerProcess server = ServerProcess.start(options)) {
      wrong = new MixedLoad(server).run(minutes);
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private int run(int minutes) throws Exception {
    List<String> library = library();
    Clients clients = new Clients(server.url());
    for (String query : library) {
      clients.read(query);
    }
    add("library, nobody else", 1, 0, () -> clients.read(pick(library)));
    Thread.sleep(IDLE_SECONDS * 1000L);
    end();
    running = true;
    add("library", 4, 20, () -> clients.read(pick(library)));
    add("library, not modified", 1, 20, () -> clients.readAgain(pick(library)));
    add("heavy", 4, 100, () -> clients.heavy());
    add("hostile", 1, 200, () -> clients.hostile());
    add("leaves", 2, 500, () -> clients.leave());
    add("dawdles", 8, 1000, () -> clients.dawdle());
    add("writes", 1, 2000, () -> clients.write());
    add("reloads", 1, 30_000, () -> clients.reload());
    List<String> memory = new ArrayList<>();
    for (int minute = 1; minute <= minutes; minute++) {
      Thread.sleep(60_000);
      memory.add(
          String.format(
              Locale.ROOT, "| %d | %.0f | %.0f |", minute, server.resident(), clients.heap()));
      System.err.println("minute " + minute + ": " + memory.get(memory.size() - 1));
    }
    end();
    return report(memory);
  }

  private static String pick(List<String> queries) {
    return queries.get((int) (Math.random() * queries.size()));
  }

  private static List<String> library() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      return files
          .filter(file -> file.toString().endsWith(".rq"))
          .sorted()
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  /** Starts some clients that do the same again and again, with a pause between. */
  private void add(String kind, int count, long pauseMillis, Clients.Action action) {
    Tally tally = tallies.computeIfAbsent(kind, name -> new Tally());
    for (int i = 0; i < count; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (running) {
                  long start = System.nanoTime();
                  String wrong = Clients.attempt(action);
                  tally.add((System.nanoTime() - start) / 1e6, wrong);
                  pause(pauseMillis);
                }
              },
              kind);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void pause(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    try {
      while (running && System.nanoTime() < end) {
        Thread.sleep(Math.min(millis, 100));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() throws InterruptedException {
    running = false;
    for (Thread thread : threads) {
      thread.join(60_000);
    }
    threads.clear();
  }

  private int report(List<String> memory) {
    System.out.println("| client | requests | wrong | p50 ms | p95 ms | p99 ms |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    tallies.forEach((kind, tally) -> System.out.println("| " + kind + " | " + tally.row() + " |"));
    System.out.println("\n| minute | resident MiB | heap MiB |\n|--:|--:|--:|");
    memory.forEach(System.out::println);
    tallies.forEach(
        (kind, tally) ->
            tally
                .wrong()
                .forEach((what, n) -> System.out.println("\n" + kind + ": " + n + "× " + what)));
    return tallies.values().stream().mapToInt(Tally::wrongCount).sum();
  }
}
