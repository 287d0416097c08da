package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
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
  void asksAtOnceForWhatWillBeLookedUp() {
    Node label = RDFS.label.asNode();
    List<Node> things = new ArrayList<>();
    Map<Node, Set<Triple>> expected = new HashMap<>();
    try (Snapshot there = origin.snapshot()) {
      Graph all = there.dataset().getDefaultGraph();
      all.find(Node.ANY, label, Node.ANY).mapWith(Triple::getSubject).toSet().stream()
          .filter(Node::isURI)
          .forEach(things::add);
      things.add(NodeFactory.createURI("urn:x:has-no-label"));
      things.forEach(thing -> expected.put(thing, all.find(thing, label, Node.ANY).toSet()));
    }
    try (Snapshot now = store.snapshot()) {
      int before = endpoint.asked();
      now.prefetch(things, label);
      now.prefetch(things, label);
      Graph graph = now.dataset().getDefaultGraph();
      things.forEach(
          thing -> assertEquals(expected.get(thing), graph.find(thing, label, Node.ANY).toSet()));
      assertEquals(1, endpoint.asked() - before);
    }
  }

  @Test
  void hasNoFullText() {
    try (Snapshot now = store.snapshot()) {
      String query = "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }";
      assertThrows(RefusedException.class, () -> Stores.answer(now.dataset(), query));
    }
  }
}
