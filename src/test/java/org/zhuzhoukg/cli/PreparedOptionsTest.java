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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.fact.Mini;

/** What was loaded is served again, but never what is older than the data. */
@Tag("slow")
class PreparedOptionsTest {

  private static final String KEPT = "of the same data and program";
  private static final String LOADED = "inferred triples";

  @TempDir private Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("zhuzhou-kg.prepared");
    try (Stream<Path> all = Files.walk(Mini.DATA)) {
      for (Path path : all.toList()) {
        Files.copy(path, data.resolve(Mini.DATA.relativize(path)));
      }
    }
  }

  private String serve(String... more) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of("serve", "--check", "--port", "0"));
    line.addAll(List.of("--data", data.toString(), "--prepared", file.toString()));
    line.addAll(List.of(more));
    int exit = Main.run(line.toArray(String[]::new), lines, lines);
    String text = said.toString(StandardCharsets.UTF_8);
    assertEquals(Main.OK, exit, text);
    assertFalse(text.contains("\tat "), text);
    return text;
  }

  private static void assertLoaded(String said) {
    assertTrue(said.contains(LOADED) && !said.contains(KEPT), said);
  }

  private static void assertKept(String said) {
    assertTrue(said.contains(KEPT) && !said.contains(LOADED), said);
  }

  @Test
  void readsTheDataOnceWhileTheyStay() throws IOException {
    assertLoaded(serve());
    assertKept(serve());
    Path facts = data.resolve("facts").resolve(Mini.NEWS + ".json");
    Files.writeString(facts, Files.readString(facts) + "\n");
    assertLoaded(serve());
    assertKept(serve());
  }

  @Test
  void keepsBesideTheJarAndNothingForClassesInAFolder() throws IOException {
    Path jar = Files.createFile(folder.resolve("any.jar"));
    assertEquals(Optional.of(file), PreparedOptions.besideTheJar(jar));
    assertEquals(Optional.empty(), PreparedOptions.besideTheJar(folder));
  }

  @Test
  void checksPointersIntoTheDocumentsThatAreNamed() throws IOException {
    assertLoaded(serve());
    String[] documents = {"--documents", Mini.TEXTS.toString()};
    assertTrue(serve(documents).contains("pointers checked"));
    String again = serve(documents);
    assertKept(again);
    assertTrue(again.contains("pages show the text of 2 documents"), again);
  }

  @Test
  void doesNotKeepWhatWasRejectedInPart() throws IOException {
    Files.writeString(data.resolve("facts").resolve("broken.json"), "{");
    assertTrue(serve().contains("error: "));
    assertFalse(Files.exists(file));
    assertTrue(serve().contains("error: "), "told again");
  }

  @Test
  void loadsWhereTheFileIsDamagedOrCannotBeWritten() throws IOException {
    Files.writeString(file, "no such thing");
    String said = serve();
    assertLoaded(said);
    assertTrue(said.contains("is of no use ("), said);
    assertKept(serve());
    Files.delete(file);
    Files.createDirectories(file.resolve("occupied"));
    assertTrue(serve().contains("cannot be written ("));
  }

  @Test
  void fillsAStoreToo() throws IOException {
    assertLoaded(serve());
    String said = serve("--store", folder.resolve("store").toString());
    assertKept(said);
    assertTrue(said.contains("store '"), said);
  }
}
