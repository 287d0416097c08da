package org.zhuzhoukg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerTextTest {

  private final List<String> computed = new ArrayList<>();
  private final PerText<Integer> lengths =
      new PerText<>(
          text -> {
            computed.add(text);
            return text.length();
          });

  @Test
  void computesOnlyWhatIsNew() {
    lengths.of(List.of("a", "bb"));
    computed.clear();
    assertEquals(Map.of("bb", 2, "ccc", 3), lengths.of(List.of("bb", "ccc")));
    assertEquals(List.of("ccc"), computed);
  }

  @Test
  void forgetsWhatIsGone() {
    lengths.of(List.of("a"));
    lengths.of(List.of("bb"));
    computed.clear();
    lengths.of(List.of("a"));
    assertEquals(List.of("a"), computed);
  }
}
