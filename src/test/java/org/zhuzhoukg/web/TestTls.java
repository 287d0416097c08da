package org.zhuzhoukg.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A key of its own, a connector that uses it, and clients that trust it. */
final class TestTls {

  private final SslContextFactory.Server key = new SslContextFactory.Server();

  private final Path keystore;

  TestTls(Path directory) throws IOException, InterruptedException {
    keystore = directory.resolve("key.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storepass",
                "password",
                "-keystore",
                keystore.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.txt").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool made no key");
    }
    key.setKeyStorePath(keystore.toString());
    key.setKeyStorePassword("password");
  }

  ServerConnector connector(Server jetty) {
    return new ServerConnector(
        jetty, new SslConnectionFactory(key, "http/1.1"), new HttpConnectionFactory());
  }

  Socket connect(RawServer server) throws Exception {
    return RawServer.open(
        trusting()
            .getSocketFactory()
            .createSocket(InetAddress.getLoopbackAddress(), server.connector.getLocalPort()));
  }

  /** What trusts the key. */
  SSLContext trusting() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore keys = KeyStore.getInstance(keystore.toFile(), "password".toCharArray());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), new SecureRandom());
    return context;
  }

  Path keystore() {
    return keystore;
  }
}
