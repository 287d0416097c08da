package org.zhuzhoukg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuzhoukg.store.QueryLibrary;
import org.zhuzhoukg.store.Snapshot;

class StartQuestionTest {

  private static final long BEGINNINGS =
      QueryLibrary.queries().stream().filter(q -> q.header().containsKey("start")).count();

  private final Snapshot data = RealPages.STORE.snapshot();

  @Test
  void countsTheRowsOfAll() {
    Map<PageQuery, Integer> rows = StartQuestion.count(data, Duration.ofMinutes(1));
    assertEquals(BEGINNINGS, rows.size());
    assertFalse(rows.containsValue(0));
  }

  @Test
  void leavesOutWhatTakesTooLong() {
    assertTrue(StartQuestion.count(data, Duration.ZERO).isEmpty());
  }
}
