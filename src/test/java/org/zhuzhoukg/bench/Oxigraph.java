package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Oxigraph as npm gives it, in WebAssembly, behind node's HTTP server. */
final class Oxigraph implements Peer {

  private static final String PACKAGE = "oxigraph@0.5.11";
  private static final Path INSTALLED = Path.of("target", "benchmark", "oxigraph");
  private static final Path SERVER = Path.of("src/test/resources/bench/oxigraph.cjs");

  @Override
  public String name() {
    return "Oxigraph WASM";
  }

  /** Installs it, the first time. */
  @Override
  public Optional<String> missing() {
    if (Files.exists(INSTALLED.resolve("node_modules/oxigraph"))) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(INSTALLED);
      String folder = INSTALLED.toString();
      PeerProcess.run(
          List.of("npm", "install", "--prefix", folder, PACKAGE), INSTALLED.resolve("npm.log"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("npm install " + PACKAGE + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public List<String> command(Workload data, Path folder, int port) throws IOException {
    String module = INSTALLED.resolve("node_modules/oxigraph").toAbsolutePath().toString();
    String quads = data.quads().toString();
    return List.of("node", SERVER.toString(), module, quads, Integer.toString(port));
  }
}
