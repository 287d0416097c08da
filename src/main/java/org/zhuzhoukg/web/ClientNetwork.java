package org.zhuzhoukg.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What one client is known by: its IPv4 address, or the first 64 bits of its IPv6 address, for a
 * household is given no less.
 *
 * @param name the address; of an IPv6 network its first half
 */
record ClientNetwork(String name) {

  private static final int NETWORK_BYTES = 8;

  static ClientNetwork of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return new ClientNetwork(address.getHostAddress());
    }
    return new ClientNetwork(Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)));
  }

  /** Of an address as a servlet tells it; never asks a name server. */
  static ClientNetwork of(String address) {
    if (address.indexOf(':') < 0) {
      return new ClientNetwork(address);
    }
    try {
      return of(InetAddress.getByName(address.replaceAll("%.*|[\\[\\]]", "")));
    } catch (UnknownHostException e) {
      return new ClientNetwork(address);
    }
  }
}
