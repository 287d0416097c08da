package org.zhuzhoukg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuzhoukg.store.QueryLimits;
import org.zhuzhoukg.store.QueryPolicy;
import org.zhuzhoukg.store.QuerySyntaxException;
import org.zhuzhoukg.web.KnownQueries.KnownQuery;

class KnownQueriesTest {

  private final KnownQueries queries =
      new KnownQueries(new QueryPolicy(QueryLimits.DEFAULT, Set.of(), Map.of()));

  @Test
  void tellsTheSameOfATextReadBefore() {
    String text = "SELECT * { ?s ?p ?o } # all";
    KnownQuery first = queries.read(text);
    KnownQuery again = queries.read(text);
    assertTrue(again.hasRows());
    assertFalse(again.isVolatile());
    assertEquals(first.normal(), again.normal());
    assertEquals(first.parsed().get(), again.parsed().get());
  }

  @Test
  void sharesNoParsedQueryBetweenRequests() {
    String text = "SELECT * { ?s ?p ?o }";
    assertNotSame(queries.read(text).parsed().get(), queries.read(text).parsed().get());
  }

  @Test
  void tellsTablesFromGraphs() {
    assertTrue(queries.read("ASK {}").hasRows());
    assertFalse(queries.read("CONSTRUCT WHERE { ?s ?p ?o }").hasRows());
    assertFalse(queries.read("DESCRIBE <http://example.org/a>").hasRows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?t) {}",
        "SELECT (rand () AS ?t) {}",
        "SELECT (N\\u004FW() AS ?t) {}",
        "SELECT (BNODE() AS ?t) {}"
      })
  void knowsWhatChangesEvenWhenReadBefore(String text) {
    assertTrue(queries.read(text).isVolatile());
    assertTrue(queries.read(text).isVolatile());
  }

  @Test
  void refusesWhatIsWrongEachTime() {
    for (int time = 1; time <= 2; time++) {
      assertThrows(QuerySyntaxException.class, () -> queries.read("SELECT * {"));
    }
  }
}
