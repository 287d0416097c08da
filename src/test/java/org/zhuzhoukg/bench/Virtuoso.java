package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Virtuoso as Debian's package {@code virtuoso-opensource-7} installs it, with its own folder. */
final class Virtuoso implements Peer {

  private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
  private static final String GRAPH = "urn:benchmark";

  /** Of 8 KiB each: 1.3 GiB where there are 2, as Virtuoso's manual advises. */
  private static final double BUFFERS_PER_MEBIBYTE = 170_000 / 2048.0;

  @Override
  public String name() {
    return "Virtuoso";
  }

  @Override
  public Optional<String> missing() {
    return Files.isExecutable(SERVER)
        ? Optional.empty()
        : Optional.of("install virtuoso-opensource-7; " + SERVER + " is not there");
  }

  @Override
  public boolean hasNamedGraphs() {
    return false;
  }

  @Override
  public boolean isOnDisk() {
    return true;
  }

  @Override
  public void load(Workload data, Path folder) throws IOException, InterruptedException {
    try (PeerProcess server = PeerProcess.start(this, data)) {
      server.answers("SELECT (1 AS ?one) {}");
      Path file = data.union().toAbsolutePath();
      sql(
          folder,
          String.format("ld_dir('%s', '%s', '%s');", file.getParent(), file.getFileName(), GRAPH),
          "rdf_loader_run();",
          "checkpoint;");
    }
  }

  private static void sql(Path folder, String... statements)
      throws IOException, InterruptedException {
    String port = Files.readString(folder.resolve("sql-port"));
    for (String statement : statements) {
      PeerProcess.run(
          List.of("isql-vt", "127.0.0.1:" + port, "dba", "dba", "exec=" + statement),
          folder.resolve("load.log"));
    }
  }

  @Override
  public List<String> command(Workload data, Path folder, int port) throws IOException {
    int sql = PeerProcess.freePort();
    Files.writeString(folder.resolve("sql-port"), Integer.toString(sql));
    Files.createDirectories(folder.resolve("www"));
    Path configuration = folder.resolve("virtuoso.ini");
    Files.writeString(configuration, configuration(data, folder.toAbsolutePath(), sql, port));
    return List.of(
        SERVER.toString(), "-f", "+configfile", configuration.toAbsolutePath().toString());
  }

  private static String configuration(Workload data, Path folder, int sql, int http) {
    long buffers = Math.round(BUFFERS_PER_MEBIBYTE * data.heapMebibytes());
    return """
    [Database]
    DatabaseFile = %1$s/virtuoso.db
    ErrorLogFile = %1$s/virtuoso.log
    LockFile = %1$s/virtuoso.lck
    TransactionFile = %1$s/virtuoso.trx
    xa_persistent_file = %1$s/virtuoso.pxa
    FileExtend = 200
    TempStorage = TempDatabase
    [TempDatabase]
    DatabaseFile = %1$s/virtuoso-temp.db
    TransactionFile = %1$s/virtuoso-temp.trx
    [Parameters]
    ServerPort = 127.0.0.1:%2$d
    DisableUnixSocket = 1
    DirsAllowed = %3$s
    CaseMode = 2
    NumberOfBuffers = %5$d
    MaxDirtyBuffers = %6$d
    MaxClientConnections = 100
    ServerThreads = 100
    MaxQueryMem = 1G
    [HTTPServer]
    ServerPort = 127.0.0.1:%4$d
    ServerRoot = %1$s/www
    ServerThreads = 100
    MaxClientConnections = 100
    MaxKeepAlives = 100
    KeepAliveTimeout = 60
    Charset = UTF-8
    [SPARQL]
    DefaultGraph = %7$s
    ResultSetMaxRows = 1000000
    MaxQueryExecutionTime = %8$d
    """
        .formatted(
            folder,
            sql,
            data.union().toAbsolutePath().getParent(),
            http,
            buffers,
            buffers * 3 / 4,
            GRAPH,
            Endpoint.LIMIT.toSeconds());
  }
}
