package org.zhuzhoukg.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One connection that sends any bytes, whether they are HTTP or not, and reads what comes back. */
final class RawClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private static final int PIECE = 1 << 16;

  private final Socket socket;
  private final InputStream in;

  RawClient(URI base) throws IOException {
    socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends bytes until the server answers; that it has hung up already is seen when reading. */
  void send(byte[] bytes) throws IOException {
    try {
      for (int from = 0; from < bytes.length && (from == 0 || in.available() == 0); ) {
        int length = Math.min(PIECE, bytes.length - from);
        socket.getOutputStream().write(bytes, from, length);
        from += length;
      }
    } catch (SocketException e) {
      return;
    }
  }

  /** Sends bytes one by one until they are sent or the server answers. */
  void drip(byte[] bytes, long pauseMillis) throws IOException, InterruptedException {
    for (byte b : bytes) {
      if (in.available() > 0) {
        return;
      }
      try {
        socket.getOutputStream().write(b);
      } catch (SocketException e) {
        return;
      }
      Thread.sleep(pauseMillis);
    }
  }

  /** Says that nothing more will be sent. */
  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Closes so that the server sees a reset, as when a program is killed. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Reads one answer; interim ones are passed over. */
  Answer read(String method, long since) throws IOException {
    try {
      String statusLine = line();
      while (statusLine.matches("HTTP/1\\.1 1\\d\\d.*")) {
        headers();
        statusLine = line();
      }
      int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
      Map<String, List<String>> headers = headers();
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      boolean isBare = method.equals("HEAD") || status == 204 || status == 304;
      boolean isWhole = isBare || readBody(headers, body);
      byte[] bytes = body.toByteArray();
      if (isWhole && bytes.length > 0 && headers.containsKey("content-encoding")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new Answer(status, headers, bytes, isWhole, millis(since));
    } catch (EOFException | SocketException e) {
      return new Answer(Answer.CLOSED, Map.of(), new byte[0], false, millis(since));
    }
  }

  /** The first line that comes, as of an interim answer. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(":", 2);
      headers
          .computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(parts[1].strip());
    }
    return headers;
  }

  /** Whether the body came to its end. */
  private boolean readBody(Map<String, List<String>> headers, ByteArrayOutputStream body)
      throws IOException {
    try {
      if (headers.containsKey("content-length")) {
        int length = Integer.parseInt(headers.get("content-length").get(0));
        body.write(in.readNBytes(length));
        return body.size() == length;
      }
      if (headers.containsKey("transfer-encoding")) {
        return readChunks(body);
      }
      in.transferTo(body);
      return true;
    } catch (EOFException | SocketException e) {
      return false;
    }
  }

  private boolean readChunks(ByteArrayOutputStream body) throws IOException {
    while (true) {
      int length = Integer.parseInt(line().split(";", 2)[0], 16);
      byte[] chunk = in.readNBytes(length);
      body.write(chunk);
      if (chunk.length < length) {
        return false;
      }
      line();
      if (length == 0) {
        return true;
      }
    }
  }

  static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
