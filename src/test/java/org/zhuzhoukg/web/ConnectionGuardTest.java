package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhuzhoukg.web.RawServer.answer;
import static org.zhuzhoukg.web.RawServer.get;
import static org.zhuzhoukg.web.RawServer.send;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("slow")
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class ConnectionGuardTest {

  private static final Duration DEADLINE = Duration.ofMillis(600);
  private static final long DRIP_MILLIS = 50;

  @TempDir private Path directory;
  private final List<Socket> sockets = new ArrayList<>();
  private ConnectionGuard guard;
  private RawServer server = new RawServer(this::setUp);

  private void setUp(ServerConnector connector) {
    guard = ConnectionGuard.install(connector, DEADLINE);
  }

  @AfterEach
  void stops() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  @Test
  void answersARequestLineThatDripsWith408() throws Exception {
    Socket socket = connect();
    long millis = drip(socket, get("/" + "a".repeat(200)));
    assertEquals("408 ", answer(socket));
    assertEquals("closed", answer(socket));
    assertTrue(millis >= 600 && millis < 3000, millis + " ms");
  }

  @Test
  void answersAHeaderThatStallsWith408() throws Exception {
    Socket socket = connect();
    send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: ");
    assertEquals("408 ", answer(socket));
    assertEquals("closed", answer(socket));
  }

  @Test
  void lateHeadersOfALaterRequestAreLateToo() throws Exception {
    Socket socket = connect();
    send(socket, get("/"));
    assertEquals("200 read 0", answer(socket));
    send(socket, "GET / HTTP/1.1\r\n");
    assertEquals("408 ", answer(socket));
  }

  @Test
  void letsTheServletAnswerABodyThatStalls() throws Exception {
    Socket socket = connect();
    send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
    assertEquals("408 late", answer(socket));
    assertEquals("closed", answer(socket));
  }

  @Test
  void letsTheServletAnswerABodyThatDrips() throws Exception {
    Socket socket = connect();
    send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
    drip(socket, "b".repeat(1000));
    assertEquals("408 late", answer(socket));
  }

  @Test
  void keepsTheDeadlineOverTls() throws Exception {
    server.close();
    TestTls tls = new TestTls(directory);
    server = new RawServer(this::setUp, tls::connector);
    Socket header = tls.connect(server);
    Socket body = tls.connect(server);
    sockets.addAll(List.of(header, body));
    send(header, "GET / HTTP/1.1\r\nHost: localhost\r\n");
    send(body, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
    assertEquals("408 ", answer(header));
    assertEquals("408 late", answer(body));
  }

  @Test
  void takesABodyThatComesInTime() throws Exception {
    Socket socket = connect();
    send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc");
    TimeUnit.MILLISECONDS.sleep(300);
    send(socket, "def");
    assertEquals("200 read 6", answer(socket));
  }

  @Test
  void leavesAConnectionThatRestsAlone() throws Exception {
    Socket used = connect();
    Socket unused = connect();
    send(used, get("/"));
    assertEquals("200 read 0", answer(used));
    TimeUnit.MILLISECONDS.sleep(1200);
    send(used, get("/"));
    send(unused, get("/"));
    assertEquals("200 read 0", answer(used));
    assertEquals("200 read 0", answer(unused));
  }

  @Test
  void leavesARequestAloneThatTakesItsTime() throws Exception {
    Socket plain = connect();
    Socket pipelined = connect();
    Socket unread = connect();
    send(plain, get("/work?ms=1500"));
    send(pipelined, get("/work?ms=1500") + get("/"));
    send(unread, "POST /work?ms=1500 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
    for (Socket socket : List.of(plain, pipelined, unread)) {
      assertEquals("200 worked", answer(socket));
    }
    assertEquals("200 read 0", answer(pipelined));
  }

  @Test
  void closesAConnectionThatBlankLinesKeepOpen() throws Exception {
    server.close();
    server =
        new RawServer(
            connector -> {
              setUp(connector);
              connector.setIdleTimeout(500);
            });
    Socket socket = connect();
    long millis = drip(socket, "\r\n".repeat(200));
    assertTrue(millis >= 500 && millis < 4000, millis + " ms");
  }

  /** Jetty's own doing; what is claimed of it is tried. */
  @Test
  void abortsAnAnswerThatNobodyTakes() throws Exception {
    server.close();
    server = new RawServer(connector -> connector.setIdleTimeout(500));
    send(connect(), get("/big"));
    assertTrue(server.wroteNoMore.await(30, TimeUnit.SECONDS));
  }

  @Test
  void keepsHundredsOfIdleConnections() throws Exception {
    for (int i = 0; i < 300; i++) {
      connect();
    }
    Socket socket = connect();
    send(socket, get("/"));
    assertEquals("200 read 0", answer(socket));
    // A client is connected before the server has taken its connection up.
    Eventually.assertBecomes(301, guard::connections);
    for (Socket each : sockets) {
      each.close();
    }
    Eventually.assertBecomes(0, guard::connections);
  }

  @Test
  void closesTheConnectionsThatAreTooMany() throws Exception {
    server.close();
    ConnectionShare share = new ConnectionShare(100, 3, address -> false);
    server = new RawServer(connector -> connector.addBean(share));
    for (int i = 0; i < 3; i++) {
      send(connect(), get("/"));
      assertEquals("200 read 0", answer(sockets.get(i)));
    }
    assertFalse(answers(connect()));
    assertEquals(3, share.connections());
    sockets.get(0).close();
    Eventually.assertBecomes(2, share::connections);
    assertTrue(answers(connect()));
  }

  @Test
  void givesLoopbackNoShareOfItsOwnButCountsItInAll() throws Exception {
    server.close();
    ConnectionShare share = new ConnectionShare(5, 1, address -> address.isLoopbackAddress());
    server = new RawServer(connector -> connector.addBean(share));
    for (int i = 0; i < 5; i++) {
      assertTrue(answers(connect()));
    }
    assertFalse(answers(connect()));
  }

  private static boolean answers(Socket socket) {
    try {
      send(socket, get("/"));
      return answer(socket).equals("200 read 0");
    } catch (IOException e) {
      return false;
    }
  }

  private Socket connect() throws IOException {
    Socket socket = server.connect();
    sockets.add(socket);
    return socket;
  }

  /** Sends byte by byte until there is an answer or none will come. */
  private static long drip(Socket socket, String text) throws Exception {
    long start = System.nanoTime();
    try {
      for (int i = 0; i < text.length() && socket.getInputStream().available() == 0; i++) {
        send(socket, text.substring(i, i + 1));
        TimeUnit.MILLISECONDS.sleep(DRIP_MILLIS);
      }
    } catch (IOException closed) {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
