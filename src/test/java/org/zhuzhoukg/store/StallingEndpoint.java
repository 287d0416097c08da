package org.zhuzhoukg.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SPARQL endpoint that says what its data are, but only begins to answer any other query, and
 * notices when whoever asked hangs up.
 */
public final class StallingEndpoint implements AutoCloseable {

  /** The head of an answer and some rows, with more to come. */
  public static final String BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"
          + "Content-Length: 1000000\r\n\r\n"
          + "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":["
          + "{\"s\":{\"type\":\"uri\",\"value\":\"urn:x:a\"}},"
          + "{\"s\":{\"type\":\"uri\",\"value\":\"urn:x:b\"}},"
          + "{\"s\":{\"type\":\"uri\",\"value\":\"urn:x:c\"}},";

  private static final String DESCRIPTION =
      "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[{}]}}";
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final ServerSocket server;
  private final String beginning;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private volatile Socket stalled;

  /**
   * Listens on loopback.
   *
   * @param beginning what it sends of an answer; empty for nothing at all
   */
  public StallingEndpoint(String beginning) throws IOException {
    this.beginning = beginning;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "stalling-endpoint");
    thread.setDaemon(true);
    thread.start();
  }

  /** Its address. */
  public String url() {
    return "http://localhost:" + server.getLocalPort() + "/sparql";
  }

  /** Whether a query comes that it does not answer. */
  public boolean isAsked() throws InterruptedException {
    return asked.await(20, TimeUnit.SECONDS);
  }

  /** Whether whoever asked it hangs up. */
  public boolean isLeft() throws InterruptedException {
    return left.await(20, TimeUnit.SECONDS);
  }

  /** Breaks off what it began. */
  public void breakOff() throws IOException {
    stalled.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (request(in).contains("versionInfo")) {
        String head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: ";
        send(socket, head + DESCRIPTION.length() + "\r\n\r\n" + DESCRIPTION);
      }
      stalled = socket;
      send(socket, beginning);
      asked.countDown();
      if (in.read() < 0) {
        left.countDown();
      }
    } catch (IOException e) {
      left.countDown();
    }
  }

  /** The next request's body. */
  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("nobody asks any more");
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return new String(in.readNBytes(size), StandardCharsets.UTF_8);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (stalled != null) {
      stalled.close();
    }
  }
}
