package org.zhuzhoukg.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuzhoukg.web.Limits;
import org.zhuzhoukg.web.ServerSettings;
import org.zhuzhoukg.web.Tls;
import org.zhuzhoukg.web.User;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class ServiceOptionsTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir private Path directory;

  @Test
  void servesThisMachineAloneAndNobodyWrites() throws IOException {
    ServerSettings settings = settings(NOTHING);
    assertTrue(settings.address().isLoopback());
    assertEquals(3030, settings.address().port());
    assertTrue(settings.credentials().isEmpty());
    assertTrue(settings.tls().isEmpty());
    assertEquals(Set.of(), settings.services());
    assertEquals(Limits.defaults(), settings.limits());
    assertEquals(Duration.ofSeconds(30), settings.limits().queryTimeout());
  }

  @Test
  void takesWhatIsSaid() throws IOException {
    ServerSettings settings =
        settings(
            NOTHING,
            "--all-interfaces",
            "--port=0",
            "--query-timeout=2.5",
            "--max-rows=10",
            "--max-bytes=2000",
            "--service=https://example.org/sparql",
            "--service=http://example.org:8080/港");
    assertFalse(settings.address().isLoopback());
    assertEquals(Duration.ofMillis(2500), settings.limits().queryTimeout());
    assertEquals(10, settings.limits().maxRows());
    assertEquals(2000, settings.limits().maxBytes());
    assertEquals(
        Set.of("https://example.org/sparql", "http://example.org:8080/港"), settings.services());
  }

  @ParameterizedTest
  @CsvSource({
    "--port=-1, --port is 0 to 65535",
    "--port=x, '--port'",
    "--query-timeout=0, --query-timeout is more than 0",
    "--query-timeout=-1, --query-timeout is more than 0",
    "--query-timeout=86401, at most 86400",
    "--max-rows=0, --max-rows is more than 0",
    "--max-rows=99999999999999999999, '--max-rows'",
    "--max-bytes=-5, --max-bytes is more than 0",
    "--service=file:///etc/hosts, --service is an absolute http or https IRI",
    "--service=example.org, --service is an absolute",
    "--service=http:x, --service is an absolute",
    "--service=http://a b/, --service is an absolute",
    "--tls-password-file=x, needs --tls-keystore",
    "--tls-keystore=pom.xml, --tls-keystore needs",
    "--tls-password=x, Unknown option"
  })
  void refusesWhatCannotBe(String option, String message) {
    ParameterException e = assertThrows(ParameterException.class, () -> settings(NOTHING, option));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void takesOneAdministratorFromTheEnvironment() throws IOException {
    ServerSettings settings = settings(Map.of(ServiceOptions.ADMIN, "admin:s3cret"));
    assertEquals("Credentials[admin]", settings.credentials().toString());
    assertFalse(settings.toString().contains("s3cret"), settings.toString());
  }

  @Test
  void saysWhatIsWrongWithTheAdministratorAndNotThePassword() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> settings(Map.of(ServiceOptions.ADMIN, ":s3cret")));
    assertEquals("ZZKG_ADMIN — a user's name is empty", e.getMessage());
  }

  @Test
  void takesUsersFromAFileOrTheEnvironmentButNotBoth() throws IOException {
    Path file = directory.resolve("users.txt");
    Files.writeString(file, User.of("harbour", "x").line());
    String option = "--credentials=" + file;
    assertEquals("Credentials[harbour]", settings(NOTHING, option).credentials().toString());
    assertThrows(
        ParameterException.class, () -> settings(Map.of(ServiceOptions.ADMIN, "a:b"), option));
  }

  @Test
  void takesThePasswordOfAKeyStoreFromAFileOrTheEnvironment() throws IOException {
    Path keystore = Files.writeString(directory.resolve("key.p12"), "not looked at yet");
    Path password = Files.writeString(directory.resolve("password"), "s3cret 1\nnot this\n");
    String option = "--tls-keystore=" + keystore;
    Tls fromFile = settings(NOTHING, option, "--tls-password-file=" + password).tls().orElseThrow();
    assertEquals(keystore, fromFile.keystore());
    assertArrayEquals("s3cret 1".toCharArray(), fromFile.password());
    assertEquals("Tls[" + keystore + "]", fromFile.toString());
    Tls fromEnvironment =
        settings(Map.of(ServiceOptions.TLS_PASSWORD, "s3cret"), option).tls().orElseThrow();
    assertArrayEquals("s3cret".toCharArray(), fromEnvironment.password());
    Files.writeString(password, "\n");
    assertThrows(
        IllegalArgumentException.class,
        () -> settings(NOTHING, option, "--tls-password-file=" + password));
  }

  private static ServerSettings settings(Map<String, String> environment, String... arguments)
      throws IOException {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.options.settings(environment);
  }

  @Command(name = "holder")
  private static final class Holder {
    @Mixin private ServiceOptions options;
  }
}
