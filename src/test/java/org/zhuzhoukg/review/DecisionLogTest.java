package org.zhuzhoukg.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.text.Span;

class DecisionLogTest {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void makeFile() {
    file = folder.resolve("text.decisions.jsonl");
  }

  private static Decision decision(String key, Verdict verdict) {
    return new Decision(
        key,
        Optional.empty(),
        verdict,
        new Decision.Subject("0f".repeat(32), Kind.OBSERVATION, "level", new Span(3, 9), "“1”\n亿"),
        Map.of(Field.VALUE, "100000000"),
        Map.of(Field.UNIT, ""),
        new Decision.By("tester", Instant.parse("2026-01-02T03:04:05Z"), "a \"note\""));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    new DecisionLog(file).append(decision("a", Verdict.CORRECT));
    assertEquals(
        Map.of("a", decision("a", Verdict.CORRECT)), new DecisionLog(file).read().decisions());
  }

  @Test
  void theLastDecisionHolds() throws IOException {
    DecisionLog log = new DecisionLog(file);
    log.append(decision("a", Verdict.ACCEPT));
    log.append(decision("b", Verdict.ACCEPT));
    log.append(decision("a", Verdict.REJECT));
    log.append(decision("b", Verdict.UNDO));
    assertEquals(Map.of("a", decision("a", Verdict.REJECT)), log.read().decisions());
    assertEquals(4, Files.readAllLines(file).size());
  }

  @Test
  void passesOverALineThatACrashHasTorn() throws IOException {
    DecisionLog log = new DecisionLog(file);
    log.append(decision("a", Verdict.ACCEPT));
    Files.writeString(file, "{\"key\":\"b\",\"verd", StandardOpenOption.APPEND);
    assertEquals(Map.of("a", decision("a", Verdict.ACCEPT)), log.read().decisions());
    assertEquals(
        List.of("text.decisions.jsonl:2: breaks off, as after a crash; it is passed over"),
        log.read().warnings());

    log.append(decision("c", Verdict.ACCEPT));
    assertEquals(2, log.read().decisions().size());
    assertTrue(log.read().warnings().get(0).startsWith("text.decisions.jsonl:2: is not JSON"));
  }

  @Test
  void keepsALineWhoseBreakIsMissing() throws IOException {
    DecisionLog log = new DecisionLog(file);
    Files.writeString(file, DecisionJson.write(decision("a", Verdict.ACCEPT)));
    log.append(decision("b", Verdict.ACCEPT));
    assertEquals(2, log.read().decisions().size());
    assertEquals(List.of(), log.read().warnings());
  }

  /** Adds decisions in a process of its own. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      DecisionLog log = new DecisionLog(Path.of(arguments[0]));
      for (int i = 0; i < 100; i++) {
        log.append(decision(arguments[1] + i, Verdict.ACCEPT));
      }
    }
  }

  @Tag("slow")
  @Test
  void losesNothingOfTwoProcesses() throws Exception {
    List<Process> running = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      running.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString(),
                  name)
              .inheritIO()
              .start());
    }
    for (Process process : running) {
      assertEquals(0, process.waitFor());
    }
    DecisionLog.Content content = new DecisionLog(file).read();
    assertEquals(200, content.decisions().size());
    assertEquals(List.of(), content.warnings());
  }

  @Test
  void losesNothingOfManyWriters() throws Exception {
    int writers = 6;
    int each = 20;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<?>> running = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String name = "w" + w + "-";
      running.add(
          threads.submit(
              () -> {
                DecisionLog log = new DecisionLog(file);
                for (int i = 0; i < each; i++) {
                  log.append(decision(name + i, Verdict.ACCEPT));
                }
                return null;
              }));
    }
    for (Future<?> writer : running) {
      writer.get();
    }
    threads.shutdown();
    DecisionLog.Content content = new DecisionLog(file).read();
    assertEquals(writers * each, content.decisions().size());
    assertEquals(List.of(), content.warnings());
  }
}
