package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;
import org.zhuzhoukg.store.CandidateGraphs;

class CandidateOptionsTest {

  private static final String DATA = Mini.DATA.toString();
  private static final String LINE =
      "{\"kind\":\"mention\",\"document\":\"%s\",\"start\":3,\"end\":8,\"asWritten\":\"风筝研究院\","
          + "\"thing\":{\"label\":\"风筝研究院\"},\"type\":\"%s\",\"confidence\":0.8,\"rule\":\"last-word\"}%n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path lines;

  @BeforeEach
  void writesLines() throws IOException {
    lines = folder.resolve("c.jsonl");
    Files.writeString(
        lines,
        String.format(LINE, "a/first page.txt", "Institute")
            + String.format(LINE, "b/first page.txt", "Institute")
            + String.format(LINE, "a/first page.txt", "Kite"));
  }

  private int run(String... arguments) {
    return Main.run(
        arguments,
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Tag("slow")
  @Test
  void keepsCandidatesWithTheStoreUntilALoadWithoutThem() throws IOException {
    Path store = folder.resolve("store");
    int code =
        run("load", "--data", DATA, "--store", store.toString(), "--candidates", lines.toString());
    assertEquals(Main.BAD_DATA, code);
    assertTrue(err().contains("error: c.jsonl:3:1: 'type': the ontology has no 'Kite'"), this::err);
    assertTrue(err().contains("2 unreviewed candidates in 2 graphs; 1 lines rejected"), this::err);
    Path kept = generation(store).resolve("candidates.nq");
    assertEquals(
        "[https://w3id.org/zhuzhou-kg/graph/candidate/first%20page,"
            + " https://w3id.org/zhuzhou-kg/graph/candidate/first%20page-2]",
        CandidateGraphs.read(kept).graphs().keySet().toString());
    assertEquals(Main.OK, run("load", "--data", DATA, "--store", store.toString()), this::err);
    assertFalse(Files.exists(kept));
    assertFalse(Files.exists(generation(store).resolve("candidates.nq")));
  }

  private static Path generation(Path store) throws IOException {
    return store.resolve(Files.readAllLines(store.resolve("current")).get(0));
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertEquals(Main.BAD_DATA, run("load", "--data", DATA, "--candidates", "nowhere.jsonl"));
    assertTrue(err().contains("load failed: no such file or folder: 'nowhere.jsonl'"), this::err);
  }
}
