package org.zhuzhoukg.service;

import java.io.IOException;
import java.net.URI;

/**
 * A server under test: the project's own data, or those of a small city, and two small graphs, on a
 * free port.
 *
 * <p>The graphs {@code https://w3id.org/zhuzhou-kg/graph/test/one} and {@code …/two} each say one
 * triple: {@code <https://example.org/a> <https://example.org/p> "𡈼家湾"@zh} and {@code "bay"}.
 */
interface ServiceFixture extends AutoCloseable {

  /** The address that all targets are under, without a path. */
  URI base();

  @Override
  void close() throws IOException;

  /** Starts a server of its own. */
  static ServiceFixture start(ServiceSettings settings) throws IOException {
    return new ServerUnderTest(settings);
  }
}
