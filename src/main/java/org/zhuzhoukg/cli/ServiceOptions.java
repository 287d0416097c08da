package org.zhuzhoukg.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuzhoukg.web.Credentials;
import org.zhuzhoukg.web.Limits;
import org.zhuzhoukg.web.ServerSettings;
import org.zhuzhoukg.web.ServerSettings.Address;
import org.zhuzhoukg.web.Tls;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where to serve, whom, and how much. */
final class ServiceOptions {

  static final String ADMIN = "ZZKG_ADMIN";
  static final String TLS_PASSWORD = "ZZKG_TLS_PASSWORD";

  private static final BigDecimal LONGEST_QUERY = BigDecimal.valueOf(86_400);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--all-interfaces",
      description = "listen to every network, not to this machine alone")
  private boolean allInterfaces;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = {
        "who may write, a line USER:HASH each, made by passwd; or one user from the",
        "environment variable " + ADMIN + "=USER:PASSWORD; without either nobody may write"
      })
  private Path credentials;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE.p12",
      description = "serve HTTPS with the key of this PKCS #12 file")
  private Path keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description =
          "the key store's password, in the first line; or the environment variable "
              + TLS_PASSWORD)
  private Path keystorePassword;

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "how long a query may run; a request may lower it (default: ${DEFAULT-VALUE})")
  private BigDecimal queryTimeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "how many rows an answer may have (default: 500000)")
  private Long maxRows;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "how many bytes an answer may have (default: 268435456)")
  private Long maxBytes;

  @Option(
      names = "--service",
      paramLabel = "IRI",
      description = "an endpoint that SERVICE may name; can be given again (default: none)")
  private List<String> services = new ArrayList<>();

  /**
   * The settings they make.
   *
   * @param environment where secrets may stand that do not belong into arguments
   * @throws ParameterException if an option's value cannot be used
   * @throws IllegalArgumentException if a file or a variable holds something that cannot be used;
   *     the message repeats no secret
   */
  ServerSettings settings(Map<String, String> environment) throws IOException {
    ServerSettings settings =
        ServerSettings.defaults()
            .with(address())
            .with(limits())
            .withServices(services())
            .with(credentials(environment));
    if (keystore == null) {
      if (keystorePassword != null) {
        throw wrong("--tls-password-file needs --tls-keystore");
      }
      return settings;
    }
    if (!Files.isReadable(keystore)) {
      throw new IllegalArgumentException("key store: " + keystore + " — it cannot be read");
    }
    return settings.with(new Tls(keystore, tlsPassword(environment)));
  }

  private Address address() {
    if (port < 0 || port > 65535) {
      throw wrong("--port is 0 to 65535, not " + port);
    }
    return new Address(!allInterfaces, port);
  }

  private Limits limits() {
    Limits usual = Limits.defaults();
    if (queryTimeout.signum() <= 0 || queryTimeout.compareTo(LONGEST_QUERY) > 0) {
      throw wrong("--query-timeout is more than 0 and at most 86400 seconds, not " + queryTimeout);
    }
    return new Limits(
        Duration.ofNanos(Math.max(1, queryTimeout.movePointRight(9).longValue())),
        usual.requestDeadline(),
        positive("--max-rows", maxRows, usual.maxRows()),
        positive("--max-bytes", maxBytes, usual.maxBytes()),
        usual.maxBody(),
        usual.maxQuery(),
        usual.heavyLanes(),
        usual.clientShare(),
        usual.wrongPasswords());
  }

  private long positive(String option, Long value, long otherwise) {
    if (value != null && value <= 0) {
      throw wrong(option + " is more than 0, not " + value);
    }
    return value == null ? otherwise : value;
  }

  private Set<String> services() {
    for (String service : services) {
      if (!isHttp(service)) {
        throw wrong("--service is an absolute http or https IRI, not '" + service + "'");
      }
    }
    return Set.copyOf(services);
  }

  private static boolean isHttp(String iri) {
    try {
      URI uri = new URI(iri);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Credentials credentials(Map<String, String> environment) throws IOException {
    String admin = environment.get(ADMIN);
    if (credentials == null) {
      return admin == null ? Credentials.none() : admin(admin);
    }
    if (admin != null) {
      throw wrong("--credentials and " + ADMIN + " are both given; use one of them");
    }
    return Credentials.read(credentials);
  }

  private static Credentials admin(String userAndPassword) {
    try {
      return Credentials.ofPassword(userAndPassword);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ADMIN + " — " + e.getMessage(), e);
    }
  }

  private char[] tlsPassword(Map<String, String> environment) throws IOException {
    if (keystorePassword != null) {
      List<String> lines = Files.readAllLines(keystorePassword);
      if (lines.isEmpty() || lines.get(0).isEmpty()) {
        throw new IllegalArgumentException(
            "key store password: " + keystorePassword + " — the first line is empty");
      }
      return lines.get(0).toCharArray();
    }
    String password = environment.get(TLS_PASSWORD);
    if (password == null || password.isEmpty()) {
      throw wrong("--tls-keystore needs --tls-password-file FILE, or " + TLS_PASSWORD);
    }
    return password.toCharArray();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
