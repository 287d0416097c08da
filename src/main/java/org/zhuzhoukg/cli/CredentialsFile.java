package org.zhuzhoukg.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.zhuzhoukg.web.User;

/** A credentials file that is rewritten whole or not at all, and that only its owner can read. */
final class CredentialsFile {

  private final Path file;

  /** A file that need not be there yet; behind a link it is the file that the link names. */
  CredentialsFile(Path file) throws IOException {
    this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  /**
   * Adds a user's line, or puts it in the place of the old one; other lines and comments stay.
   *
   * @return whether the user was not there
   */
  boolean put(User user) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean isNew = true;
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (!line.strip().startsWith(user.name() + ":")) {
        lines.add(line);
      } else if (isNew) {
        lines.add(user.line());
        isNew = false;
      }
    }
    if (isNew) {
      lines.add(user.line());
    }
    replace(lines);
    return isNew;
  }

  private void replace(List<String> lines) throws IOException {
    // A temporary file is its owner's alone from the start.
    Path next = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
    try {
      Files.write(next, lines);
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
