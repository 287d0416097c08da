package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does to which one writes. */
abstract class WritableStoreTest extends StoreTest {

  private static final int EDITS = 12;
  private static final List<String> LINKS =
      List.of("nearTo", "signedWith", "worksFor", "hasAffiliate", "componentOf", "memberOf");

  @Test
  void addsWithoutAGraphToTheEdits() {
    WriteResult result = update("INSERT DATA { id:note rdfs:comment 'one', 'two' }");
    assertEquals(2, result.added());
    assertEquals(0, result.removed());
    assertTrue(ask("GRAPH graph:edits { id:note rdfs:comment 'one' }"));
    assertTrue(ask("id:note rdfs:comment 'two'"));
    assertEquals(result.version(), version());
  }

  @Test
  void deletesWithoutAGraphFromEveryGraphThatMayBeWritten() {
    update(
        "INSERT DATA { id:note rdfs:comment 'x' . GRAPH graph:other { id:note rdfs:comment 'x' } }");
    assertEquals(2, update("DELETE DATA { id:note rdfs:comment 'x' }").removed());
    assertFalse(ask("id:note rdfs:comment 'x'"));
  }

  @Test
  void leavesWhatFollowsWhereItIsDeletedAlone() {
    String before = version();
    assertEquals(0, update("DELETE DATA { zz:City a rdfs:Class . zz:City a owl:Class }").removed());
    assertEquals(before, version());
  }

  @Test
  void findsInItsConditionWhatFollows() {
    update("INSERT { id:note rdfs:seeAlso ?o } WHERE { ?o a qb:Observation }");
    assertTrue(ask("id:note rdfs:seeAlso ?o . ?o zz:indicator ?i"));
  }

  @Test
  void readsItsOwnChangesInTheSameRequest() {
    update(
        "INSERT DATA { id:note rdfs:comment 'x' } ;"
            + " INSERT { id:note rdfs:seeAlso ?s } WHERE { ?s rdfs:comment 'x' } ;"
            + " DELETE WHERE { id:note rdfs:comment ?any }");
    assertTrue(ask("id:note rdfs:seeAlso id:note"));
    assertFalse(ask("id:note rdfs:comment 'x'"));
  }

  @Test
  void infersAndTakesBackWhatFollows() {
    update("INSERT DATA { id:a zz:nearTo id:b }");
    assertTrue(ask("GRAPH graph:inferred { id:b zz:nearTo id:a }"));
    update("DELETE DATA { id:a zz:nearTo id:b }");
    assertFalse(ask("id:b zz:nearTo id:a"));
  }

  @Test
  void keepsTheDescriptionInStep() {
    update("INSERT DATA { GRAPH graph:other { id:a rdfs:comment 'x', 'y' } }");
    assertTrue(ask("GRAPH graph:dataset { graph:other void:triples 2 }"));
    update("INSERT DATA { GRAPH <urn:x> { id:a rdfs:comment 'z' } }");
    assertTrue(ask("GRAPH graph:dataset { <urn:x> void:triples 1 }"));
  }

  /** After the first write only what changes is counted. */
  @Test
  void countsWhatItHoldsAfterEachWrite() {
    update("INSERT DATA { id:a zz:nearTo id:b . id:b rdfs:comment 'x', 2 }");
    update("INSERT DATA { GRAPH graph:other { id:a rdfs:comment 'x' ; a rdfs:Resource } }");
    assertThrows(
        RejectedWriteException.class,
        () -> update("INSERT DATA { id:city\\/nowhere a zz:City ; rdfs:comment 'y' }"));
    update("DELETE DATA { id:a zz:nearTo id:b . id:b rdfs:comment 'x' }");
    try (Snapshot now = store.snapshot()) {
      Counts.assertTrueOf(now.dataset());
    }
  }

  @Test
  void refusesWhatBreaksAShapeAndChangesNothing() {
    String before = version();
    RejectedWriteException refused =
        assertThrows(
            RejectedWriteException.class,
            () -> update("INSERT DATA { id:city\\/nowhere a zz:City ; rdfs:comment 'x' }"));
    assertTrue(
        refused.violations().stream()
            .anyMatch(v -> v.message().en().contains("Chinese rdfs:label")),
        refused.getMessage());
    assertEquals(before, version());
    assertFalse(ask("?s rdfs:comment 'x'"));
  }

