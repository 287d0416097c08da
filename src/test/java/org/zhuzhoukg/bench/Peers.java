package org.zhuzhoukg.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The peers that run on the Java virtual machine, and the list of all. */
final class Peers {

  /** The service itself, what all others are compared with. */
  static final String OURS = "zhuzhou-kg";

  private Peers() {}

  /** All of them, installed or not, ours first. */
  static List<Peer> all() {
    return List.of(
        new Ours(false),
        new Ours(true),
        new Fuseki(false),
        new Fuseki(true),
        new Rdf4j("memory"),
        new Rdf4j("lmdb"),
        new Virtuoso(),
        new Oxigraph());
  }

  /** A Java command that logs warnings only. */
  static List<String> java(Workload data, String classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(data.heap());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dlog4j2.configurationFile=none"); // or else Fuseki wants Log4j
    command.add("-Dorg.slf4j.simpleLogger.log.org.zhuzhoukg.access=warn");
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** What we depend on, without our own code. */
  private static String libraries() {
    return Arrays.stream(Run.classPath().split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private record Ours(boolean isOnDisk) implements Peer {

    @Override
    public String name() {
      return isOnDisk ? OURS + " TDB2" : OURS;
    }

    @Override
    public void load(Workload data, Path folder) throws IOException, InterruptedException {
      if (isOnDisk) {
        PeerProcess.run(
            main(data, "load", "--store", folder.resolve("store").toString()),
            folder.resolve("load.log"));
      }
    }

    @Override
    public List<String> command(Workload data, Path folder, int port) {
      List<String> command =
          main(
              data,
              "serve",
              "--port",
              Integer.toString(port),
              "--query-timeout",
              Long.toString(Endpoint.LIMIT.toSeconds()));
      if (isOnDisk) {
        command.addAll(List.of("--store", folder.resolve("store").toString()));
      }
      return command;
    }

    private static List<String> main(Workload data, String... arguments) {
      List<String> command = java(data, Run.classPath(), "org.zhuzhoukg.cli.Main", arguments);
      command.addAll(List.of("--data", data.directory().toString()));
      return command;
    }
  }

  private record Fuseki(boolean isOnDisk) implements Peer {

    @Override
    public String name() {
      return isOnDisk ? "Fuseki TDB2" : "Fuseki memory";
    }

    @Override
    public void load(Workload data, Path folder) throws IOException, InterruptedException {
      if (isOnDisk) {
        String store = folder.resolve("store").toString();
        Path log = folder.resolve("load.log");
        PeerProcess.run(
            java(data, libraries(), "tdb2.tdbloader", "--loc", store, data.quads().toString()),
            log);
      }
    }

    @Override
    public List<String> command(Workload data, Path folder, int port) {
      List<String> command =
          new ArrayList<>(
              java(
                  data,
                  libraries(),
                  "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                  "--localhost",
                  "--port",
                  Integer.toString(port),
                  "--timeout",
                  Long.toString(Endpoint.LIMIT.toMillis())));
      command.addAll(
          isOnDisk
              ? List.of("--tdb2", "--loc", folder.resolve("store").toString())
              : List.of("--file", data.quads().toString()));
      command.add("/ds");
      return command;
    }

    @Override
    public String path() {
      return "/ds";
    }
  }

  private record Rdf4j(String store) implements Peer {

    @Override
    public String name() {
      return "RDF4J " + store;
    }

    @Override
    public Optional<String> missing() {
      Path server = Path.of("target/test-classes/org/zhuzhoukg/bench/Rdf4jServer.class");
      return Files.exists(server) ? Optional.empty() : Optional.of("profile benchmark is not on");
    }

    @Override
    public boolean hasNamedGraphs() {
      return false;
    }

    @Override
    public boolean isOnDisk() {
      return store.equals("lmdb");
    }

    @Override
    public void load(Workload data, Path folder) throws IOException, InterruptedException {
      if (isOnDisk()) {
        PeerProcess.run(server(data, folder, "load"), folder.resolve("load.log"));
      }
    }

    @Override
    public List<String> command(Workload data, Path folder, int port) {
      return server(data, folder, Integer.toString(port));
    }

    private List<String> server(Workload data, Path folder, String task) {
      return java(
          data,
          Run.classPath(),
          "org.zhuzhoukg.bench.Rdf4jServer",
          store,
          folder.resolve("store").toString(),
          data.union().toString(),
          task,
          Long.toString(Endpoint.LIMIT.toSeconds()));
    }
  }
}
