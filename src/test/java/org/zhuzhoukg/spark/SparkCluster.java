package org.zhuzhoukg.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone master and workers of one core each, on free ports of loopback. */
final class SparkCluster implements AutoCloseable {

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("(Successfully registered) with master");

  private final Installation spark;
  private final Path logs;
  private final Process master;
  private final String url;
  private final List<Process> workers = new ArrayList<>();

  /**
   * Starts it.
   *
   * @param folder for logs and what executors write
   */
  SparkCluster(Installation spark, int workers, Path folder) throws Exception {
    this.spark = spark;
    this.logs = Files.createDirectories(folder);
    Path log = logs.resolve("master.log");
    master =
        spark.start(
            log,
            "-Xmx256m",
            "org.apache.spark.deploy.master.Master",
            "--host 127.0.0.1 --port 0 --webui-port 0");
    url = Installation.awaited(master, log, MASTER);
    for (int worker = 1; worker <= workers; worker++) {
      addWorker("worker-" + worker);
    }
  }

  private void addWorker(String name) throws Exception {
    Path log = logs.resolve(name + ".log");
    Process worker =
        spark.start(
            log,
            "-Xmx256m",
            "org.apache.spark.deploy.worker.Worker",
            "--host 127.0.0.1 --cores 1 --memory 800m --webui-port 0 --work-dir "
                + logs.resolve(name)
                + " "
                + url);
    workers.add(worker);
    Installation.awaited(worker, log, REGISTERED);
  }

  /** Where jobs are sent to. */
  String url() {
    return url;
  }

  /** The executors that run: each is a child of its worker. */
  List<ProcessHandle> executors() {
    return workers.stream()
        .flatMap(worker -> worker.children())
        .filter(child -> child.info().commandLine().orElse("").contains("ExecutorBackend"))
        .toList();
  }

  @Override
  public void close() {
    List<Process> all = Stream.concat(workers.stream(), Stream.of(master)).toList();
    all.forEach(Process::destroy);
    all.forEach(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }
}
