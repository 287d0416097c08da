package org.zhuzhoukg.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security says is shown by a test, is. */
class SecurityPageTest {

  private static final Pattern NAME = Pattern.compile("`([a-z][A-Za-z0-9]+)`");

  @Test
  void namesTestsThatThereAre() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", "security.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
            .toList();
    assertTrue(rows.size() > 20, rows.size() + " rows");
    String tests = tests();
    for (String row : rows) {
      String shown = row.substring(row.lastIndexOf('|', row.length() - 2));
      List<String> names =
          NAME.matcher(shown).results().map((MatchResult m) -> m.group(1)).toList();
      assertTrue(!names.isEmpty(), "no test: " + row);
      assertEquals(
          List.of(),
          names.stream()
              .filter(name -> !tests.contains("### " + name) && !tests.contains(name + "("))
              .toList(),
          row);
    }
  }

  private static String tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
      return files
          .filter(
              file -> file.toString().endsWith(".http") || file.toString().endsWith("Test.java"))
          .map(SecurityPageTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
