package org.zhuzhoukg.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A peer that runs, in a process of its own, on a free port of loopback. */
final class PeerProcess implements AutoCloseable {

  private static final String FIRST =
      "SELECT ?city { ?city a <https://w3id.org/zhuzhou-kg/ontology#City> } LIMIT 1";
  private static final Duration LONGEST_START = Duration.ofMinutes(30);

  private final Peer peer;
  private final Process process;
  private final Endpoint endpoint;
  private final long start;
  private double seconds = Double.NaN;

  private PeerProcess(Peer peer, Process process, Endpoint endpoint, long start) {
    this.peer = peer;
    this.process = process;
    this.endpoint = endpoint;
    this.start = start;
  }

  /** Starts a peer on what it has loaded. */
  static PeerProcess start(Peer peer, Workload data) throws IOException {
    Path folder = Files.createDirectories(data.folder(peer));
    int port = freePort();
    List<String> command = peer.command(data, folder, port);
    URI url = URI.create("http://127.0.0.1:" + port + peer.path());
    long start = System.nanoTime();
    Process process = launch(command, folder.resolve("serve.log"));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new PeerProcess(peer, process, new Endpoint(url), start);
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException if it fails; the message names its log
   */
  static void run(List<String> command, Path log) throws IOException, InterruptedException {
    int code = launch(command, log).waitFor();
    if (code != 0) {
      throw new IOException(command.get(0) + " ended with " + code + ": see " + log);
    }
  }

  private static Process launch(List<String> command, Path log) throws IOException {
    File file = log.toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where it answers, once it has answered from the data. */
  Endpoint endpoint() throws IOException, InterruptedException {
    if (Double.isNaN(seconds)) {
      answers(FIRST);
      seconds = (System.nanoTime() - start) / 1e9;
    }
    return endpoint;
  }

  /** Where it answers, or will. */
  Endpoint known() {
    return endpoint;
  }

  /** Seconds from its start to its first answer. */
  double seconds() {
    return seconds;
  }

  /** Asks until it answers; to a question about the data it must have a row. */
  void answers(String query) throws IOException, InterruptedException {
    while (System.nanoTime() - start < LONGEST_START.toNanos()) {
      if (!process.isAlive()) {
        throw new IOException(peer.name() + " ended with " + process.exitValue());
      }
      Reply reply = endpoint.ask(query);
      if (reply.isOk() && reply.text().contains("\"value\"")) {
        return;
      }
      Thread.sleep(10);
    }
    throw new IOException(peer.name() + " does not answer");
  }

  /** The most memory that was resident, in MiB; NaN where the system does not tell. */
  double peak() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Double.NaN;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
