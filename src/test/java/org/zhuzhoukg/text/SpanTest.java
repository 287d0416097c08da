package org.zhuzhoukg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 5", "5, 4", "-1, 3", "-3, -1"})
  void refusesEmptyReversedAndNegativeRanges(int start, int end) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Span(start, end)).getMessage();
    assertTrue(message.contains("[" + start + ", " + end + ")"), message);
  }

  @Test
  void countsItsCodePoints() {
    assertEquals(4, new Span(3, 7).length());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 5, true, true",
    "2, 3, true, true",
    "4, 5, true, true",
    "1, 3, false, true",
    "4, 6, false, true",
    "1, 6, false, true",
    "5, 6, false, false",
    "0, 2, false, false"
  })
  void containsWhatLiesInItAndOverlapsWhatSharesACodePoint(
      int start, int end, boolean contained, boolean overlapping) {
    Span span = new Span(2, 5);
    Span other = new Span(start, end);
    assertEquals(contained, span.contains(other));
    assertEquals(overlapping, span.overlaps(other));
    assertEquals(overlapping, other.overlaps(span));
  }

  @Test
  void ordersByStartThenByEnd() {
    List<Span> sorted = List.of(new Span(0, 9), new Span(1, 2), new Span(1, 3), new Span(2, 3));
    assertEquals(sorted, sorted.stream().sorted((a, b) -> -b.compareTo(a)).sorted().toList());
    assertTrue(new Span(1, 3).compareTo(new Span(1, 2)) > 0);
    assertFalse(new Span(0, 9).compareTo(new Span(1, 2)) > 0);
  }

  @Test
  void isWrittenHalfOpen() {
    assertEquals("[3, 7)", new Span(3, 7).toString());
  }
}
