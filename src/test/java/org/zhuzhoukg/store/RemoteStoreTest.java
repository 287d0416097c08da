package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Data that another server has. Only what is here is different: nothing is written, the version is
 * told from that of the same data elsewhere, and full text is refused.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteStoreTest extends StoreTest {

  private final Store origin = new MemoryStore(Stores.mini());
  private final SparqlEndpoint endpoint = start(origin);

  private static SparqlEndpoint start(Store origin) {
    try {
      return new SparqlEndpoint(origin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() {
    endpoint.close();
  }

  @Override
  Store open() {
    return new RemoteStore(endpoint.url(), Duration.ZERO);
  }

  @Override
  Store reopen() {
    return open();
  }

  @Override
  String said(String version) {
    return version();
  }

  @Test
  void followsTheVersionThere() {
    String before = version();
    origin.write(dataset -> Stores.execute("INSERT DATA { id:note rdfs:comment 'x' }", dataset));
    assertNotEquals(before, version());
    assertTrue(ask("id:note rdfs:comment 'x'"));
    origin.write(dataset -> Stores.execute("DROP GRAPH graph:edits", dataset));
    assertEquals(before, version());
  }

  @Test
  void isNotWrittenTo() {
    assertThrows(
        ReadOnlyException.class,
        () -> store.write(dataset -> Stores.execute("INSERT DATA { id:a id:b id:c }", dataset)));
    assertThrows(ReadOnlyException.class, () -> store.replace(Stores.mini()));
  }

  @Test
  void hasNoFullText() {
    try (Snapshot now = store.snapshot()) {
      String query = "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }";
      assertThrows(RefusedException.class, () -> Stores.answer(now.dataset(), query));
    }
  }
}
