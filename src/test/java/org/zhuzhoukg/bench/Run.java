package org.zhuzhoukg.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one run of a {@link Child} came to.
 *
 * @param seconds from the start of the process to its end, or to a server's first answer
 * @param figures what the child says of itself, by name
 */
record Run(double seconds, Map<String, Double> figures) {

  private static final Pattern SERVER = Pattern.compile("SPARQL at (\\S+)");
  private static final Pattern LOADED = Pattern.compile("seconds +([0-9.]+)");
  private static final String QUERY = "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 1";

  /**
   * Runs a task in a fresh virtual machine.
   *
   * @throws IOException if it fails; the message has the last lines that it printed
   */
  static Run of(List<String> options, String... task) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Child.class.getName()));
    command.addAll(Arrays.asList(task));
    return of(command, task[0].equals("fuseki"));
  }

  /** Runs a command of the launcher, which chooses the options of its virtual machine. */
  static Run launched(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(Arrays.asList(arguments));
    return of(command, false);
  }

  private static Run of(List<String> command, boolean isFuseki) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      return read(process, lines, start, isFuseki || command.contains("serve"));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Run read(Process process, BufferedReader lines, long start, boolean serves)
      throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    List<String> said = new ArrayList<>();
    Optional<Double> answered = Optional.empty();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher server = SERVER.matcher(line);
      Matcher loaded = LOADED.matcher(line);
      if (line.startsWith("@")) {
        int space = line.lastIndexOf(' ');
        figures.put(line.substring(1, space), Double.valueOf(line.substring(space + 1)));
      } else if (loaded.matches()) {
        figures.put("inside", Double.valueOf(loaded.group(1)));
      } else if (server.find()) {
        ask(server.group(1));
        answered = Optional.of(since(start));
        process.toHandle().destroy(); // Process.destroy would close what is still to be read
      } else {
        said.add(line);
      }
    }
    int code = process.onExit().join().exitValue();
    // A load that rejects some of the data ends with an error too, but it ends with its table.
    boolean done = serves ? answered.isPresent() : code == 0 || figures.containsKey("inside");
    if (!done) {
      throw new IOException("exit code " + code + ": " + tail(said));
    }
    return new Run(answered.orElseGet(() -> since(start)), figures);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void ask(String url) throws IOException {
    String query = "?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
    String answer =
        new String(
            URI.create(url + query).toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!answer.contains("\"value\"")) {
      throw new IOException("no row from " + url + ": " + answer);
    }
  }

  private static String tail(List<String> lines) {
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  /** Maven runs the benchmark in a class loader of its own, which the property does not show. */
  static String classPath() {
    if (Run.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(URL::getPath)
          .map(path -> Path.of(URI.create("file://" + path)).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
