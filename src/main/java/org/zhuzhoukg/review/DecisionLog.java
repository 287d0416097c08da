package org.zhuzhoukg.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of decisions, a line of JSON each. Lines are only ever added; of several for one key the
 * last holds. Several processes may write to it at once.
 */
public final class DecisionLog {

  /** A file's lock is the process's: threads wait for each other here. */
  private static final Object THREADS = new Object();

  private final Path file;

  /** A file that need not be there yet. */
  public DecisionLog(Path file) {
    this.file = file;
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * What holds.
   *
   * @param decisions by key; none that were undone or replaced
   * @param warnings lines that cannot be read, and are passed over
   */
  public record Content(Map<String, Decision> decisions, List<String> warnings) {

    /** Copies the list. */
    public Content {
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads the file; nothing where there is none. */
  @SuppressWarnings("try") // the lock holds by being open
  public Content read() throws IOException {
    synchronized (THREADS) {
      if (!Files.exists(file)) {
        return new Content(Map.of(), List.of());
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
          FileLock shared = channel.lock(0, Long.MAX_VALUE, true)) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
          // until it is whole
        }
        return content(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
      }
    }
  }

  private Content content(String text) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      try {
        apply(DecisionJson.read(lines[i]), decisions);
      } catch (IllegalArgumentException e) {
        String why =
            i == lines.length - 1 ? "breaks off, as after a crash; it" : e.getMessage() + "; it";
        warnings.add(file.getFileName() + ":" + (i + 1) + ": " + why + " is passed over");
      }
    }
    return new Content(decisions, warnings);
  }

  private static void apply(Decision decision, Map<String, Decision> decisions) {
    decision.replaces().ifPresent(decisions::remove);
    decisions.remove(decision.key());
    if (decision.verdict() != Verdict.UNDO) {
      decisions.put(decision.key(), decision);
    }
  }

  /** Adds a decision; it is on the disk when this returns, or not there at all. */
  @SuppressWarnings("try") // the lock holds by being open
  void append(Decision decision) throws IOException {
    synchronized (THREADS) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        append(channel, DecisionJson.write(decision) + "\n");
      }
    }
  }

  private static void append(FileChannel channel, String line) throws IOException {
    long end = channel.size();
    // What a crash has torn stays a line of its own.
    String before = end > 0 && last(channel, end) != '\n' ? "\n" : "";
    ByteBuffer bytes = ByteBuffer.wrap((before + line).getBytes(StandardCharsets.UTF_8));
    try {
      long at = end;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  private static byte last(FileChannel channel, long end) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    channel.read(one, end - 1);
    return one.get(0);
  }
}
