package org.zhuzhoukg.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures every page in both languages, one after another, as a browser asks for them.
 *
 * <p>The addresses are those of the sitemap, the sections, the parts of the largest page and some
 * facts that pages link to. Each is asked once of a server that has just become ready, then in so
 * many rounds (the first argument, 4 if there is none), each in an order of its own, with and
 * without gzip by turns; then 64 readers ask for pages of things at once; then, as often as there
 * are rounds, each section right after a write. Further arguments are options of {@code serve}, as
 * {@code --documents DIR}. {@code -Dbench.paths=REGEX} measures only what matches it whole.
 *
 * <p>One after another, pages that were written before are refused.
 */
public final class PageBenchmark {

  private static final List<String> SECTIONS =
      List.of(
          "/",
          "/search",
          "/search?q=%E8%BD%A8%E9%81%93",
          "/search?q=CRRC",
          "/search?q=zhuzhou",
          "/indicators",
          "/documents",
          "/policies",
          "/quality",
          "/ontology",
          "/catalog",
          "/console");

  private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");
  private static final Pattern FACT =
      Pattern.compile("href=\"(/page/(?:observation|statement)/[^\"?#]+)\"");
  private static final int FACTS_OF_EACH = 10;
  private static final int READERS = 64;
  private static final Duration CROWDED = Duration.ofSeconds(30);
  private static final int PAUSE_MILLIS = 100;
  private static final String LARGEST = "/page/city/zhuzhou";
  private static final Pattern PART =
      Pattern.compile("href=\"(" + LARGEST + "[?][a-z]+=[^\"#&]+)#");

  private final HttpClient http = HttpClient.newHttpClient();
  private final PageTable table = new PageTable();
  private final Random random = new Random(1);
  private final ServerProcess server;

  private PageBenchmark(ServerProcess server) {
    this.server = server;
  }

  /** Measures the pages. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 4 : Integer.parseInt(args[0]);
    List<String> options = args.length < 2 ? List.of() : List.of(args).subList(1, args.length);
    List<Page> pages;
    try (ServerProcess scout = ServerProcess.start(options)) {
      pages = pages(new PageBenchmark(scout).addresses());
    }
    try (ServerProcess server = ServerProcess.start(options)) {
      new PageBenchmark(server).run(pages, rounds);
    }
  }

  private void run(List<Page> pages, int rounds) throws Exception {
    List<Page> sections = pages(SECTIONS);
    awaitReady();
    round("first", pages, true);
    for (int round = 1; round <= rounds; round++) {
      round(round % 2 == 1 ? "gzip" : "plain", pages, round % 2 == 1);
    }
    crowds(pages.stream().filter(page -> page.path().startsWith("/page/")).toList());
    Clients clients = new Clients(server.url());
    for (int round = 1; round <= rounds; round++) {
      for (Page page : sections) {
        clients.write();
        ask(PageTable.WRITTEN, page, true);
      }
    }
    System.out.println(table.markdown());
  }

  private void crowds(List<Page> things) throws InterruptedException {
    if (things.isEmpty()) {
      return;
    }
    System.out.println("| 64 readers | pages | wrong | p50 ms | p95 ms | p99 ms |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    crowd("no pause, pages kept", things, new PageCrowd(READERS, false, 0));
    crowd("no pause, pages written anew", things, new PageCrowd(READERS, true, 0));
    crowd("a page a second, written anew", things, new PageCrowd(READERS, true, 1_000));
    System.out.println();
  }

  private void crowd(String name, List<Page> things, PageCrowd crowd) throws InterruptedException {
    Tally tally = crowd.ask(URI.create(server.url()), things, CROWDED);
    System.out.println("| " + name + " | " + tally.row() + " |");
  }

  /** Those who wait for it, as balancers do, find it warm. */
  private void awaitReady() throws IOException, InterruptedException {
    URI ready = URI.create(server.url()).resolve("/health/ready");
    long start = System.nanoTime();
    while (http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding()).statusCode()
        != 200) {
      Thread.sleep(PAUSE_MILLIS);
    }
    System.err.printf("ready %.1f s after it listens%n", (System.nanoTime() - start) / 1e9);
  }

  /** A page in a language. */
  record Page(String path, String language) {}

  private static List<Page> pages(Iterable<String> paths) {
    Pattern wanted = Pattern.compile(System.getProperty("bench.paths", ".*"));
    List<Page> pages = new ArrayList<>();
    for (String path : paths) {
      if (wanted.matcher(path).matches()) {
        pages.add(new Page(path, "zh"));
        pages.add(new Page(path, "en"));
      }
    }
    return pages;
  }

  /** The facts are found on the documents' pages, and the parts on the largest. */
  private Set<String> addresses() throws IOException, InterruptedException {
    Set<String> paths = new LinkedHashSet<>(SECTIONS);
    LOCATION.matcher(text("/sitemap.xml")).results().forEach(found -> paths.add(found.group(1)));
    for (String path : List.copyOf(paths)) {
      if (path.startsWith("/documents/")) {
        FACT.matcher(text(path)).results().limit(FACTS_OF_EACH).forEach(f -> paths.add(f.group(1)));
      }
    }
    PART.matcher(text(LARGEST)).results().forEach(found -> paths.add(found.group(1)));
    return paths;
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(get(new Page(path, "zh"), false).body(), StandardCharsets.UTF_8);
  }

  private void round(String phase, List<Page> pages, boolean isZipped)
      throws IOException, InterruptedException {
    List<Page> order = new ArrayList<>(pages);
    Collections.shuffle(order, random);
    for (Page page : order) {
      ask(phase, page, isZipped);
    }
    System.err.println(phase + ": " + order.size() + " pages");
  }

  private void ask(String phase, Page page, boolean isZipped)
      throws IOException, InterruptedException {
    double cpu = server.cpuMillis();
    long start = System.nanoTime();
    HttpResponse<byte[]> response = get(page, isZipped);
    double millis = (System.nanoTime() - start) / 1e6;
    byte[] body = response.body();
    if (response.statusCode() != 200 || !isWhole(response)) {
      throw new IOException(page + " is answered " + response.statusCode() + ", or in part");
    }
    table.add(phase, page, new PageTable.Ask(millis, server.cpuMillis() - cpu, body.length));
  }

  private static boolean isWhole(HttpResponse<byte[]> response) throws IOException {
    byte[] body = response.body();
    if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8).stripTrailing().endsWith("</html>");
  }

  private HttpResponse<byte[]> get(Page page, boolean isZipped)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url()).resolve(page.path()))
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .header("Accept-Language", page.language())
            .header("Accept-Encoding", isZipped ? "gzip" : "identity")
            .header("Cache-Control", "no-cache")
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
