package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a command line names: files, the files of folders by name, or {@code -}. */
final class InputFiles implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  private final List<Input> all = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();

  /**
   * A file to read.
   *
   * @param name what it is called in results and messages
   * @param path where it is
   */
  record Input(String name, Path path) {}

  /**
   * Finds the files that arguments name. The standard input is copied to a temporary file, as its
   * encoding can be told only by the whole.
   */
  static InputFiles of(List<String> arguments) throws IOException {
    InputFiles files = new InputFiles();
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        Path copy = Files.createTempFile("extract", ".txt");
        files.temporary.add(copy);
        Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
        files.all.add(new Input(STANDARD_INPUT, copy));
      } else if (Files.isDirectory(Path.of(argument))) {
        files.addFolder(Path.of(argument));
      } else {
        files.all.add(new Input(argument, Path.of(argument)));
      }
    }
    return files;
  }

  /** The files in their order. */
  List<Input> all() {
    return all;
  }

  /** Hidden files are no documents. */
  private void addFolder(Path folder) throws IOException {
    int before = all.size();
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(file -> all.add(new Input(file.toString(), file)));
    }
    if (all.size() == before) {
      throw new NoSuchFileException(folder + "/*");
    }
  }

  @Override
  public void close() throws IOException {
    for (Path copy : temporary) {
      Files.deleteIfExists(copy);
    }
  }
}
