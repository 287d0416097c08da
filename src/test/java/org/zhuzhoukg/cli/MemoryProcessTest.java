package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;

/** What becomes of a query that is larger than the machine. */
@Tag("slow")
class MemoryProcessTest {

  @TempDir private Path directory;

  @Test
  @Timeout(60)
  void saysInOneLineThatMemoryIsUsedUp() throws IOException, InterruptedException {
    Path query = directory.resolve("all.rq");
    Files.writeString(
        query, "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "query",
                "--data",
                Mini.DATA.toString(),
                query.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // What was written before memory ended is no part of what is said of it.
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertEquals(
        "query failed: memory is used up; ask for less, or give Java more (-Xmx)", said.strip());
  }
}
