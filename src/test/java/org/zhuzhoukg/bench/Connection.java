package org.zhuzhoukg.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * One connection that is kept open, and nothing else: a client that costs next to nothing, where a
 * library's own time would be most of what is measured.
 */
final class Connection implements AutoCloseable {

  private static final int CHUNKED = -1;

  private final Socket socket;
  private final InputStream in;
  private String tag = "";
  private boolean isOpen = true;

  /**
   * Connects.
   *
   * @param patience how long an answer may pause
   */
  Connection(URI server, Duration patience) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout((int) patience.toMillis());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Gets an address and reads the whole answer.
   *
   * @param fields of the header, by name
   */
  Reply get(String path, Map<String, String> fields) throws IOException {
    return send("GET " + path, fields, "");
  }

  /**
   * Posts a text in ASCII and reads the whole answer.
   *
   * @param fields of the header, by name
   * @throws EOFException if the server has hung up
   */
  Reply post(String path, Map<String, String> fields, String body) throws IOException {
    return send("POST " + path, fields, body);
  }

  private Reply send(String what, Map<String, String> fields, String body) throws IOException {
    StringBuilder request = new StringBuilder(what + " HTTP/1.1\r\nHost: localhost\r\n");
    fields.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    if (!body.isEmpty()) {
      request.append("Content-Length: " + body.length() + "\r\n");
    }
    byte[] bytes = request.append("\r\n").append(body).toString().getBytes(US_ASCII);
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
        case "transfer-encoding" -> length = CHUNKED;
        case "connection" -> isOpen = !value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    byte[] answer = length == CHUNKED ? chunks() : in.readNBytes(length);
    double millis = (System.nanoTime() - start) / 1e6;
    return new Reply(status, new String(answer, UTF_8), millis);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      whole.write(in.readNBytes(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  /** Whether the server goes on to listen. */
  boolean isOpen() {
    return isOpen;
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
