package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.fact.Mini;

/** The main job, in a process of its own. */
class ServeProcessTest {

  private static final Pattern READY = Pattern.compile("SPARQL at (http://\\S+/sparql)");

  /** Request, client, method, path, status, rows and time; never what was asked. */
  private static final Pattern ACCESS =
      Pattern.compile("(?m)access - \\S+ 127\\.0\\.0\\.1 GET /sparql 200 rows=\\S+ ms=[0-9.]+$");

  private static final int SIGTERM_EXIT = 143;

  @TempDir private Path directory;

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"info", "debug"})
  @Timeout(60)
  void servesUntilItIsToldToEnd(String level) throws IOException, InterruptedException {
    Path said = directory.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.log.org.zhuzhoukg=info",
                "-Dorg.slf4j.simpleLogger.log.org.zhuzhoukg.query=" + level,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                Mini.DATA.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertTrue(ask(readyAt(process, said)).contains("true"));
      process.destroy();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertEquals(SIGTERM_EXIT, process.exitValue());
      assertFalse(Files.readString(said).contains("Exception"), Files.readString(said));
      assertTrue(ACCESS.matcher(Files.readString(said)).find(), Files.readString(said));
      assertEquals(level.equals("debug"), Files.readString(said).contains("ASK{"), level);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(60)
  void triesItsSettingsAndEnds() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] serve = {"serve", "--check", "--port", "0", "--data", Mini.DATA.toString()};
    int exit = Main.run(serve, lines, lines);
    assertEquals(Main.OK, exit, said.toString(StandardCharsets.UTF_8));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("it answers queries and shows"));
  }

  private static String readyAt(Process process, Path said)
      throws IOException, InterruptedException {
    while (process.isAlive()) {
      Matcher matcher = READY.matcher(Files.readString(said));
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it ended before it served:\n" + Files.readString(said));
  }

  private static String ask(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"))
            .header("Accept", "text/csv")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