  /** Each of its places follows to lie in itself, however long the circle is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "locatedIn",
        "partOf",
        "locatedIn partOf",
        "partOf partOf",
        "partOf partOf locatedIn",
        "partOf locatedIn locatedIn",
        "locatedIn locatedIn locatedIn partOf"
      })
  void refusesACircleOfPlaces(String properties) {
    List<String> steps = List.of(properties.split(" ", -1));
    StringBuilder circle = new StringBuilder("INSERT DATA {");
    for (int i = 0; i < steps.size(); i++) {
      circle.append(
          " <urn:x:%d> a zz:Park ; zz:%s <urn:x:%d> ."
              .formatted(i, steps.get(i), (i + 1) % steps.size()));
    }
    RejectedWriteException refused =
        assertThrows(RejectedWriteException.class, () -> update(circle.append(" }").toString()));
    assertEquals(
        steps.size(),
        refused.violations().stream()
            .filter(v -> v.message().en().contains("lies in itself"))
            .count());
  }

  @Test
  void refusesWhatBreaksTheCube() {
    RejectedWriteException refused =
        assertThrows(
            RejectedWriteException.class,
            () -> update("INSERT { ?o qb:dataSet id:mine } WHERE { ?o a zz:Observation }"));
    assertTrue(refused.violations().stream().anyMatch(v -> v.rule().equals("ic-01")));
  }

  @Test
  void changesNothingWhenAnEditFailsMidway() {
    String before = version();
    assertThrows(
        IllegalStateException.class,
        () ->
            store.write(
                dataset -> {
                  Stores.execute("INSERT DATA { id:note rdfs:comment 'x' }", dataset);
                  throw new IllegalStateException("midway");
                }));
    assertEquals(before, version());
    assertFalse(ask("id:note rdfs:comment 'x'"));
    update("INSERT DATA { id:note rdfs:comment 'y' }");
    assertTrue(ask("id:note rdfs:comment 'y'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH graph:inferred { id:a rdfs:comment 'x' } }",
        "DELETE WHERE { GRAPH graph:ontology { ?s a owl:Class } }",
        "CLEAR GRAPH graph:inferred",
        "DROP GRAPH graph:dataset",
        "COPY graph:catalogue TO graph:ontology",
        "MOVE graph:ontology TO graph:other"
      })
  void refusesToTouchAGraphThatIsComputedOrFixed(String edit) {
    String before = version();
    ProtectedGraphException refused =
        assertThrows(ProtectedGraphException.class, () -> update(edit));
    assertTrue(
        refused.graph().matches(".*/graph/(inferred|ontology|dataset)"), refused.getMessage());
    assertEquals(before, version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLEAR DEFAULT", "DROP DEFAULT", "CLEAR GRAPH graph:edits"})
  void emptiesTheEditsAlone(String edit) {
    String before = version();
    update(
        "INSERT DATA { id:note rdfs:comment 'x' . GRAPH graph:other { id:a rdfs:comment 'y' } }");
    update(edit);
    assertFalse(ask("?s rdfs:comment 'x'"));
    assertTrue(ask("id:a rdfs:comment 'y'"));
    update("DROP GRAPH graph:other");
    assertEquals(before, version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CLEAR ALL", "DROP ALL", "CLEAR NAMED", "DELETE WHERE { GRAPH ?g { ?s a ?t } }"})
  void refusesToLoseEveryFact(String edit) {
    if (edit.startsWith("DELETE")) {
      assertThrows(ProtectedGraphException.class, () -> update(edit));
      return;
    }
    RejectedWriteException refused = assertThrows(RejectedWriteException.class, () -> update(edit));
    assertTrue(refused.getMessage().contains("at least one observation or statement"));
    assertTrue(ask("?o a zz:Observation"));
  }

  @Test
  void replacesEverythingInOneRequest() {
    update(
        "CREATE SILENT GRAPH graph:copy ; INSERT { GRAPH graph:copy { ?s ?p ?o } }"
            + " WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), STR(graph:document))"
            + " || ?g = graph:catalogue) } ;"
            + " DROP GRAPH graph:catalogue");
    assertTrue(ask("GRAPH graph:copy { ?c a zz:City }"));
    assertFalse(ask("GRAPH graph:catalogue { ?c a zz:City }"));
    assertTrue(ask("?c a zz:City"));
  }

  @Test
  void letsAReaderKeepWhatItOpened() {
    try (Snapshot before = store.snapshot()) {
      String version = before.version();
      CompletableFuture.runAsync(() -> update("INSERT DATA { id:note rdfs:comment 'x' }")).join();
      assertFalse(Stores.ask(before.dataset(), "id:note rdfs:comment 'x'"));
      assertEquals(version, before.version());
    }
    assertTrue(ask("id:note rdfs:comment 'x'"));
  }

  @Test
  void findsTheTextsOfASnapshotThatIsOlderThanTheIndex() {
    String named = "?note <http://jena.apache.org/text#query> (rdfs:label 'Fernweh')";
    update("INSERT DATA { id:old rdfs:label 'Fernweh one' }");
    store.close();
    store = reopen();
    try (Snapshot before = store.snapshot()) {
      CompletableFuture.runAsync(() -> update("INSERT DATA { id:new rdfs:label 'Fernweh two' }"))
          .join();
      assertTrue(Stores.ask(before.dataset(), named + " FILTER(?note = id:old)"));
      assertFalse(Stores.ask(before.dataset(), named + " FILTER(?note = id:new)"));
      assertTrue(before.isTextComplete());
    }
    assertTrue(ask(named + " FILTER(?note = id:new)"));
  }

  @Test
  void writesOneAfterTheOther() {
    CompletableFuture<?>[] writers = new CompletableFuture<?>[8];
    for (int i = 0; i < writers.length; i++) {
      String note = "INSERT DATA { id:note rdfs:comment '" + i + "' }";
      writers[i] = CompletableFuture.runAsync(() -> update(note));
    }
    CompletableFuture.allOf(writers).join();
    assertEquals(writers.length, Stores.count(store, "SELECT * { id:note rdfs:comment ?c }", "c"));
  }

  @Test
  void givesTheSameVersionToTheSameData() {
    String before = version();
    update("INSERT DATA { id:a rdfs:comment 'x' . id:b rdfs:comment 'y' }");
    String both = version();
    assertNotEquals(before, both);
    update("DELETE DATA { id:a rdfs:comment 'x' }");
    update("DELETE DATA { id:b rdfs:comment 'y' } ; INSERT DATA { id:b rdfs:comment 'y' }");
    update("INSERT DATA { id:a rdfs:comment 'x' }");
    assertEquals(both, version());
    update("CLEAR DEFAULT");
    assertEquals(before, version());
  }

  @Test
  void keepsTheVersionOfNumbersWrittenInOtherWays() {
    update("INSERT DATA { id:a zz:test 1.50, 2, '007'^^xsd:integer, '1.0'^^xsd:decimal }");
    assertEquals(version(), said(Stores.versionOfContent(store)));
    update("INSERT DATA { id:a zz:test 1.5 } ; DELETE DATA { id:a zz:test 2 }");
    assertEquals(version(), said(Stores.versionOfContent(store)));
  }

  @Test
  void doesNothingWhereNothingChanges() {
    String before = version();
    WriteResult result = update("DELETE DATA { id:a rdfs:comment 'x' } ; CREATE GRAPH graph:new");
    assertEquals(new WriteResult(before, 0, 0), result);
  }

  @Test
  void replacesTheDataAndKeepsTheEdits() {
    String loaded = version();
    update(
        "INSERT DATA { id:note rdfs:comment 'mine' . GRAPH graph:upload { id:a rdfs:comment 'b' } }");
    update("DELETE DATA { id:note rdfs:comment 'none' . GRAPH graph:catalogue { id:a a id:b } }");
    String edited = version();
    update("INSERT DATA { GRAPH graph:catalogue { id:a rdfs:comment 'lost' } }");
    store.replace(Stores.mini());
    assertEquals(edited, version());
    assertTrue(ask("GRAPH graph:upload { id:a rdfs:comment 'b' }"));
    assertFalse(ask("?s rdfs:comment 'lost'"));
    update("DROP GRAPH graph:edits ; DROP GRAPH graph:upload");
    assertEquals(loaded, version());
  }

  @Test
  void withdrawsAGraphThatTheDataNoLongerDefine() {
    update("INSERT DATA { GRAPH graph:upload { id:a rdfs:comment 'b' } }");
    store.replace(Stores.mini("quality"));
    assertFalse(ask("GRAPH graph:quality { ?s ?p ?o }"));
    assertTrue(ask("GRAPH graph:upload { ?s ?p ?o }"));
  }

  @Test
  void refusesDataThatBreakARuleTogetherWithTheEdits() {
    update("INSERT DATA { id:b zz:locatedIn ?c }".replace("?c", Stores.aCity(store)));
    String before = version();
    KnowledgeGraph other = Stores.mini("catalogue");
    assertThrows(RejectedWriteException.class, () -> store.replace(other));
    assertEquals(before, version());
  }

  @Test
  void keepsItsEditsWhenItIsClosed() {
    update("INSERT DATA { id:a zz:nearTo id:b ; rdfs:comment '湘江'@zh }");
    String before = version();
    store.close();
    store = reopen();
    assertEquals(before, version());
    assertEquals(before, said(Stores.versionOfContent(store)));
    assertTrue(ask("id:b zz:nearTo id:a . id:a rdfs:comment '湘江'@zh"));
    update("DELETE WHERE { id:a ?p ?o }");
    assertFalse(ask("id:b zz:nearTo id:a"));
  }

  /** After any edits, what follows is what would follow had the graphs been loaded so. */
  @Tag("slow")
  @Test
  void infersAfterAnyEditsWhatALoadWouldInfer() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < EDITS; i++) {
      StringBuilder edit = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        String triple =
            String.format(
                "id:n%d zz:%s id:n%d",
                random.nextInt(4), LINKS.get(random.nextInt(LINKS.size())), random.nextInt(4));
        String graph = random.nextBoolean() ? "GRAPH graph:other { " + triple + " }" : triple;
        edit.append(random.nextInt(5) < 3 ? "INSERT" : "DELETE");
        edit.append(" DATA { ").append(graph).append(" } ; ");
      }
      update(edit.toString());
      try (Snapshot now = store.snapshot();
          MemoryStore anew = new MemoryStore(Fresh.load(now));
          Snapshot loaded = anew.snapshot()) {
        assertEquals(said(loaded.version()), now.version(), "seed " + seed + ", edit " + edit);
        assertEquals(
            now.dataset().getDefaultGraph().stream().count(), now.triples(), "seed " + seed);
      }
    }
  }

  WriteResult update(String text) {
    return store.write(dataset -> Stores.execute(text, dataset));
  }
}
