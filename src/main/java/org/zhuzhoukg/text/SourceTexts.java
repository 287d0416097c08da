package org.zhuzhoukg.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The source texts of a directory, recognised by their SHA-256, whatever the files are called. */
public final class SourceTexts {

  private final Map<String, SourceText> bySha256 = new HashMap<>();

  private SourceTexts() {}

  /**
   * Reads every file of a directory; those that are not UTF-8 text are no source and are passed
   * over.
   *
   * @throws IOException if the directory cannot be read
   */
  public static SourceTexts read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("no folder '" + directory + "'; name one with --documents DIR");
    }
    SourceTexts texts = new SourceTexts();
    List<Path> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      SourceText.readIfText(file).ifPresent(text -> texts.bySha256.put(text.sha256(), text));
    }
    return texts;
  }

  /** The text of a document, if its file was in the directory. */
  public Optional<SourceText> of(Document document) {
    return of(document.sha256());
  }

  /** The text of the file with a SHA-256, in lower-case hex, if it was in the directory. */
  public Optional<SourceText> of(String sha256) {
    return Optional.ofNullable(bySha256.get(sha256));
  }
}
