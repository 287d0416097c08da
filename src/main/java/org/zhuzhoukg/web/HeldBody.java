package org.zhuzhoukg.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of an answer, held back until it is whole: in memory, and in a temporary file once it
 * grows. So a status is sent when it is known to be true, and with it the length.
 */
final class HeldBody extends OutputStream {

  private static final int IN_MEMORY = 256 * 1024;

  private final long max;
  private Memory memory = new Memory();
  private FileChannel file;
  private OutputStream toFile;
  private long length;

  /**
   * An empty body.
   *
   * @param max how many bytes it may have
   */
  HeldBody(long max) {
    this.max = max;
  }

  /** A body that is a file, whole already. It stays whole if somebody deletes the file. */
  static HeldBody of(Path whole) throws IOException {
    HeldBody body = new HeldBody(Long.MAX_VALUE);
    body.file = FileChannel.open(whole, StandardOpenOption.READ);
    body.length = body.file.size();
    body.memory = null;
    return body;
  }

  /** A body of some bytes, whole already; they are not copied, and must not change. */
  static HeldBody of(byte[] whole) {
    HeldBody body = new HeldBody(whole.length);
    body.memory = new Memory(whole);
    body.length = whole.length;
    return body;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Takes bytes.
   *
   * @throws ProblemException 413 if the body grows too large
   */
  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    length += count;
    if (length > max) {
      throw Problem.of(
              413,
              "答案超过" + max + "字节；请用 LIMIT 缩小范围，或少取几列",
              "the answer is larger than "
                  + max
                  + " bytes; ask for less with LIMIT, or for fewer columns")
          .exception();
    }
    if (file == null && length <= IN_MEMORY) {
      memory.write(bytes, offset, count);
    } else {
      toFile().write(bytes, offset, count);
    }
  }

  private OutputStream toFile() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("answer", ".part");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      toFile = Channels.newOutputStream(file);
      memory.writeTo(toFile);
      memory = null;
    }
    return toFile;
  }

  /** How many bytes it has. */
  long length() {
    return length;
  }

  /** Everything, in memory. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(length));
    sendTo(bytes);
    return bytes.toByteArray();
  }

  /** Writes everything. */
  void sendTo(OutputStream out) throws IOException {
    InputStream in = memory == null ? Channels.newInputStream(file.position(0)) : memory.read();
    in.transferTo(out);
  }

  /** Forgets the bytes. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static final class Memory extends ByteArrayOutputStream {

    Memory() {}

    Memory(byte[] whole) {
      super(0);
      buf = whole;
      count = whole.length;
    }

    InputStream read() {
      return new ByteArrayInputStream(buf, 0, count);
    }
  }
}
