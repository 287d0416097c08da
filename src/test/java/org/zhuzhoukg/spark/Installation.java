package org.zhuzhoukg.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installation of Spark or of HDFS: a folder with {@code jars/}, and {@code conf/} for who wants
 * one. The profile {@code spark} makes them.
 *
 * @param home the folder
 */
record Installation(Path home) {

  /** What the profile builds, beside it. */
  private static final Path JAR = Path.of("target", "zhuzhou-kg.jar").toAbsolutePath();

  /** As Spark's own launcher opens them. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private static final int LONGEST_START = 300;

  /**
   * Starts one of its programs.
   *
   * @param log takes what it prints
   * @param arguments its arguments, with spaces between them
   */
  Process start(Path log, String heap, String program, String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(heap);
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.addAll(
        List.of("-cp", home.resolve("conf") + ":" + home.resolve("jars") + "/*", program));
    command.addAll(Arrays.asList(arguments.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  /**
   * Waits until a program says that it is up.
   *
   * @param what its first group is the answer
   */
  static String awaited(Process process, Path log, Pattern what) throws Exception {
    for (int tenth = 0; tenth < LONGEST_START * 10; tenth++) {
      Matcher matcher = what.matcher(Files.readString(log));
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("it did not start: see " + log);
  }

  /**
   * Submits our job, as {@code spark-submit} does.
   *
   * @param master where to, and more of that command's options
   */
  Process submit(Path log, String master, String arguments) throws IOException {
    try (Stream<Path> libraries = Files.list(JAR.resolveSibling("lib"))) {
      return start(
          log,
          "-Xmx800m",
          "org.apache.spark.deploy.SparkSubmit",
          "--master "
              + master
              + " --conf spark.executor.memory=700m --conf spark.ui.enabled=false"
              + " --class org.zhuzhoukg.spark.ExtractJob --jars "
              + libraries.map(Path::toString).sorted().collect(Collectors.joining(","))
              + " "
              + JAR
              + " "
              + arguments);
    }
  }

  /** Runs {@code extract} of the same jar, without Spark. */
  static Process extract(Path out, Path log, String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx800m", "-jar", JAR.toString(), "extract"));
    command.addAll(Arrays.asList(arguments.split(" ")));
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(log.toFile())
        .start();
  }
}
