package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

class MemoryStoreTest extends WritableStoreTest {

  private static final String NOTE = "INSERT DATA { id:note rdfs:comment 'x' }";

  @Override
  Store open() {
    return new MemoryStore(Stores.mini());
  }

  /** Nothing ends with the process but the process. */
  @Override
  Store reopen() {
    return store;
  }

  /** A city without a name breaks a rule, wherever it came from. */
  @Test
  void looksAtAllOnceUnlessAllWasFoundSound() {
    Graph nameless =
        RDFParser.fromString(
                "<urn:town> a <https://w3id.org/zhuzhou-kg/ontology#City> .", Lang.TURTLE)
            .toGraph();
    KnowledgeGraph graph = Stores.mini();
    graph.replace(Map.of(Iris.DEFAULT.graph("test"), nameless));
    store = new MemoryStore(graph);
    assertThrows(RejectedWriteException.class, () -> update(NOTE));
    store = new MemoryStore(graph, true);
    assertEquals(1, update(NOTE).added());
    assertThrows(
        RejectedWriteException.class, () -> update("INSERT DATA { <urn:port> a zz:City }"));
  }
}
