package org.zhuzhoukg.web;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is set up.
 *
 * @param address where to listen
 * @param limits what one request may cost
 * @param credentials who may write; nobody where there are none
 * @param tls the key that HTTPS is served with; plain HTTP where there is none
 * @param services the IRIs that SERVICE may name
 */
public record ServerSettings(
    Address address,
    Limits limits,
    Credentials credentials,
    Optional<Tls> tls,
    Set<String> services) {

  /** Takes copies. */
  public ServerSettings {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(tls, "tls");
    services = Set.copyOf(services);
  }

  /** For this machine alone, on port 3030, without credentials, TLS or services. */
  public static ServerSettings defaults() {
    return new ServerSettings(
        new Address(true, 3030), Limits.defaults(), Credentials.none(), Optional.empty(), Set.of());
  }

  /** The same at another address. */
  public ServerSettings with(Address other) {
    return new ServerSettings(other, limits, credentials, tls, services);
  }

  /** The same with other limits. */
  public ServerSettings with(Limits other) {
    return new ServerSettings(address, other, credentials, tls, services);
  }

  /** The same for other users. */
  public ServerSettings with(Credentials others) {
    return new ServerSettings(address, limits, others, tls, services);
  }

  /** The same over HTTPS. */
  public ServerSettings with(Tls key) {
    return new ServerSettings(address, limits, credentials, Optional.of(key), services);
  }

  /** The same with these IRIs allowed to SERVICE. */
  public ServerSettings withServices(Set<String> allowed) {
    return new ServerSettings(address, limits, credentials, tls, allowed);
  }

  /**
   * Where to listen.
   *
   * @param isLoopback only to this machine, or to every network
   * @param port 0 to 65535; 0 takes a free one
   */
  public record Address(boolean isLoopback, int port) {

    /** Checks the port. */
    public Address {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
      }
    }
  }
}
