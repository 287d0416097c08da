package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.User;

class PasswdCommandTest {

  private static final int USAGE = 2;
  private static final String PASSWORD = "潮:tide 1";

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTheLineOfAUser() {
    assertEquals(Main.OK, passwd(PASSWORD + "\r\nmore\n", "harbour"), this::err);
    Credentials credentials = Credentials.of(List.of(User.parse(out().strip())));
    assertEquals(Optional.of("harbour"), credentials.user(basic("harbour:" + PASSWORD)));
    assertFalse(out().contains("tide") || err().contains("tide"));
  }

  @Test
  void makesAFileThatOnlyItsOwnerCanRead() throws IOException {
    Path file = directory.resolve("users.txt");
    assertEquals(Main.OK, passwd("a", "harbour", "--file", file.toString()), this::err);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals("Credentials[harbour]", Credentials.read(file).toString());
    assertEquals("", out());
  }

  @Test
  void replacesAUserInAFileAndLeavesTheRest() throws IOException {
    Path file = directory.resolve("users.txt");
    String other = User.of("harbour-master", "x").line();
    Files.write(file, List.of("# who", "", "harbour:old", other, "harbour:older"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    assertEquals(Main.OK, passwd("a\n", "harbour", "--file", link.toString()), this::err);
    assertTrue(err().contains("replaced harbour"), err());
    List<String> lines = Files.readAllLines(file);
    assertEquals(List.of("# who", ""), lines.subList(0, 2));
    assertEquals(other, lines.get(3));
    assertEquals(4, lines.size());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(Optional.of("harbour"), Credentials.read(file).user(basic("harbour:a")));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(2, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a b", "", "#a", "a\tb"})
  void refusesANameThatBasicCannotCarry(String name) {
    assertEquals(USAGE, passwd("x\n", name));
    assertEquals("", out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\nx\n"})
  void refusesAnEmptyPassword(String input) {
    assertEquals(Main.BAD_DATA, passwd(input, "harbour"));
    assertEquals("passwd failed: the password is empty\n", err());
  }

  @Test
  void takesNoPasswordAsAnArgument() {
    assertEquals(USAGE, passwd("x\n", "harbour", "s3cret"));
    assertEquals("", out());
  }

  private int passwd(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Main.run(
          Stream.concat(Stream.of("passwd"), Stream.of(arguments)).toArray(String[]::new),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8));
    } finally {
      System.setIn(before);
    }
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
