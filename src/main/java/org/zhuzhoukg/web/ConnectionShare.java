package org.zhuzhoukg.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.component.Container;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how many connections are open, in all and for one client; what is more is closed at once.
 *
 * <p>This machine itself has no share of its own: a reverse proxy on it speaks for everybody.
 */
final class ConnectionShare implements SelectorManager.AcceptListener {

  static final int MOST = 2000;
  static final int MOST_PER_CLIENT = 256;

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionShare.class);

  private final int most;
  private final int mostPerClient;
  private final Predicate<InetAddress> isExempt;
  private final Map<SelectableChannel, ClientNetwork> open = new HashMap<>();
  private final Map<ClientNetwork, Integer> shares = new HashMap<>();

  ConnectionShare(int most, int mostPerClient, Predicate<InetAddress> isExempt) {
    this.most = most;
    this.mostPerClient = mostPerClient;
    this.isExempt = isExempt;
  }

  /** Bounds the connections of a connector that is not started yet. */
  static ConnectionShare install(Connector connector) {
    ConnectionShare share =
        new ConnectionShare(MOST, MOST_PER_CLIENT, InetAddress::isLoopbackAddress);
    ((Container) connector).addBean(share);
    return share;
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    if (!admits(channel)) {
      LOG.debug("too many connections: {}", channel);
      IO.close((SocketChannel) channel);
    }
  }

  private synchronized boolean admits(SelectableChannel channel) {
    InetAddress address = address(channel);
    if (address == null || open.size() >= most) {
      return false;
    }
    ClientNetwork client = ClientNetwork.of(address);
    if (shares.getOrDefault(client, 0) >= mostPerClient && !isExempt.test(address)) {
      return false;
    }
    open.put(channel, client);
    shares.merge(client, 1, Integer::sum);
    return true;
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    release(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    release(channel);
  }

  private synchronized void release(SelectableChannel channel) {
    ClientNetwork client = open.remove(channel);
    if (client != null) {
      shares.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }
  }

  /** How many connections are open. */
  synchronized int connections() {
    return open.size();
  }

  private static InetAddress address(SelectableChannel channel) {
    try {
      return ((SocketChannel) channel).getRemoteAddress() instanceof InetSocketAddress inet
          ? inet.getAddress()
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
