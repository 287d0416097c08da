package org.zhuzhoukg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.IdleTimeout;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a client goes away while its request is worked on.
 *
 * <p>Nobody reads from a connection while a servlet works; so this does, four times a second, one
 * byte at most. The end of the stream means that the client closed the connection, or its half of
 * it; a byte is the start of the next request and goes back to where Jetty reads from. What is
 * watched does not idle: Jetty's idle timeout does not concern it.
 */
final class ClientWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);
  private static final long POLL_MILLIS = 250;
  private static final Watch NO_WATCH =
      new Watch() {
        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public void close() {}
      };

  private final Set<Polling> polled = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "client-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** One clock for all: to set one for each request would wake its thread each time. */
  ClientWatch() {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> polled.forEach(ClientWatch::poll),
            POLL_MILLIS,
            POLL_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /** What goes wrong with one does not stop the clock for others. */
  private static void poll(Polling polling) {
    try {
      polling.poll();
    } catch (RuntimeException e) {
      LOG.warn("a client cannot be watched", e);
      polling.close();
    }
  }

  /**
   * Watches until it is closed, or the client is gone.
   *
   * <p>The caller has read the request's body to its end, and reads no more before it closes the
   * watch. Where the body is not read, or the next request has already come, nothing is watched.
   *
   * @param onGone called at most once, and never after the watch is closed; must not wait for
   *     anything
   */
  Watch watch(HttpServletRequest request, Runnable onGone) {
    if (!(ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
        instanceof HttpConnection connection)) {
      return NO_WATCH;
    }
    if (!connection.getParser().isComplete() || !connection.isRequestBufferEmpty()) {
      return NO_WATCH;
    }
    Polling polling = new Polling(connection, onGone);
    polled.add(polling);
    return polling;
  }

  /** How many requests are watched. */
  int watches() {
    return polled.size();
  }

  /** Watches no more. */
  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** A watch over one request's client. */
  interface Watch extends AutoCloseable {

    /** Whether the client went away, so that nobody waits for an answer. */
    boolean isGone();

    /** Stops to watch; once this returns, the connection is not read from. */
    @Override
    void close();
  }

  private final class Polling implements Watch {
    private final HttpConnection connection;
    private final Runnable onGone;
    private final ByteBuffer next = BufferUtil.allocate(1);
    private boolean isOver;
    private boolean isGone;

    Polling(HttpConnection connection, Runnable onGone) {
      this.connection = connection;
      this.onGone = onGone;
    }

    synchronized void poll() {
      if (isOver) {
        return;
      }
      int read = read();
      if (read == 0) {
        notIdle();
        return;
      }
      end();
      if (read > 0) {
        connection.onUpgradeTo(next);
      } else {
        LOG.debug("client gone {}", connection);
        isGone = true;
        tell();
      }
    }

    private int read() {
      try {
        return connection.getEndPoint().fill(next);
      } catch (IOException e) {
        return -1;
      }
    }

    /** Else an answer that begins just when Jetty thinks the connection idle is lost. */
    private void notIdle() {
      EndPoint transport = connection.getEndPoint();
      while (transport instanceof EndPoint.Wrapper wrapper) {
        transport = wrapper.unwrap();
      }
      if (transport instanceof IdleTimeout timeout) {
        timeout.notIdle();
      }
    }

    private void tell() {
      try {
        onGone.run();
      } catch (RuntimeException e) {
        LOG.warn("what a client left could not be cancelled", e);
      }
    }

    private void end() {
      isOver = true;
      polled.remove(this);
    }

    @Override
    public synchronized boolean isGone() {
      return isGone;
    }

    @Override
    public synchronized void close() {
      end();
    }
  }
}
