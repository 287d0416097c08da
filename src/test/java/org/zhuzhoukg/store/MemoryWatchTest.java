package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try")
class MemoryWatchTest {

  private static final String ROWS = "VALUES ?%s { 0 1 2 3 4 5 6 7 8 9 }";

  @Test
  void knowsWhatRuns() {
    try (MemoryWatch watch = new MemoryWatch()) {
      try (MemoryWatch.Running running = watch.enter(new Budget(Duration.ofSeconds(1)))) {
        assertEquals(1, watch.running());
      }
      assertEquals(0, watch.running());
    }
  }

  /** In a virtual machine of its own, with little memory. */
  @Tag("slow")
  @Test
  void stopsASortBeforeMemoryIsGone() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryWatchTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String said =
          assertTimeoutPreemptively(
              Duration.ofSeconds(110),
              () -> new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(
          "@MEMORY @rows 10",
          String.join(" ", said.lines().filter(l -> l.startsWith("@")).toList()));
      assertEquals(0, child.waitFor());
    } finally {
      child.destroyForcibly();
    }
  }

  /** Sorts more rows than there is memory for, then asks for few. */
  public static void main(String[] args) {
    StringBuilder many = new StringBuilder("SELECT * {");
    for (char c = 'a'; c < 'j'; c++) {
      many.append(ROWS.replace("%s", String.valueOf(c)));
    }
    try (MemoryWatch watch = new MemoryWatch()) {
      Budget budget = new Budget(Duration.ofSeconds(90));
      try (MemoryWatch.Running running = watch.enter(budget)) {
        run(many + "} ORDER BY ?a ?b", budget);
      } catch (QueryCancelledException e) {
        System.out.println("@" + budget.stopped());
      }
      System.out.println(
          "@rows "
              + run(
                  "SELECT * {" + ROWS.replace("%s", "a") + "}", new Budget(Duration.ofSeconds(9))));
    }
  }

  private static int run(String query, Budget budget) {
    DatasetGraph none = DatasetGraphFactory.create();
    try (QueryExec execution = GuardedExecution.query(QueryFactory.create(query), none, budget)) {
      int[] rows = {0};
      execution.select().forEachRemaining(row -> rows[0]++);
      return rows[0];
    }
  }
}
