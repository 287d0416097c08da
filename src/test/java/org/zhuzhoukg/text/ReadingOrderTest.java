package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingOrderTest {

  /** One character is outside the basic plane: places are code points. */
  private static final String TEXT = "左一𡈼右一左二右二尾";

  private static final ReadingOrder ORDER =
      new ReadingOrder(List.of(new Span(0, 3), new Span(5, 7), new Span(3, 5)), 10);

  @Test
  void readsWhatNoPartHasLast() {
    assertEquals("左一𡈼左二右一右二尾", ORDER.read(TEXT));
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 0, 3", "3, 5, 5, 7", "5, 7, 3, 5", "7, 10, 7, 10", "2, 5, 5, 7", "1, 4, 1, 3"})
  void leadsBackToTheText(int start, int end, int first, int last) {
    assertEquals(new Span(first, last), ORDER.origin(new Span(start, end)));
  }

  @Test
  void joinsPartsThatFollowEachOther() {
    ReadingOrder order = new ReadingOrder(List.of(new Span(4, 6), new Span(6, 8)), 10);
    assertEquals(new Span(4, 8), order.origin(new Span(0, 4)));
  }

  @Test
  void refusesPartsThatOverlapOrEndAfterTheText() {
    List<Span> twice = List.of(new Span(0, 3), new Span(2, 4));
    List<Span> beyond = List.of(new Span(0, 11));
    assertTrue(why(twice).contains("[2, 4) is read in part before"), why(twice));
    assertTrue(why(beyond).contains("ends after the text, which has 10"), why(beyond));
  }

  private static String why(List<Span> parts) {
    return assertThrows(IllegalArgumentException.class, () -> new ReadingOrder(parts, 10))
        .getMessage();
  }
}
