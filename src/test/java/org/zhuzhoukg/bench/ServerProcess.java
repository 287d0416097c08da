package org.zhuzhoukg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server in a virtual machine of its own, on a free port, with an administrator. */
final class ServerProcess implements AutoCloseable {

  /** The administrator, as {@code user:password}. */
  static final String ADMIN = "admin:secret";

  private final Process process;
  private final String url;

  private ServerProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param options of {@code serve}; those that begin with {@code -X} are the machine's
   */
  static ServerProcess start(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    options.stream().filter(option -> option.startsWith("-X")).forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            Run.classPath(),
            "-Dorg.slf4j.simpleLogger.log.org.zhuzhoukg.access=warn",
            "org.zhuzhoukg.cli.Main",
            "serve",
            "--port",
            "0"));
    options.stream().filter(option -> !option.startsWith("-X")).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ZZKG_ADMIN", ADMIN);
    Process process = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("SPARQL at ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the server did not start");
    }
    Thread log = new Thread(() -> lines.lines().forEach(System.err::println), "log");
    log.setDaemon(true);
    log.start();
    return new ServerProcess(process, line.replaceAll("SPARQL at (\\S+/)sparql.*", "$1"));
  }

  /** Its address, ending in a slash. */
  String url() {
    return url;
  }

  /** Its resident memory in MiB; 0 where the system does not tell. */
  double resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * The processor time that it has used so far, in milliseconds; 0 where the system does not tell.
   */
  double cpuMillis() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  /** Ends it at once, as by {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
