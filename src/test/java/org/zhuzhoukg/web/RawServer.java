package org.zhuzhoukg.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A bare Jetty, and clients that speak to it byte by byte. */
final class RawServer implements AutoCloseable {

  final ServerConnector connector;
  final ClientWatch watch = new ClientWatch();
  final CountDownLatch gone = new CountDownLatch(1);
  final CountDownLatch wroteNoMore = new CountDownLatch(1);
  final AtomicInteger worked = new AtomicInteger();

  private final Server server = new Server();

  RawServer(Consumer<ServerConnector> setUp) {
    this(setUp, ServerConnector::new);
  }

  RawServer(Consumer<ServerConnector> setUp, Function<Server, ServerConnector> maker) {
    connector = maker.apply(server);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(5_000);
    setUp.accept(connector);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Servlet()), "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Socket connect() throws IOException {
    return open(new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
  }

  static Socket open(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
    return socket;
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  /** The status line and the body of an answer that tells its length. */
  static String answer(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int c = socket.getInputStream().read();
      if (c < 0) {
        return head.isEmpty() ? "closed" : "torn: " + head;
      }
      head.append((char) c);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length));
    return head.substring(9, 12) + " " + new String(body, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    watch.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private final class Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (request.getPathInfo()) {
        case "/work" -> work(request, response);
        case "/big" -> big(response);
        default -> read(request, response);
      }
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
      try {
        say(response, "read " + request.getInputStream().readAllBytes().length);
      } catch (IOException e) {
        if (!(e.getCause() instanceof TimeoutException)) {
          throw e;
        }
        response.setStatus(408);
        say(response, "late");
      }
    }

    private void work(HttpServletRequest request, HttpServletResponse response) throws IOException {
      request.getInputStream().readAllBytes();
      CountDownLatch cancelled = new CountDownLatch(1);
      long millis = Long.parseLong(request.getParameter("ms"));
      try (ClientWatch.Watch watching =
          watch.watch(
              request,
              () -> {
                gone.countDown();
                cancelled.countDown();
              })) {
        cancelled.await(millis, TimeUnit.MILLISECONDS);
        if (!watching.isGone()) {
          worked.incrementAndGet();
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      say(response, "worked");
    }

    private void big(HttpServletResponse response) throws IOException {
      byte[] block = new byte[1 << 20];
      response.setContentLengthLong(256L * block.length);
      try {
        for (int i = 0; i < 256; i++) {
          response.getOutputStream().write(block);
        }
      } catch (IOException e) {
        wroteNoMore.countDown();
        throw e;
      }
    }

    private void say(HttpServletResponse response, String text) throws IOException {
      response.setContentLength(text.length());
      response.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
