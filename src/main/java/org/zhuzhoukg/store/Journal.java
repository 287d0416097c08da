package org.zhuzhoukg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/**
 * The journal of a TDB2 database: the end of a transaction that was on its way when the process
 * died.
 *
 * <p>TDB2 refuses to open a database whose journal ends inside an entry. Such an end belongs to a
 * transaction that nobody was told of: what comes before it is kept, the rest cut off.
 */
final class Journal {

  private static final int HEADER = 16;
  private static final int CHECKSUM = 4;
  private static final int TYPE = 8;
  private static final int COMMIT = 3;

  private final Path file;

  Journal(Path file) {
    this.file = file;
  }

  /** Whether a transaction was on its way. */
  boolean isEmpty() throws IOException {
    return !Files.exists(file) || Files.size(file) == 0;
  }

  /** Cuts off what lies behind the last whole transaction; returns how many bytes. */
  long cut() throws IOException {
    if (isEmpty()) {
      return 0;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      long whole = whole(channel);
      channel.truncate(whole);
      channel.force(true);
      return size - whole;
    }
  }

  private static long whole(FileChannel channel) throws IOException {
    long committed = 0;
    long position = 0;
    while (true) {
      ByteBuffer header = read(channel, position, HEADER);
      if (header.remaining() < HEADER) {
        return committed;
      }
      int length = Math.max(0, header.getInt(0));
      if (length > channel.size() - position - HEADER) {
        return committed;
      }
      ByteBuffer data = read(channel, position + HEADER, length);
      if (!isSound(header, data)) {
        return committed;
      }
      position += HEADER + length;
      if (header.getInt(TYPE) == COMMIT) {
        committed = position;
      }
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, position + bytes.position());
    }
    return bytes.flip();
  }

  private static boolean isSound(ByteBuffer header, ByteBuffer data) {
    int expected = header.getInt(CHECKSUM);
    Adler32 sum = new Adler32();
    sum.update(header.duplicate().putInt(CHECKSUM, 0));
    sum.update(data);
    return (int) sum.getValue() == expected;
  }
}
