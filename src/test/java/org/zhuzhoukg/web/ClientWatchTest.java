package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhuzhoukg.web.RawServer.answer;
import static org.zhuzhoukg.web.RawServer.get;
import static org.zhuzhoukg.web.RawServer.send;

import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ClientWatchTest {

  private static final String POST =
      "POST /work?ms=%d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc";

  @TempDir private Path directory;
  private RawServer server = new RawServer(connector -> {});

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void noticesThatAClientWentAway() throws Exception {
    goesAway(get("/work?ms=20000"));
  }

  @Test
  void noticesItAfterABody() throws Exception {
    goesAway(String.format(POST, 20_000));
  }

  @Test
  void noticesItAfterAResetConnection() throws Exception {
    Socket socket = server.connect();
    socket.setSoLinger(true, 0);
    send(socket, get("/work?ms=20000"));
    assertWatches(1);
    socket.close();
    assertTrue(server.gone.await(10, TimeUnit.SECONDS));
  }

  private void goesAway(String request) throws Exception {
    Socket socket = server.connect();
    send(socket, request);
    assertWatches(1);
    socket.close();
    assertTrue(server.gone.await(10, TimeUnit.SECONDS));
    assertEquals(0, server.worked.get());
    assertWatches(0);
  }

  @Test
  void leavesAPatientClientAndItsConnectionAlone() throws Exception {
    try (Socket socket = server.connect()) {
      for (int i = 0; i < 3; i++) {
        send(socket, get("/work?ms=700"));
        assertEquals("200 worked", answer(socket));
        send(socket, String.format(POST, 300));
        assertEquals("200 worked", answer(socket));
        send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
        assertEquals("200 read 5", answer(socket));
      }
    }
    assertEquals(6, server.worked.get());
    assertEquals(1, server.gone.getCount());
    assertWatches(0);
  }

  @Test
  void answersRequestsThatComeWhileItWatches() throws Exception {
    try (Socket socket = server.connect()) {
      send(socket, get("/work?ms=1200"));
      assertWatches(1);
      send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
      send(socket, get("/work?ms=300"));
      assertEquals("200 worked", answer(socket));
      assertEquals("200 read 5", answer(socket));
      assertEquals("200 worked", answer(socket));
      send(socket, get("/"));
      assertEquals("200 read 0", answer(socket));
    }
    assertEquals(2, server.worked.get());
  }

  @Test
  void answersRequestsThatComeWithTheFirst() throws Exception {
    try (Socket socket = server.connect()) {
      send(socket, get("/work?ms=600") + get("/work?ms=600") + get("/"));
      assertEquals("200 worked", answer(socket));
      assertEquals("200 worked", answer(socket));
      assertEquals("200 read 0", answer(socket));
    }
  }

  @Test
  void endsAConnectionThatIsToBeClosedThoughMoreCame() throws Exception {
    try (Socket socket = server.connect()) {
      send(socket, "GET /work?ms=800 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertWatches(1);
      send(socket, "G");
      assertEquals("200 worked", answer(socket));
      assertEquals("closed", answer(socket));
    }
  }

  /** Jetty's idle timeout is no limit to how long a query runs. */
  @Test
  void letsARequestTakeLongerThanTheIdleTimeout() throws Exception {
    server.close();
    server = new RawServer(connector -> connector.setIdleTimeout(400));
    try (Socket socket = server.connect()) {
      send(socket, get("/work?ms=1200"));
      assertEquals("200 worked", answer(socket));
      send(socket, String.format(POST, 1200));
      assertEquals("200 worked", answer(socket));
    }
  }

  @Test
  void worksTheSameOverTls() throws Exception {
    server.close();
    TestTls tls = new TestTls(directory);
    server = new RawServer(connector -> {}, tls::connector);
    try (Socket socket = tls.connect(server)) {
      send(socket, get("/work?ms=1200"));
      assertWatches(1);
      send(socket, get("/") + get("/work?ms=300"));
      assertEquals("200 worked", answer(socket));
      assertEquals("200 read 0", answer(socket));
      assertEquals("200 worked", answer(socket));
    }
    Socket leaving = tls.connect(server);
    send(leaving, get("/work?ms=20000"));
    assertWatches(1);
    assertEquals(1, server.gone.getCount());
    leaving.close();
    assertTrue(server.gone.await(10, TimeUnit.SECONDS));
  }

  /** Requests that come whole, in pieces, early and late, each with an answer of its own. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void losesNoByteWheneverItComes(boolean isSecure) throws Exception {
    TestTls tls = new TestTls(directory);
    if (isSecure) {
      server.close();
      server = new RawServer(connector -> {}, tls::connector);
    }
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int seed = 0; seed < 8; seed++) {
        Random random = new Random(seed);
        Socket socket = isSecure ? tls.connect(server) : server.connect();
        done.add(clients.submit(() -> sendInPieces(socket, random)));
      }
      for (Future<?> each : done) {
        each.get();
      }
      assertEquals(1, server.gone.getCount());
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void sendInPieces(Socket socket, Random random) throws Exception {
    StringBuilder requests = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      requests.append(get("/work?ms=" + random.nextInt(400)));
      expected.add("200 worked");
      requests
          .append("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ")
          .append(i)
          .append("\r\n\r\n")
          .append("b".repeat(i));
      expected.add("200 read " + i);
    }
    for (int at = 0, end; at < requests.length(); at = end) {
      end = Math.min(requests.length(), at + 1 + random.nextInt(60));
      send(socket, requests.substring(at, end));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
    }
    for (String answer : expected) {
      assertEquals(answer, answer(socket));
    }
    socket.close();
    return null;
  }

  private void assertWatches(int number) throws InterruptedException {
    Eventually.assertBecomes(number, server.watch::watches);
  }
}
