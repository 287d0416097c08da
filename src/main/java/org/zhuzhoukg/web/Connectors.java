package org.zhuzhoukg.web;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server listens: plain HTTP, or HTTPS where there is a key. */
final class Connectors {

  private static final int KIB = 1024;

  /** Jena's own 5 MiB for each answer costs more time than small answers take. */
  private static final int OUTPUT_BUFFER_BYTES = 32 * KIB;

  /** The request line and all header fields: a long query fits, sent by GET. */
  private static final int HEADER_BYTES = 64 * KIB;

  /** Not the time of a query: an answer that begins at the very moment would be lost. */
  private static final int IDLE_MILLIS = 35_000;

  private static final int BACKLOG = 256;

  private Connectors() {}

  /** Gives a server the one connector that the settings tell. */
  static ServerConnector connect(Server server, ServerSettings settings) {
    for (Connector connector : server.getConnectors()) {
      server.removeConnector(connector);
    }
    HttpConfiguration http = new HttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.RFC3986);
    HttpConnectionFactory factory = new HttpConnectionFactory(http);
    ServerConnector connector =
        settings
            .tls()
            .map(tls -> secure(server, http, factory, tls))
            .orElseGet(() -> new ServerConnector(server, factory));
    connector.setHost(settings.address().isLoopback() ? "localhost" : null);
    connector.setPort(settings.address().port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    return connector;
  }

  private static ServerConnector secure(
      Server server, HttpConfiguration http, HttpConnectionFactory factory, Tls tls) {
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    http.addCustomizer(customizer);
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePath(tls.keystore().toString());
    context.setKeyStoreType("PKCS12");
    context.setKeyStorePassword(new String(tls.password()));
    return new ServerConnector(
        server, new SslConnectionFactory(context, factory.getProtocol()), factory);
  }
}
