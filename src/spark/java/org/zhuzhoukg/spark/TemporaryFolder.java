package org.zhuzhoukg.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the machine that runs a task; it goes with all that it holds. */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("zhuzhou-kg");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(path)) {
      found = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : found) {
      Files.delete(file);
    }
  }
}
