package org.zhuzhoukg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with whole folders. */
final class Folders {

  private Folders() {}

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder)) {
        Files.delete(path);
      }
    }
  }

  /** What its files take of the disk; holes in them take nothing. */
  static double mebibytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path path : walk(folder)) {
      if (Files.isRegularFile(path)) {
        bytes += size(path);
      }
    }
    return bytes / (1024.0 * 1024);
  }

  private static long size(Path file) throws IOException {
    try {
      Process du = new ProcessBuilder("du", "-k", file.toString()).start();
      String said =
          new String(du.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return Long.parseLong(said.replaceAll("\\s.*", "").trim()) * 1024;
    } catch (IOException | NumberFormatException e) {
      return Files.size(file);
    }
  }

  /** Contents first. */
  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
