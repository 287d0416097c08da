package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final Snapshot DATA = new MemoryStore(Stores.mini()).snapshot();
  private static final Completion CITIES = new Completion("临江", Completion.Kind.ENTITY, "", "", "");

  @Test
  void proposesAllThatThereIs() {
    Completion.Proposals proposals = CITIES.in(DATA, new Budget(Duration.ofMinutes(1)));
    assertFalse(proposals.matches().isEmpty());
    assertFalse(proposals.isPartial());
  }

  @Test
  void proposesWhatItHasFoundWhenItsTimeIsOver() {
    Budget over = new Budget(Duration.ofMinutes(1));
    over.stop(Budget.Stop.TIMEOUT);
    assertEquals(new Completion.Proposals(List.of(), true), CITIES.in(DATA, over));
  }
}
