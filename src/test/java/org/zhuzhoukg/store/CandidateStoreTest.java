package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.vocab.Iris;

/** A store with candidates beside it: only its version tells, and who names their graph. */
@Tag("slow")
class CandidateStoreTest extends WritableStoreTest {

  private static final CandidateGraphs CANDIDATES =
      new CandidateGraphs(
          Map.of(
              Iris.DEFAULT.graph("candidate/one"),
              Stores.graph("id:guess a zz:City ; rdfs:label 'guess'@en .")));

  @Override
  Store open() {
    return new CandidateStore(new MemoryStore(Stores.mini()), CANDIDATES);
  }

  /** Nothing ends with the process but the process. */
  @Override
  Store reopen() {
    return store;
  }

  @Override
  String said(String version) {
    long both = Long.parseUnsignedLong(version, 16) + QuadHash.of(CANDIDATES.graphs());
    return Figures.version(both);
  }

  @Test
  void hasCandidatesForWhoNamesTheirGraph() {
    String guess = "SELECT ?l %s { GRAPH %s { id:guess rdfs:label ?l } }";
    try (Snapshot now = store.snapshot()) {
      String found = Stores.answer(now.dataset(), guess.formatted("", "<%s>".formatted(name())));
      assertTrue(found.contains("guess"), found);
      assertEquals("[]", Stores.answer(now.dataset(), guess.formatted("", "?g")));
    }
  }

  private static String name() {
    return CANDIDATES.graphs().keySet().iterator().next();
  }
}
