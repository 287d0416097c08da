package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of {@code src/test/resources/service/*.http}. Files run beside each other, the cases
 * of one file one after the other, save those of {@code limits}, which have nothing to do but wait:
 * a method of their own.
 *
 * <p>{@code mvn test -Dtest=ServiceSuiteTest -Dservice.only=refusals} runs one file.
 */
class ServiceSuiteTest {

  private static final Path FILES = Path.of("src", "test", "resources", "service");
  private static final int LANES = 3;
  private static final int ATTEMPTS = 20;
  private static final Map<String, ServiceFixture> SERVERS = new HashMap<>();

  /** So few that a case is not late because of the others. */
  private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(3);

  private static final ExecutorService WAITING = Executors.newFixedThreadPool(LANES);
  @TempDir static Path folder;
  private static Path secret;

  @BeforeAll
  static void writesASecret() throws IOException {
    secret = folder.resolve("secret.ttl");
    Files.writeString(secret, "<urn:x> <urn:y> \"" + Always.SECRET + "\" .\n");
  }

  @AfterAll
  static void stops() throws IOException {
    EXECUTOR.shutdownNow();
    WAITING.shutdownNow();
    for (ServiceFixture server : SERVERS.values()) {
      server.close();
    }
  }

  @TestFactory
  Stream<DynamicContainer> answers() throws IOException {
    return containers(file -> !file.startsWith("limits"));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicContainer> answersWithinLimits() throws IOException {
    return containers(file -> file.startsWith("limits"));
  }

  private static Stream<DynamicContainer> containers(Predicate<String> isWanted)
      throws IOException {
    Map<String, List<DynamicTest>> tests = new TreeMap<>();
    String only = System.getProperty("service.only", "");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FILES, only + "*.http")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (isWanted.test(name)) {
          tests.put(name, tests(CaseReader.read(file)));
        }
      }
    }
    return tests.entrySet().stream().map(e -> dynamicContainer(e.getKey(), e.getValue()));
  }

  private static List<DynamicTest> tests(List<ServiceCase> cases) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<CompletableFuture<Void>> lanes = new ArrayList<>();
    boolean isWaiting = cases.get(0).file().equals("limits");
    int width = isWaiting ? LANES : 1;
    ExecutorService executor = isWaiting ? WAITING : EXECUTOR;
    for (int i = 0; i < width; i++) {
      lanes.add(CompletableFuture.completedFuture(null));
    }
    for (ServiceCase example : cases) {
      URI base = server(example.server()).base();
      int lane = tests.size() % width;
      CompletableFuture<Void> run =
          lanes.get(lane).handleAsync((nothing, failure) -> run(example, base), executor);
      lanes.set(lane, run);
      tests.add(dynamicTest(example.name(), () -> await(run)));
    }
    return tests;
  }

  private static Void run(ServiceCase example, URI base) {
    try {
      CaseRunner.run(example, base, secret);
      return null;
    } catch (Exception e) {
      throw new AssertionError(example.name() + ": " + e, e);
    }
  }

  private static void await(CompletableFuture<Void> run) throws Throwable {
    try {
      run.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static ServiceFixture server(String name) throws IOException {
    ServiceFixture server = SERVERS.get(name);
    if (server == null) {
      server = ServiceFixture.start(ServiceSettings.named(name));
      if (SERVERS.isEmpty()) {
        warm(server.base());
      }
      SERVERS.put(name, server);
    }
    return server;
  }

  /** Cases with little time do not wait for code that runs for the first time. */
  private static void warm(URI base) throws IOException {
    Browser browser = new Browser(base);
    for (String path : List.of("/", "/quality", "/search?q=a")) {
      int status = 0;
      for (int i = 0; i < ATTEMPTS && status != 200; i++) {
        status = browser.get(path, "Accept", "text/html").statusCode();
      }
      assertEquals(200, status, path);
    }
  }
}
