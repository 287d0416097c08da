package org.zhuzhoukg.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.Container;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose client began to send a request and has not sent it whole in time.
 *
 * <p>Jetty's idle timeout begins anew with every byte; this one does not. A request line or header
 * that is late is answered with 408; where a servlet waits for a body that is late, its read fails
 * with a {@link TimeoutException} as the cause, so that it can answer, and the connection is closed
 * soon after. A connection that rests between requests is Jetty's to close, unless bytes that begin
 * no request keep it from doing so.
 */
final class ConnectionGuard extends AbstractLifeCycle implements Connection.Listener, Runnable {

  /** How long a servlet has to answer that a body came too late. */
  static final Duration GRACE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);
  private static final long SWEEP_MILLIS = 250;
  private static final byte[] TOO_LATE =
      "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Map<HttpConnection, Watched> connections = new ConcurrentHashMap<>();
  private final long deadline;
  private Thread sweeper;

  private ConnectionGuard(Duration deadline) {
    this.deadline = deadline.toNanos();
  }

  /** Guards the connections of a connector that is not started yet. */
  static ConnectionGuard install(Connector connector, Duration deadline) {
    ConnectionGuard guard = new ConnectionGuard(deadline);
    ((Container) connector).addBean(guard, true);
    return guard;
  }

  /** How many HTTP connections are open. */
  int connections() {
    return connections.size();
  }

  @Override
  protected void doStart() {
    sweeper = new Thread(this, "connection-guard");
    sweeper.setDaemon(true);
    sweeper.start();
  }

  @Override
  protected void doStop() {
    sweeper.interrupt();
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      connections.put(http, new Watched());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection) {
      connections.remove(connection);
    }
  }

  /** Looks at every connection four times a second until it is stopped. */
  @Override
  public void run() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(SWEEP_MILLIS);
        connections.forEach(this::inspect);
      }
    } catch (InterruptedException e) {
      LOG.debug("stopped");
    }
  }

  private void inspect(HttpConnection connection, Watched watched) {
    try {
      // Asked first: a connection that waits for bytes has been parsed as far as it came.
      if (connection.getEndPoint().isFillInterested()) {
        HttpParser parser = connection.getParser();
        if (parser.isStart()) {
          inspectResting(connection, watched);
        } else if (!parser.isComplete()) {
          inspectUnfinished(connection, watched);
        }
      }
    } catch (RuntimeException e) {
      LOG.debug("closing {}", connection, e);
      connection.getEndPoint().close(e);
    }
  }

  private void inspectResting(HttpConnection connection, Watched watched) {
    long requests = connection.getMessagesIn();
    long now = System.nanoTime();
    if (watched.requests != requests) {
      watched.requests = requests;
      watched.restingSince = now;
    }
    // A little more than Jetty would, so that only what evades Jetty is closed here.
    long longest = TimeUnit.MILLISECONDS.toNanos(connection.getEndPoint().getIdleTimeout()) * 5 / 4;
    if (longest > 0 && now - watched.restingSince > longest) {
      connection.getEndPoint().close();
    }
  }

  private void inspectUnfinished(HttpConnection connection, Watched watched) {
    HttpParser parser = connection.getParser();
    long late = System.nanoTime() - parser.getBeginNanoTime() - deadline;
    if (late <= 0) {
      return;
    }
    EndPoint endPoint = connection.getEndPoint();
    if (parser.inHeaderState()) {
      LOG.debug("header too late {}", connection);
      endPoint.write(Callback.from(endPoint::close), ByteBuffer.wrap(TOO_LATE));
    } else if (late > GRACE.toNanos()) {
      LOG.debug("body too late {}", connection);
      endPoint.close(new TimeoutException("the request was not sent whole in time"));
    } else if (watched.toldLate != connection.getMessagesIn()) {
      watched.toldLate = connection.getMessagesIn();
      TimeoutException timeout = new TimeoutException("the request was not sent whole in time");
      if (connection.onIdleExpired(timeout)) {
        endPoint.close(timeout);
      }
    }
  }

  /** What the sweeper, which alone uses it, knows about a connection. */
  private static final class Watched {
    private long requests = -1;
    private long restingSince;
    private long toldLate = -1;
  }
}
