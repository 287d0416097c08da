package org.zhuzhoukg.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One connection that is kept open, and nothing else: a client that costs next to nothing, where a
 * library's own time would be most of what is measured.
 */
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 120_000;

  private final Socket socket;
  private final InputStream in;
  private String tag = "";

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Gets an address and reads the whole answer, which must tell its length.
   *
   * @param fields of the header, by name
   */
  Reply get(String path, Map<String, String> fields) throws IOException {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    fields.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    long start = System.nanoTime();
    socket.getOutputStream().write(bytes);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = line.substring(name.length() + 1).strip();
      switch (name) {
        case "content-length" -> length = status == 304 ? 0 : Integer.parseInt(value);
        case "etag" -> tag = value;
        case "transfer-encoding" -> throw new IOException("an answer that tells no length");
        default -> {}
      }
    }
    byte[] body = in.readNBytes(length);
    double millis = (System.nanoTime() - start) / 1e6;
    return new Reply(status, new String(body, StandardCharsets.UTF_8), millis);
  }

  /** The tag of the last answer that had one. */
  String tag() {
    return tag;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
