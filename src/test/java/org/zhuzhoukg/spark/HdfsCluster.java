package org.zhuzhoukg.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** HDFS: a NameNode and DataNodes, each a process, on free ports of loopback. */
final class HdfsCluster implements AutoCloseable {

  private static final Pattern NAME_NODE = Pattern.compile("NameNode RPC up at: \\S+?/(\\S+:\\d+)");
  private static final Pattern REGISTERED = Pattern.compile("(successfully registered) with NN");
  private static final String HEAP = "-Xmx256m";

  private final Installation hadoop;
  private final Path home;
  private final String url;
  private final List<Process> servers = new ArrayList<>();

  /**
   * Starts it.
   *
   * @param home for logs, and for what the servers keep
   */
  HdfsCluster(Installation hadoop, int dataNodes, Path home) throws Exception {
    this.hadoop = hadoop;
    this.home = Files.createDirectories(home);
    String program = "org.apache.hadoop.hdfs.server.namenode.NameNode";
    String options = "-D dfs.namenode.name.dir=" + home.resolve("names");
    run("format", program, options + " -format");
    url = "hdfs://" + start("name-node", NAME_NODE, program, options);
    for (int dataNode = 1; dataNode <= dataNodes; dataNode++) {
      String name = "data-node-" + dataNode;
      start(
          name,
          REGISTERED,
          "org.apache.hadoop.hdfs.server.datanode.DataNode",
          "-D fs.defaultFS=" + url + " -D dfs.datanode.data.dir=" + home.resolve(name));
    }
  }

  private String start(String name, Pattern awaited, String program, String options)
      throws Exception {
    Path log = home.resolve(name + ".log");
    Process server = hadoop.start(log, HEAP, program, options);
    servers.add(server);
    return Installation.awaited(server, log, awaited);
  }

  private void run(String name, String program, String arguments) throws Exception {
    Path log = home.resolve(name + ".log");
    if (hadoop.start(log, HEAP, program, arguments).waitFor() != 0) {
      throw new IOException(arguments + ": " + Files.readString(log));
    }
  }

  /** A path there, as jobs are told it. */
  String path(String name) {
    return url + "/" + name;
  }

  /**
   * Does what {@code hdfs dfs} does.
   *
   * @throws IOException if it ends with another code than 0
   */
  void dfs(String arguments) throws Exception {
    run("dfs", "org.apache.hadoop.fs.FsShell", arguments);
  }

  @Override
  public void close() {
    servers.forEach(Process::destroy);
    servers.forEach(server -> server.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }
}
