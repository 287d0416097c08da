package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final String PASSWORD = "过:河 é";

  /** Of "open sesame", computed by another program. */
  private static final String KNOWN =
      "pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw==$22WTrQCW1Wv+fJ+Y/XqrRPnn0hFyLbixndZrfyAqEWg=";

  private static Credentials credentials;

  @TempDir private Path directory;

  @BeforeAll
  static void hashes() {
    String line = "harbour:" + PasswordHash.of(PASSWORD, PasswordHash.FEWEST_ITERATIONS).text();
    credentials = Credentials.of(List.of(User.parse(line)));
  }

  @Test
  void knowsAHashOfAnotherProgram() {
    assertTrue(PasswordHash.parse(KNOWN).matches("open sesame"));
    assertFalse(PasswordHash.parse(KNOWN).matches("open sesamf"));
  }

  @Test
  void takesANewSaltForEachPassword() {
    String line = User.of("harbour", "a").line();
    assertNotEquals(line, User.of("harbour", "a").line());
    assertTrue(line.startsWith("harbour:pbkdf2-sha256$600000$"), line);
    assertEquals(line, User.parse(line).line());
  }

  @Test
  void takesAPasswordWithColonsAndChinese() {
    assertEquals(Optional.of("harbour"), credentials.user(basic("harbour:" + PASSWORD)));
    assertEquals(Optional.empty(), credentials.user(basic("harbour:过")));
  }

  @Test
  void takesAPasswordTypedInDecomposedLetters() {
    String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
    assertNotEquals(PASSWORD, decomposed);
    assertEquals(Optional.of("harbour"), credentials.user(basic("harbour:" + decomposed)));
  }

  @Test
  void takesABearerTokenInEitherAlphabet() {
    byte[] text = ("harbour:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String url = Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    String plain = Base64.getEncoder().encodeToString(text);
    assertEquals(Optional.of("harbour"), credentials.user("Bearer " + url));
    assertEquals(Optional.of("harbour"), credentials.user("bearer  " + plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic aGFyYm91cg==",
        "Basic aGFyYm91cjr/",
        "Basic a=b",
        "Basic aGFyYm91cjo=",
        "Digest aGFyYm91cjo=",
        "Basic aGFyYm91cjo=, Basic aGFyYm91cjo="
      })
  void knowsNobodyInWhatItCannotRead(String authorization) {
    assertEquals(Optional.empty(), credentials.user(authorization));
  }

  @Test
  void knowsNobodyWithoutAHeader() {
    assertEquals(Optional.empty(), credentials.user((String) null));
    assertTrue(Credentials.none().isEmpty());
    assertEquals(Optional.empty(), Credentials.none().user(basic("harbour:" + PASSWORD)));
  }

  @Test
  void knowsNobodyUnderAnotherName() {
    assertEquals(Optional.empty(), credentials.user(basic("Harbour:" + PASSWORD)));
    assertEquals(Optional.empty(), credentials.user(basic(":" + PASSWORD)));
  }

  @Test
  void readsAFile() throws IOException {
    Path file = write("# who may write", "", "a:" + KNOWN, "  token-of-b:" + KNOWN + " ");
    Credentials read = Credentials.read(file);
    assertEquals("Credentials[a, token-of-b]", read.toString());
    assertEquals(Optional.of("token-of-b"), read.user(basic("token-of-b:open sesame")));
    assertEquals(List.of(), read.warnings());
  }

  @Test
  void warnsOfAFileThatOthersCanRead() throws IOException {
    Path file = write("a:" + KNOWN);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    List<String> warnings = Credentials.read(file).warnings();
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("chmod 600"), warnings.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b",
        "b:",
        ":pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw==$c2VjcmV0",
        "b c:pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw==$c2VjcmV0",
        "b:c2VjcmV0",
        "b:md5$c2VjcmV0",
        "b:pbkdf2-sha256$209999$AAECAwQFBgcICQoLDA0ODw==$c2VjcmV0",
        "b:pbkdf2-sha256$999999999$AAECAwQFBgcICQoLDA0ODw==$c2VjcmV0",
        "b:pbkdf2-sha256$210000$A=A$c2VjcmV0",
        "b:pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw==$c2VjcmV0"
      })
  void namesTheLineThatIsBadAndRepeatsNoSecret(String line) throws IOException {
    Path file = write("a:" + KNOWN, "", line);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Credentials.read(file));
    assertTrue(e.getMessage().startsWith("credentials: " + file + ":3 — "), e.getMessage());
    for (Throwable t = e; t != null; t = t.getCause()) {
      assertFalse(t.getMessage().contains("c2VjcmV0"), t.getMessage());
    }
  }

  @Test
  void refusesAUserWhoIsThereTwice() throws IOException {
    Path file = write("a:" + KNOWN, "a:" + KNOWN);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Credentials.read(file));
    assertEquals("credentials: " + file + ":2 — user 'a' is there twice", e.getMessage());
  }

  @Test
  void refusesAFileOfNobody() throws IOException {
    Path file = write("# nobody yet");
    assertThrows(IllegalArgumentException.class, () -> Credentials.read(file));
  }

  @Test
  void takesOneUserWithAPassword() {
    Credentials one = Credentials.ofPassword("admin:" + PASSWORD);
    assertEquals(Optional.of("admin"), one.user(basic("admin:" + PASSWORD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s3cret",
        ":s3cret",
        "admin:",
        "a b:s3cret",
        "admin:s3cret\u0007",
        "admin:s3cret\uFFFD"
      })
  void refusesHalfAUserAndRepeatsNoPassword(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Credentials.ofPassword(text));
    assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
  }

  @Test
  void remembersALoginForFiveMinutes() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    RecentLogins recent = new RecentLogins(now::get);
    Login login = Login.parse(basic("a:b")).orElseThrow();
    assertEquals(Optional.empty(), recent.user(login));
    recent.remember(login);
    now.addAndGet(RecentLogins.KEPT.toNanos());
    assertEquals(Optional.of("a"), recent.user(login));
    assertEquals(Optional.empty(), recent.user(Login.parse(basic("a:c")).orElseThrow()));
    now.addAndGet(1);
    assertEquals(Optional.empty(), recent.user(login));
  }

  @Test
  void remembersTheLast64Logins() {
    RecentLogins recent = new RecentLogins(() -> 0);
    for (int i = 0; i < 65; i++) {
      recent.remember(Login.parse(basic("u" + i + ":x")).orElseThrow());
    }
    assertEquals(Optional.empty(), recent.user(Login.parse(basic("u0:x")).orElseThrow()));
    assertEquals(Optional.of("u1"), recent.user(Login.parse(basic("u1:x")).orElseThrow()));
  }

  static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String... lines) throws IOException {
    Path file = Files.write(directory.resolve("users.txt"), List.of(lines));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
